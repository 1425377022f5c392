import type { Message } from '../../shared/domain/message';
import type { EventBus } from '../events/event-bus';
import type { MessageRepository } from './message-repository';

/** Far above any conversation: a bound on what is read, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;

interface Remembered {
  readonly conversationId: string;
  readonly leaf: string;
  readonly messages: readonly Message[];
}

/**
 * The branch that was read last, as long as it is what is on disk: what is estimated at every rest in typing does not read a
 * long conversation again each time.
 */
export class BranchMemory {
  readonly #messages: Pick<MessageRepository, 'branch'>;
  #last: Remembered | null = null;

  constructor(messages: Pick<MessageRepository, 'branch'>, events: Pick<EventBus, 'listen'>) {
    this.#messages = messages;
    events.listen((event) => {
      if (event.type === 'branch_changed') this.#forget(event.conversationId);
      else if (event.type === 'answer_changed') this.#forget(event.answer.conversationId);
    });
  }

  /** The messages down to a leaf, in reading order. */
  of(conversationId: string, leaf: string): readonly Message[] {
    const last = this.#last;
    if (last?.conversationId === conversationId && last.leaf === leaf) return last.messages;
    const messages = this.#messages.branch(leaf, WHOLE_BRANCH);
    const end = messages.at(-1);
    const isGrowing = end?.role === 'assistant' && end.status === 'streaming';
    this.#last = isGrowing ? null : { conversationId, leaf, messages };
    return messages;
  }

  #forget(conversationId: string): void {
    if (this.#last?.conversationId === conversationId) this.#last = null;
  }
}
