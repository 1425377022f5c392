import type { Spending } from '../../../shared/domain/connection-test';
import type { TokenUsage } from '../../../shared/domain/message';
import type { ModelPrice } from '../../../shared/domain/model';

const PER = 1_000_000;

/**
 * What an answer used up. The dollars are null where the price or one of the counts is unknown.
 * @param price null: not known; 'free': nobody pays for it by use
 */
export function spendingOf(usage: TokenUsage | null, price: ModelPrice | 'free' | null): Spending {
  const inputTokens = usage?.input ?? null;
  const outputTokens = usage?.output ?? null;
  return { inputTokens, outputTokens, dollars: dollarsOf(usage, price) };
}

function dollarsOf(usage: TokenUsage | null, price: ModelPrice | 'free' | null): number | null {
  if (price === 'free') return 0;
  if (price === null || usage === null || usage.input === null || usage.output === null) return null;
  const cached = Math.min(usage.cachedInput ?? 0, usage.input);
  const perCached = price.cachedInput ?? price.input;
  return ((usage.input - cached) * price.input + cached * perCached + usage.output * price.output) / PER;
}
