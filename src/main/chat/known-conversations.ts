import type { Conversation } from '../../shared/domain/conversation';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { conversationOf, type ConversationRepository, type ConversationRow } from './conversation-repository';

/** The conversations that are there, for whoever needs one of them and tells the window of it. */
export class KnownConversations {
  readonly #rows: ConversationRepository;
  readonly #events: EventBus;

  constructor(rows: ConversationRepository, events: EventBus) {
    this.#rows = rows;
    this.#events = events;
  }

  /** @throws ProblemError `not_found` for one that is not there, or was deleted */
  need(id: string): ConversationRow {
    const row = this.#rows.find(id);
    if (!row) throw gone(t('This conversation is not there any more.'));
    return row;
  }

  /** Tells the window how a conversation is now, and gives it back. */
  announce(id: string): Conversation {
    const conversation = conversationOf(this.need(id));
    this.#events.emit({ type: 'conversation_changed', conversation });
    return conversation;
  }
}

/** What was asked for is not there any more. */
export function gone(sentence: string): ProblemError {
  return new ProblemError('not_found', sentence, t('Start a new chat, or choose another from the list.'));
}
