import type { Spending, TestStage } from '../../../../shared/domain/connection-test';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { dollars } from '../../../ui/money';

/** What each stage proves, as the list names it. */
export const STAGE_NAMES = {
  address: 'Address',
  certificate: 'Certificate',
  key: 'Key',
  credits: 'Credits',
  model: 'Model',
  first_token: 'First token',
  streaming: 'Streaming',
} as const satisfies Record<TestStage, PlainText>;

/** What a run cost, in words. An unknown price is called unknown, never nothing. */
export function spentWords(spent: Spending | null): string {
  if (spent === null) return t('nothing spent');
  if (spent.dollars !== null) {
    return spent.dollars === 0 ? t('nothing to pay') : t('{amount} spent', { amount: dollars(spent.dollars) });
  }
  const tokens = (spent.inputTokens ?? 0) + (spent.outputTokens ?? 0);
  return tokens === 0 ? t('price unknown') : t('{count, number} tokens, price unknown', { count: tokens });
}
