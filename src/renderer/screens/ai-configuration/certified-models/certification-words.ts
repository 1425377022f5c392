import type { CertificationCheck, CertificationReport } from '../../../../shared/domain/certification';
import type { Spending } from '../../../../shared/domain/connection-test';
import type { PickableModel } from '../../../../shared/domain/model';
import { longInputTokens } from '../../../../shared/long-input';
import { dollars } from '../../../ui/money';

/** What each check is called. */
export const CHECK_NAMES: Readonly<Record<CertificationCheck, string>> = {
  streaming: 'Streaming',
  tools: 'Tool calling',
  structured_output: 'Structured output',
  vision: 'Vision',
  long_input: 'Long input',
};

/** What a run came to. */
export const STATE_WORDS: Readonly<Record<CertificationReport['state'], string>> = {
  running: 'Under way',
  passed: 'Certified',
  failed: 'Not passed',
  stopped: 'Stopped',
};

/** Tokens of everything but the long input, there and back, for a model that does not think for long. */
const SHORT_QUESTIONS = { input: 1500, output: 1500 };

/** What a run will spend, roughly, said before it is started. @param model undefined: nothing is known of it */
export function costWords(model: PickableModel | undefined): string {
  const input = SHORT_QUESTIONS.input + longInputTokens(model?.contextTokens ?? null);
  const tokens = Math.ceil((input + SHORT_QUESTIONS.output) / 1000) * 1000;
  const words = `A run asks the model six questions and spends about ${tokens.toLocaleString('en')} tokens`;
  const price = model?.price;
  if (!price) return `${words}, more if it thinks before it answers.`;
  const sum = (input * price.input + SHORT_QUESTIONS.output * price.output) / 1_000_000;
  if (sum === 0) return `${words}, which cost nothing here.`;
  return `${words}, about ${dollars(sum)}; more if it thinks before it answers.`;
}

/** What one check used up, in few words; empty when nothing is known of it. */
export function usedByCheck(spent: Spending | null): string {
  if (spent === null || spent.inputTokens === null || spent.outputTokens === null) return '';
  const tokens = spent.inputTokens + spent.outputTokens;
  if (tokens === 0) return '';
  const cost = spent.dollars === null || spent.dollars === 0 ? '' : `, ${dollars(spent.dollars)}`;
  return `${tokens.toLocaleString('en')} tokens${cost}`;
}

/** What a run used up. An unknown price is called unknown, never nothing. */
export function usedWords({ inputTokens, outputTokens, dollars: cost }: Spending): string {
  const tokens =
    inputTokens === null || outputTokens === null
      ? 'Tokens not told by the service'
      : `${(inputTokens + outputTokens).toLocaleString('en')} tokens`;
  if (cost === null) return `${tokens}, price unknown`;
  return cost === 0 ? `${tokens}, nothing to pay` : `${tokens}, ${dollars(cost)}`;
}
