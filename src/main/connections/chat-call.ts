import type { Failure } from '../../shared/domain/failure';
import type { AttemptOutcome } from '../../shared/domain/attempt';
import type { TokenUsage } from '../../shared/domain/message';
import type { CallCost } from '../../shared/domain/money';
import { estimateOf } from '../limits/estimate';
import type { LimitsGate, Pass } from '../limits/gate';
import { bookCall, type CallLedger } from './booked-call';
import type { ConnectionRow } from './connection-row';
import type { OutcomeSink } from './outcome-sink';

/** The way through the limits, and the ledger behind it. */
export interface ChatAccounts {
  readonly gate: Pick<LimitsGate, 'enter'>;
  readonly ledger: CallLedger;
}

/** Where what becomes of a call of chat is written down. */
export interface ChatBooks {
  readonly accounts: ChatAccounts;
  readonly outcomes: OutcomeSink;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How much a question is. */
export interface ChatSize {
  /** UTF-16 units of everything that is sent, texts of files included. */
  readonly characters: number;
  readonly images: number;
  /** The limit that is set to the answer; null: none. */
  readonly maxOutputTokens: number | null;
}

/** How a call of chat ended. */
export interface ChatEnd {
  readonly outcome: AttemptOutcome;
  /** Null: it came to its proper end, or nobody was there any more to hear it. */
  readonly failure: Failure | null;
  readonly usage: TokenUsage | null;
}

/**
 * One call of chat, from the slot that it waits for to the books: its outcome goes to health, its attempt to the ledger,
 * and its reservation is settled, once and after the answer is handed on.
 */
export class ChatCall {
  readonly #books: ChatBooks;
  readonly #row: ConnectionRow;
  readonly #conversationId: string | null;
  readonly #pass: Pass | null;
  readonly #startedAt: number;
  /** Durations are by the clock that only goes forward. */
  readonly #started = performance.now();
  #firstTokenMs: number | null = null;
  #isClosed = false;

  private constructor(books: ChatBooks, row: ConnectionRow, conversationId: string | null, pass: Pass | null) {
    this.#books = books;
    this.#row = row;
    this.#conversationId = conversationId;
    this.#pass = pass;
    this.#startedAt = books.now();
  }

  /** Waits for a slot, and for nothing else: no limit and no budget stops chat. Null: it was stopped meanwhile. */
  static async enter(
    books: ChatBooks,
    row: ConnectionRow,
    size: ChatSize,
    conversationId: string | null,
    signal: AbortSignal,
  ): Promise<ChatCall | null> {
    const { gate, ledger } = books.accounts;
    const tokens = estimateOf(size.characters, size.images, size.maxOutputTokens);
    const priced = { kind: row.kind, baseUrl: row.base_url, model: row.default_model };
    const estimate = { tokens: tokens.input + tokens.output, dollars: ledger.expectedDollars(priced, tokens) };
    try {
      const entered = await gate.enter(row.id, 'chat', estimate, signal);
      return new ChatCall(books, row, conversationId, entered.ok ? entered.pass : null);
    } catch (error) {
      // It only rejects for a stop, of the answer or of the whole app.
      if (error instanceof Error && error.name === 'AbortError') return null;
      throw error;
    }
  }

  /** The headers of the service's answer. */
  readonly heard = (headers: Readonly<Record<string, string>>): void => this.#pass?.heard(headers);

  /** A piece of the answer arrived. */
  arrived(): void {
    this.#firstTokenMs ??= Math.round(performance.now() - this.#started);
  }

  /** What so many tokens cost; null: nobody knows. */
  costOf(usage: TokenUsage | null): CallCost | null {
    const { kind, base_url, default_model } = this.#row;
    return this.#books.accounts.ledger.costOf({ kind, baseUrl: base_url, model: default_model }, usage);
  }

  /** Nobody listens any more, before it ended by itself: the app closes. Does nothing after {@link close}. */
  interrupt(): void {
    if (!this.#isClosed) this.#book({ outcome: 'interrupted', failure: null, usage: null });
  }

  close(end: ChatEnd): void {
    if (this.#isClosed) return;
    this.#books.outcomes.record(this.#row.id, {
      at: this.#books.now(),
      purpose: 'chat',
      failure: end.failure,
      model: this.#row.default_model,
      latencyMs: Math.round(performance.now() - this.#started),
      firstTokenMs: this.#firstTokenMs,
    });
    this.#book(end);
  }

  #book({ outcome, failure, usage }: ChatEnd): void {
    this.#isClosed = true;
    const isPaid = outcome === 'succeeded' || this.#firstTokenMs !== null || usage !== null;
    const cost = bookCall(this.#books.accounts.ledger, {
      row: this.#row,
      purpose: 'chat',
      startedAt: this.#startedAt,
      endedAt: this.#books.now(),
      outcome,
      failure,
      usage,
      isPaid,
      firstTokenMs: this.#firstTokenMs,
      latencyMs: Math.round(performance.now() - this.#started),
      conversationId: this.#conversationId,
    });
    // Behind the ledger, so that what it cost is counted all the time.
    this.#pass?.settle(
      isPaid ? { tokens: tokensOf(usage), dollars: cost?.dollars ?? null } : { tokens: 0, dollars: 0 },
    );
  }
}

function tokensOf(usage: TokenUsage | null): number | null {
  if (usage === null || (usage.input === null && usage.output === null)) return null;
  return (usage.input ?? 0) + (usage.output ?? 0);
}
