import type { Attempt } from '../../shared/domain/attempt';
import type { CallCost } from '../../shared/domain/money';
import type { TokenUsage } from '../../shared/domain/message';
import type { ProviderKind } from '../../shared/domain/provider';

/** What the price of a call depends on. */
export interface PricedCall {
  readonly kind: ProviderKind;
  /** Null: the provider's own address. */
  readonly baseUrl: string | null;
  readonly model: string;
}

/** Where every attempt is kept. */
export interface Ledger {
  /** On disk when it returns; inside a transaction with that transaction. The same id again changes nothing. */
  add(attempt: Attempt): void;
  /** Like {@link Ledger.add}, and on disk a moment later, or with the next change of a task. It counts at once. */
  addSoon(attempt: Attempt): void;
  /** What a call cost; null when the price or the tokens are not known. */
  costOf(call: PricedCall, usage: TokenUsage | null): CallCost | null;
  /** What a call of so many tokens would cost in US dollars; null when the price is not known. */
  expectedDollars(call: PricedCall, tokens: { readonly input: number; readonly output: number }): number | null;
  /** The attempts of one task, in their order. */
  ofTask(taskId: string): Attempt[];
}
