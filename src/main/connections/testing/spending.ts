import type { Spending } from '../../../shared/domain/connection-test';
import type { TokenUsage } from '../../../shared/domain/message';
import type { ModelPrice } from '../../../shared/domain/model';
import { dollarsOf } from '../../usage/cost-of';

/**
 * What an answer used up. The dollars are null where the price or one of the counts is unknown.
 * @param price null: not known; 'free': nobody pays for it by use
 */
export function spendingOf(usage: TokenUsage | null, price: ModelPrice | 'free' | null): Spending {
  const inputTokens = usage?.input ?? null;
  const outputTokens = usage?.output ?? null;
  return { inputTokens, outputTokens, dollars: price === 'free' ? 0 : dollarsOf(usage, price) };
}
