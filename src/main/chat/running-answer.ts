import type { Answer, MessageStatus } from '../../shared/domain/message';
import type { PrimaryAnswer, PrimaryPart } from '../connections/primary';
import type { EventBus } from '../events/event-bus';
import { GrowingText } from '../events/growing-text';
import type { MessageRepository } from './message-repository';
import { ReasoningClock } from './reasoning-clock';

/** One answer while it is received: tells the window what arrives, saves it as it grows, and ends in one stored state. */
export class RunningAnswer {
  readonly #messages: MessageRepository;
  readonly #events: EventBus;
  readonly #now: () => number;
  readonly #arrived: GrowingText;
  readonly #reasoning = new ReasoningClock();
  #answer: Answer;
  #ended = false;

  /** @param answer as it was stored when it began */
  constructor(answer: Answer, messages: MessageRepository, events: EventBus, now: () => number) {
    this.#answer = answer;
    this.#messages = messages;
    this.#events = events;
    this.#now = now;
    const { id: answerId, conversationId } = answer;
    this.#arrived = new GrowingText(
      {
        tell: (part, offset, text) =>
          events.emit({ type: 'answer_delta', conversationId, answerId, part, offset, text }),
        save: (text, reasoning) => messages.saveText(answerId, text, reasoning),
      },
      now,
      { text: answer.text, reasoning: answer.reasoning },
    );
  }

  /** The answer as far as it has arrived. */
  current(): Answer {
    const { text, reasoning } = this.#arrived;
    return { ...this.#answer, text, reasoning, reasoningMs: this.#reasoning.ms };
  }

  /** Receives until the end. Never rejects for anything a provider does. */
  async receive(primary: PrimaryAnswer): Promise<void> {
    // By the clock that only goes forward: the other one may be set back meanwhile.
    const startedAt = performance.now();
    const passed = (): number => Math.round(performance.now() - startedAt);
    let firstTokenMs: number | null = null;
    for await (const part of primary.parts()) {
      if (this.#ended) return;
      if (part.type === 'text' || part.type === 'reasoning') {
        firstTokenMs ??= passed();
        this.#reasoning.arrived(part.type, passed());
        this.#arrived.take(part.type, part.text);
      } else {
        this.#reasoning.rest(passed());
        this.#finish(endOf(part, this.#arrived.text !== ''), firstTokenMs, passed(), part);
      }
    }
  }

  /** Ends it here, with what has arrived: the app closes, or something of our own broke. */
  interrupt(): void {
    if (!this.#ended) this.#finish('interrupted', this.#answer.firstTokenMs, null, null);
  }

  #finish(
    status: MessageStatus,
    firstTokenMs: number | null,
    durationMs: number | null,
    part: Extract<PrimaryPart, { type: 'end' | 'failed' }> | null,
  ): void {
    this.#ended = true;
    this.#arrived.end();
    this.#answer = {
      ...this.current(),
      status,
      usage: part?.type === 'end' ? part.usage : null,
      cost: part?.type === 'end' ? part.cost : null,
      reachedLimit: part?.type === 'end' && part.finish === 'length',
      failure: part?.type === 'failed' && status !== 'stopped' ? part.failure : null,
      firstTokenMs,
      durationMs,
    };
    this.#messages.finish(this.#answer, this.#now());
    this.#events.emit({ type: 'answer_changed', answer: this.#answer });
  }
}

function endOf(part: Extract<PrimaryPart, { type: 'end' | 'failed' }>, hasText: boolean): MessageStatus {
  if (part.type === 'end') return 'done';
  if (part.failure.class === 'cancelled') return 'stopped';
  return hasText ? 'interrupted' : 'failed';
}
