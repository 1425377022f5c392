import type { Answer, MessageStatus } from '../../shared/domain/message';
import type { PrimaryAnswer, PrimaryPart } from '../connections/primary';
import type { EventBus } from '../events/event-bus';
import type { MessageRepository } from './message-repository';

/** Longest time that arrived text waits before it is on disk, in milliseconds. */
export const SAVE_EVERY_MS = 500;
/** Deltas that arrive closer together than this are told to the window as one, in milliseconds: one frame at 60 Hz. */
const TELL_EVERY_MS = 16;

type Part = 'text' | 'reasoning';

/** One answer while it is received: tells the window what arrives, saves it as it grows, and ends in one stored state. */
export class RunningAnswer {
  readonly #messages: MessageRepository;
  readonly #events: EventBus;
  readonly #now: () => number;
  readonly #arrived: Record<Part, string> = { text: '', reasoning: '' };
  readonly #told: Record<Part, number> = { text: 0, reasoning: 0 };
  #answer: Answer;
  #savedAt: number;
  #tellTimer: NodeJS.Timeout | null = null;
  #saveTimer: NodeJS.Timeout | null = null;
  #toldAt = 0;
  #ended = false;

  /** @param answer as it was stored when it began */
  constructor(answer: Answer, messages: MessageRepository, events: EventBus, now: () => number) {
    this.#answer = answer;
    this.#messages = messages;
    this.#events = events;
    this.#now = now;
    this.#savedAt = now();
  }

  /** The answer as far as it has arrived. */
  current(): Answer {
    return { ...this.#answer, text: this.#arrived.text, reasoning: this.#arrived.reasoning };
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
        this.#take(part.type, part.text);
      } else {
        this.#finish(endOf(part, this.#arrived.text !== ''), firstTokenMs, passed(), part);
      }
    }
  }

  /** Ends it here, with what has arrived: the app closes, or something of our own broke. */
  interrupt(): void {
    if (!this.#ended) this.#finish('interrupted', this.#answer.firstTokenMs, null, null);
  }

  #take(part: Part, text: string): void {
    this.#arrived[part] += text;
    const now = this.#now();
    if (now - this.#toldAt >= TELL_EVERY_MS) this.#tell();
    else this.#tellTimer ??= setTimeout(() => this.#tell(), TELL_EVERY_MS);
    // A timer saves the last words before a silence; a steady stream saves as it goes.
    if (now - this.#savedAt >= SAVE_EVERY_MS) this.#save();
    else this.#saveTimer ??= setTimeout(() => this.#save(), SAVE_EVERY_MS);
  }

  #tell(): void {
    if (this.#tellTimer) clearTimeout(this.#tellTimer);
    this.#tellTimer = null;
    this.#toldAt = this.#now();
    for (const part of ['reasoning', 'text'] as const) {
      const offset = this.#told[part];
      const text = this.#arrived[part].slice(offset);
      if (text === '') continue;
      this.#told[part] = offset + text.length;
      this.#events.emit({
        type: 'answer_delta',
        conversationId: this.#answer.conversationId,
        answerId: this.#answer.id,
        part,
        offset,
        text,
      });
    }
  }

  #save(): void {
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    this.#savedAt = this.#now();
    this.#messages.saveText(this.#answer.id, this.#arrived.text, this.#arrived.reasoning);
  }

  #finish(
    status: MessageStatus,
    firstTokenMs: number | null,
    durationMs: number | null,
    part: Extract<PrimaryPart, { type: 'end' | 'failed' }> | null,
  ): void {
    this.#ended = true;
    this.#tell();
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    this.#answer = {
      ...this.current(),
      status,
      usage: part?.type === 'end' ? part.usage : null,
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
