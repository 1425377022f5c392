import type { CallCost } from '../../shared/domain/money';
import type { TokenUsage } from '../../shared/domain/message';
import type { ModelPrice } from '../../shared/domain/model';

/** Prices are for so many tokens. */
const PER = 1_000_000;

/**
 * US dollars of a call; null where the price or one of the counts is not known. Prompt tokens from the service's cache
 * cost what the price says of them, else as much as the others; reasoning is a part of the output.
 */
export function dollarsOf(usage: TokenUsage | null, price: ModelPrice | null): number | null {
  if (price === null) return null;
  // What costs nothing costs nothing however much of it there is.
  if (price.input === 0 && price.output === 0) return 0;
  if (usage === null || usage.input === null || usage.output === null) return null;
  const cached = Math.min(usage.cachedInput ?? 0, usage.input);
  const perCached = price.cachedInput ?? price.input;
  return ((usage.input - cached) * price.input + cached * perCached + usage.output * price.output) / PER;
}

/** What a call cost, with where its price comes from; null when it is not known. */
export function costOf(usage: TokenUsage | null, price: ModelPrice | null): CallCost | null {
  const dollars = dollarsOf(usage, price);
  if (dollars === null || price === null) return null;
  return { dollars, source: price.source, asOf: price.asOf, isEstimate: false };
}
