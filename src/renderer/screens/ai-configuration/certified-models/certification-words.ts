import type { CertificationCheck, CertificationReport } from '../../../../shared/domain/certification';
import type { Spending } from '../../../../shared/domain/connection-test';
import type { PickableModel } from '../../../../shared/domain/model';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { longInputTokens } from '../../../../shared/long-input';
import { dollars } from '../../../ui/money';

/** What each check is called. */
export const CHECK_NAMES = {
  streaming: 'Streaming',
  tools: 'Tool calling',
  structured_output: 'Structured output',
  vision: 'Vision',
  long_input: 'Long input',
} as const satisfies Record<CertificationCheck, PlainText>;

/** What a run came to. */
export const STATE_WORDS = {
  running: 'Under way',
  passed: 'Certified',
  failed: 'Not passed',
  stopped: 'Stopped',
} as const satisfies Record<CertificationReport['state'], PlainText>;

/** Tokens of everything but the long input, there and back, for a model that does not think for long. */
const SHORT_QUESTIONS = { input: 1500, output: 1500 };

/** What a run will spend, roughly, said before it is started. @param model undefined: nothing is known of it */
export function costWords(model: PickableModel | undefined): string {
  const input = SHORT_QUESTIONS.input + longInputTokens(model?.contextTokens ?? null);
  const tokens = Math.ceil((input + SHORT_QUESTIONS.output) / 1000) * 1000;
  const price = model?.price;
  if (!price) {
    return t(
      'A run asks the model six questions and spends about {tokens, number} tokens, more if it thinks before it answers.',
      { tokens },
    );
  }
  const sum = (input * price.input + SHORT_QUESTIONS.output * price.output) / 1_000_000;
  if (sum === 0) {
    return t('A run asks the model six questions and spends about {tokens, number} tokens, which cost nothing here.', {
      tokens,
    });
  }
  return t(
    'A run asks the model six questions and spends about {tokens, number} tokens, about {cost}; more if it thinks before it answers.',
    { tokens, cost: dollars(sum) },
  );
}

/** What one check used up, in few words; empty when nothing is known of it. */
export function usedByCheck(spent: Spending | null): string {
  if (spent === null || spent.inputTokens === null || spent.outputTokens === null) return '';
  const tokens = spent.inputTokens + spent.outputTokens;
  if (tokens === 0) return '';
  const cost = spent.dollars === null || spent.dollars === 0 ? '' : `, ${dollars(spent.dollars)}`;
  return `${t('{count} tokens', { count: numberWords(tokens) })}${cost}`;
}

/** What a run used up. An unknown price is called unknown, never nothing. */
export function usedWords({ inputTokens, outputTokens, dollars: cost }: Spending): string {
  const tokens =
    inputTokens === null || outputTokens === null
      ? t('Tokens not told by the service')
      : t('{count} tokens', { count: numberWords(inputTokens + outputTokens) });
  if (cost === null) return `${tokens}, ${t('price unknown')}`;
  return `${tokens}, ${cost === 0 ? t('nothing to pay') : dollars(cost)}`;
}
