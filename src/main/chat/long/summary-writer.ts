import { randomUUID } from 'node:crypto';
import { SUMMARY_MAX, type GrowingSummary } from '../../../shared/domain/context-cut';
import type { Failure } from '../../../shared/domain/failure';
import type { AnswerSource, Message } from '../../../shared/domain/message';
import { NO_COST, type Cost } from '../../../shared/domain/money';
import { t } from '../../../shared/language/t';
import type { Primary, PrimaryQuestion } from '../../connections/primary';
import { charactersIn } from '../../connections/question-outlook';
import type { EventBus } from '../../events/event-bus';
import { ProblemError } from '../../problem-error';
import { SUMMARY_INSTRUCTIONS, summaryRequest } from './summary-words';
import { nextPiece, transcriptOf } from './transcript';

/** Milliseconds between two words about how far a summary has come. */
const TELL_EVERY_MS = 100;
/** English words of one token, a little less than there are: better too short than too long. */
const WORDS_PER_TOKEN = 0.6;
/** Fewest words that are asked for. */
const FEWEST_WORDS = 40;
/** Fewest characters of the conversation that are worth a call of their own. */
const LEAST_PIECE = 200;
/** How often the pieces are halved where the service refuses them as too long. */
const HALVINGS = 4;

/** What is to be summarised. */
export interface SummaryOrder {
  readonly conversationId: string;
  /** The last message that the summary is to stand for, of those that are there, and how many it stands for. */
  readonly at: string;
  readonly messages: number;
  /** A summary that the new one goes on from; empty: none. */
  readonly before: string;
  /** What has to be read, in reading order. */
  readonly older: readonly Message[];
  /** What one request may have, and about what the summary may have, in tokens. */
  readonly room: number;
  readonly most: number;
  /** Which model of Primary writes it; null: what Primary answers with. */
  readonly model: PrimaryQuestion['model'];
}

/** A summary that was written. */
export interface Summary {
  readonly text: string;
  readonly source: AnswerSource;
  /** Of all calls that it took. */
  readonly cost: Cost;
}

/** How it went. `empty`: not a word came. `no_room`: what was written so far leaves no room to read the next piece. */
export type Written =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly failure: Failure | 'empty' | 'no_room' };

interface Running {
  readonly stop: AbortController;
  growing: GrowingSummary;
  toldAt: number;
  /** Tells of what arrived last before a silence. */
  timer: NodeJS.Timeout | null;
}

/** Has Primary summarise older messages, piece by piece where they are longer than it takes. One summary at a time in each conversation. */
export class SummaryWriter {
  readonly #primary: Primary;
  readonly #events: EventBus;
  readonly #running = new Map<string, Running>();

  constructor(primary: Primary, events: EventBus) {
    this.#primary = primary;
    this.#events = events;
  }

  /** The summary that is being written in a conversation; null: none is. */
  growing(conversationId: string): GrowingSummary | null {
    return this.#running.get(conversationId)?.growing ?? null;
  }

