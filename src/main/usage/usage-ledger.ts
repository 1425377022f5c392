import type { Attempt } from '../../shared/domain/attempt';
import type { CallCost } from '../../shared/domain/money';
import type { TokenUsage } from '../../shared/domain/message';
import type { ModelPrice } from '../../shared/domain/model';
import type { Cost } from '../../shared/domain/money';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import type { AttemptRepository } from './attempt-repository';
import { costOf, dollarsOf } from './cost-of';
import type { Ledger, PricedCall } from './ledger';
import { costOfUnsaved, MonthBook } from './month-book';

/** How long after the first one everything that was added is told, and saved where that is still to be done, in ms. */
const SOON_MS = 250;
/** How long after a save that failed the next is tried, in milliseconds. */
const RETRY_AFTER_MS = 5000;
/** Attempts that wait for a disk that does not take them; beyond this the oldest are given up. */
const UNSAVED_MOST = 5000;

/** What {@link UsageLedger} needs. */
export interface UsageLedgerOptions {
  readonly attempts: AttemptRepository;
  readonly events: EventBus;
  /** Null: not known. `baseUrl` null: the provider's own. */
  readonly priceOf: (kind: ProviderKind, baseUrl: string | null, model: string) => ModelPrice | null;
  readonly onDefect: (error: unknown) => void;
}

/** The ledger of every attempt, on disk. Tells `usage_changed` a moment after something was added. */
export class UsageLedger implements Ledger {
  readonly #options: UsageLedgerOptions;
  readonly #book: MonthBook;
  #unsaved: Attempt[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isOver = false;

  constructor(options: UsageLedgerOptions) {
    this.#options = options;
    this.#book = new MonthBook(options.attempts);
  }

  add(attempt: Attempt): void {
    this.#options.attempts.add([attempt]);
    this.#book.added();
    this.#soon(SOON_MS);
  }

  addSoon(attempt: Attempt): void {
    this.#unsaved.push(attempt);
    if (this.#unsaved.length > UNSAVED_MOST) this.#unsaved.shift();
    // The last call of all may end when everything else has.
    if (this.#isOver) this.flush();
    else this.#soon(SOON_MS);
  }

  costOf(call: PricedCall, usage: TokenUsage | null): CallCost | null {
    return costOf(usage, this.#priceOf(call));
  }

  expectedDollars(call: PricedCall, { input, output }: { input: number; output: number }): number | null {
    return dollarsOf({ input, output, cachedInput: null, reasoning: null }, this.#priceOf(call));
  }

  ofTask(taskId: string): Attempt[] {
    this.flush();
    return this.#options.attempts.ofTask(taskId);
  }

  /** What the calls of a connection cost in a month. From memory. */
  ofMonth(connectionId: string, month: { readonly from: number; readonly to: number }): Cost {
    const kept = this.#book.costOf(connectionId, month);
    if (this.#unsaved.length === 0) return kept;
    const unsaved = costOfUnsaved(this.#unsaved, connectionId, month);
    return { dollars: kept.dollars + unsaved.dollars, unpriced: kept.unpriced + unsaved.unpriced };
  }

  /** The calls of a connection that began at or after a moment, the oldest first. */
  since(connectionId: string, at: number): { startedAt: number; tokens: number }[] {
    this.flush();
    return this.#options.attempts.since(connectionId, at);
  }

  /**
   * Runs work in one transaction with all that is still to be put on disk: a call and what came of it go there together,
   * at the price of one. @param transaction runs what it is given in one transaction
   */
  together<T>(transaction: (work: () => T) => T, work: () => T): T {
    const waiting = [...this.#unsaved];
    if (waiting.length === 0) return transaction(work);
    const result = transaction(() => {
      this.#options.attempts.add(waiting);
      return work();
    });
    // Only now: a transaction that is taken back takes them back with it.
    this.#unsaved = this.#unsaved.filter((attempt) => !waiting.includes(attempt));
    this.#book.added();
    return result;
  }

  /** Puts on disk what is still to be put there. */
  flush(): void {
    if (this.#unsaved.length === 0) return;
    try {
      this.#options.attempts.add(this.#unsaved);
      this.#unsaved = [];
      this.#book.added();
    } catch (error) {
      this.#options.onDefect(error);
      this.#soon(RETRY_AFTER_MS);
    }
  }

  /** Puts everything on disk that was added until now; what comes later goes there at once. */
  dispose(): void {
    this.#isOver = true;
    this.flush();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #priceOf({ kind, baseUrl, model }: PricedCall): ModelPrice | null {
    // Nobody pays for it by use: it draws on the subscription.
    if (kind === 'claude-code') return { ...FREE, source: t('part of the subscription'), asOf: today() };
    return this.#options.priceOf(kind, baseUrl, model);
  }

  #soon(afterMs: number): void {
    if (this.#timer || this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.flush();
      this.#options.events.emit({ type: 'usage_changed' });
    }, afterMs);
    this.#timer.unref();
  }
}

const FREE = { input: 0, output: 0, cachedInput: 0, condition: null } as const;

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
