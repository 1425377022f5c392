import type { Spending, TestStage } from '../../../../shared/domain/connection-test';
import { dollars } from '../../../ui/money';

/** What each stage proves, as the list names it. */
export const STAGE_NAMES: Readonly<Record<TestStage, string>> = {
  address: 'Address',
  certificate: 'Certificate',
  key: 'Key',
  credits: 'Credits',
  model: 'Model',
  first_token: 'First token',
  streaming: 'Streaming',
};

/** What a run cost, in words. An unknown price is called unknown, never nothing. */
export function spentWords(spent: Spending | null): string {
  if (spent === null) return 'nothing spent';
  if (spent.dollars !== null) return spent.dollars === 0 ? 'nothing to pay' : `${dollars(spent.dollars)} spent`;
  const tokens = (spent.inputTokens ?? 0) + (spent.outputTokens ?? 0);
  return tokens === 0 ? 'price unknown' : `${tokens.toLocaleString('en')} tokens, price unknown`;
}