  /** @throws ProblemError `answer_running` while a summary is being written in a conversation */
  checkIdle(conversationId: string): void {
    if (!this.#running.has(conversationId)) return;
    throw new ProblemError(
      'answer_running',
      t('A summary of this conversation is still being written.'),
      t('Stop it or wait for its end, then try again.'),
    );
  }

  /** Stops a summary that is being written. Does nothing when none is. */
  stop(conversationId: string): void {
    this.#running.get(conversationId)?.stop.abort();
  }

  /** Stops every summary that is being written. */
  dispose(): void {
    for (const { stop } of this.#running.values()) stop.abort();
  }

  /**
   * Writes one. What a provider does wrong is a result; what it cost is in the ledger either way.
   * @param keep puts it on disk, before the window hears that it is there
   * @throws ProblemError `answer_running`, `no_primary`, or one of the vault's
   */
  async write(order: SummaryOrder, signal: AbortSignal, keep: (summary: Summary) => void): Promise<Written> {
    const { conversationId, at, messages } = order;
    this.checkIdle(conversationId);
    const stop = new AbortController();
    const running: Running = { stop, growing: { at, messages, part: 1, parts: 1, text: '' }, toldAt: 0, timer: null };
    this.#running.set(conversationId, running);
    try {
      const written = await this.#pieces(order, running, AbortSignal.any([signal, stop.signal]));
      if (written.ok) keep(written.summary);
      return written;
    } finally {
      if (running.timer) clearTimeout(running.timer);
      this.#running.delete(conversationId);
      this.#events.emit({ type: 'context_changed', conversationId });
    }
  }

  async #pieces(order: SummaryOrder, running: Running, signal: AbortSignal): Promise<Written> {
    const transcript = transcriptOf(order.older);
    const words = Math.max(FEWEST_WORDS, Math.round(order.most * WORDS_PER_TOKEN));
    let text = order.before;
    let cost: Cost = NO_COST;
    let halved = 0;
    for (let [from, part] = [0, 1]; ;) {
      const request = { before: text, mark: randomUUID().slice(0, 8), words };
      const taken = SUMMARY_INSTRUCTIONS.length + summaryRequest({ ...request, transcript: '' }).length;
      const most = Math.floor((charactersIn(order.room) - taken) / 2 ** halved);
      if (most < LEAST_PIECE) return { ok: false, failure: 'no_room' };
      const piece = nextPiece(transcript, from, most);
      const rest = transcript.length - from - piece.length;
      running.growing = { ...running.growing, part, parts: part + Math.ceil(rest / most), text: '' };
      this.#tell(order.conversationId, running);
      const written = await this.#ask(order, summaryRequest({ ...request, transcript: piece }), running, signal);
      if (!written.ok) {
        const isTooLong = typeof written.failure !== 'string' && written.failure.class === 'context_length';
        if (!isTooLong || halved === HALVINGS) return written;
        halved += 1;
        continue;
      }
      const { summary } = written;
      cost = { dollars: cost.dollars + summary.cost.dollars, unpriced: cost.unpriced + summary.cost.unpriced };
      text = summary.text;
      from += piece.length;
      part += 1;
      if (from >= transcript.length) return { ok: true, summary: { ...summary, cost } };
    }
  }

  async #ask(
    { conversationId, model }: SummaryOrder,
    request: string,
    running: Running,
    signal: AbortSignal,
  ): Promise<Written> {
    const answer = this.#primary.ask(
      {
        messages: [{ role: 'user', content: request }],
        instructions: SUMMARY_INSTRUCTIONS,
        conversationId,
        ...(model != null && { model }),
      },
      signal,
    );
    let text = '';
    for await (const part of answer.parts()) {
      if (part.type === 'failed') return { ok: false, failure: part.failure };
      if (part.type === 'end') {
        const cost = part.cost === null ? { dollars: 0, unpriced: 1 } : { dollars: part.cost.dollars, unpriced: 0 };
        const said = text.slice(0, SUMMARY_MAX).trim();
        if (said === '') return { ok: false, failure: 'empty' };
        return { ok: true, summary: { text: said, source: answer.source, cost } };
      }
      if (part.type !== 'text' || text.length >= SUMMARY_MAX) continue;
      text += part.text;
      running.growing = { ...running.growing, text: text.slice(0, SUMMARY_MAX) };
      if (performance.now() - running.toldAt >= TELL_EVERY_MS) this.#tell(conversationId, running);
      else running.timer ??= setTimeout(() => this.#tell(conversationId, running), TELL_EVERY_MS).unref();
    }
    throw new Error('A summary ended without saying how.');
  }

  #tell(conversationId: string, running: Running): void {
    if (running.timer) clearTimeout(running.timer);
    running.timer = null;
    running.toldAt = performance.now();
    this.#events.emit({ type: 'summary_grew', conversationId, growing: running.growing });
  }
}
