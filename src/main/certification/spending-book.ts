import type { Spending } from '../../shared/domain/connection-test';
import type { TokenUsage } from '../../shared/domain/message';
import type { ModelPrice } from '../../shared/domain/model';
import { spendingOf } from '../connections/testing/spending';

/** Adds up what the calls of a run used. As soon as one count is not known, its sum is not either: never too low. */
export class SpendingBook {
  readonly #price: ModelPrice | null;
  #total: Spending;

  /** @param price null: not known */
  constructor(price: ModelPrice | null) {
    this.#price = price;
    this.#total = { inputTokens: 0, outputTokens: 0, dollars: price ? 0 : null };
  }

  /** Everything so far. */
  get total(): Spending {
    return this.#total;
  }

  /** Adds one call. @param usage null: the service told no counts */
  add(usage: TokenUsage | null): Spending {
    const { inputTokens, outputTokens, dollars } = spendingOf(usage, this.#price);
    this.#total = {
      inputTokens: sum(this.#total.inputTokens, inputTokens),
      outputTokens: sum(this.#total.outputTokens, outputTokens),
      dollars: sum(this.#total.dollars, dollars),
    };
    return this.#total;
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
