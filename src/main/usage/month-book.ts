import type { Attempt } from '../../shared/domain/attempt';
import { NO_COST, type Cost } from '../../shared/domain/money';
import type { AttemptRepository } from './attempt-repository';

/** A stretch of time, in milliseconds since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What every connection cost in one month, kept in memory: each attempt is read from the disk once, so that asking at
 * every call costs nothing. Another month is read anew. Must not be asked from within a transaction, which may yet be
 * taken back.
 */
export class MonthBook {
  readonly #attempts: Pick<AttemptRepository, 'lastSeq' | 'spentBetween'>;
  #span: Span = { from: 0, to: 0 };
  #costs = new Map<string, Cost>();
  #readTo = 0;
  #isBehind = true;

  constructor(attempts: Pick<AttemptRepository, 'lastSeq' | 'spentBetween'>) {
    this.#attempts = attempts;
  }

  /** Something was added: it is read when somebody asks. */
  added(): void {
    this.#isBehind = true;
  }

  costOf(connectionId: string, { from, to }: Span): Cost {
    if (from !== this.#span.from || to !== this.#span.to) {
      this.#span = { from, to };
      this.#costs = new Map();
      this.#readTo = 0;
      this.#isBehind = true;
    }
    if (this.#isBehind) this.#read();
    return this.#costs.get(connectionId) ?? NO_COST;
  }

  #read(): void {
    const last = this.#attempts.lastSeq();
    const { from, to } = this.#span;
    for (const { connection_id: id, dollars, unpriced } of this.#attempts.spentBetween(this.#readTo, last, from, to)) {
      const before = this.#costs.get(id) ?? NO_COST;
      this.#costs.set(id, { dollars: before.dollars + dollars, unpriced: before.unpriced + unpriced });
    }
    this.#readTo = last;
    this.#isBehind = false;
  }
}

/** What attempts cost that are not on disk yet. */
export function costOfUnsaved(attempts: readonly Attempt[], connectionId: string, { from, to }: Span): Cost {
  return attempts
    .filter((attempt) => attempt.connectionId === connectionId && attempt.startedAt >= from && attempt.startedAt < to)
    .reduce((sum, { cost }) => (cost ? { ...sum, dollars: sum.dollars + cost.dollars } : sum), NO_COST);
}
