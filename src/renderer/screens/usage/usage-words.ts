import type { Attempt, AttemptOutcome, AttemptPurpose } from '../../../shared/domain/attempt';
import { type Cost, NO_COST } from '../../../shared/domain/money';
import type { UsageSum } from '../../../shared/domain/usage';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { dollars } from '../../ui/money';

/** Whether a call ended before its service sent or counted anything: then there was nothing to pay. */
export function cameToNothing({ outcome, usage, firstTokenMs }: Attempt): boolean {
  return (outcome === 'failed' || outcome === 'cancelled') && usage === null && firstTokenMs === null;
}

/** What calls cost, with those of unknown price said plainly: "$4.12 + 12 calls of unknown price". */
export function costWords({ dollars: amount, unpriced }: Cost): string {
  if (unpriced === 0) return dollars(amount);
  const unknown = unpricedWords(unpriced);
  return amount === 0 ? unknown : `${dollars(amount)} + ${unknown}`;
}

/** "12 calls of unknown price". */
export function unpricedWords(unpriced: number): string {
  return t('{count, plural, one {# call} other {# calls}} of unknown price', { count: unpriced });
}

/** The same for a narrow column: "$4.12 + 12 unknown". */
export function shortCost({ dollars: amount, unpriced }: Cost): string {
  if (unpriced === 0) return dollars(amount);
  const unknown = t('{count, number} unknown', { count: unpriced });
  return amount === 0 ? unknown : `${dollars(amount)} + ${unknown}`;
}

/** How many of the calls succeeded, in whole per cent; never "100 %" where one failed, nor "0 %" where one did not. */
export function successWords({ attempts, succeeded }: Pick<UsageSum, 'attempts' | 'succeeded'>): string {
  if (attempts === 0) return '–';
  const share = Math.round((succeeded / attempts) * 100);
  if (share === 100 && succeeded < attempts) return '99 %';
  return share === 0 && succeeded > 0 ? '1 %' : `${share} %`;
}

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** A length of time: "840 ms", "3.1 s", "2 min 5 s". */
export function latencyWords(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${numberWords(ms / 1000, ONE_DIGIT)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What an attempt was for. */
export const PURPOSE_WORDS = {
  chat: 'Chat',
  task: 'Task',
  test: 'Test',
  certification: 'Certification',
  choose_agent: 'Choosing an agent',
} as const satisfies Record<AttemptPurpose, PlainText>;

/** How an attempt ended. */
export const OUTCOME_WORDS = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  discarded: 'Broke off, discarded',
  unusable: 'Answer not usable',
  cancelled: 'Stopped',
  interrupted: 'Interrupted',
} as const satisfies Record<AttemptOutcome, PlainText>;

/** Sums of several, as one. `meanLatencyMs` is the mean of all that succeeded. */
export function totalOf(sums: readonly UsageSum[]): UsageSum {
  const total = sums.reduce<UsageSum>(
    (all, sum) => ({
      ...all,
      attempts: all.attempts + sum.attempts,
      succeeded: all.succeeded + sum.succeeded,
      inputTokens: all.inputTokens + sum.inputTokens,
      cachedInputTokens: all.cachedInputTokens + sum.cachedInputTokens,
      outputTokens: all.outputTokens + sum.outputTokens,
      reasoningTokens: all.reasoningTokens + sum.reasoningTokens,
      uncounted: all.uncounted + sum.uncounted,
      cost: { dollars: all.cost.dollars + sum.cost.dollars, unpriced: all.cost.unpriced + sum.cost.unpriced },
    }),
    {
      key: '',
      label: '',
      isPractice: sums.every(({ isPractice }) => isPractice),
      attempts: 0,
      succeeded: 0,
      inputTokens: 0,
      cachedInputTokens: 0,
      outputTokens: 0,
      reasoningTokens: 0,
      uncounted: 0,
      cost: NO_COST,
      meanLatencyMs: null,
    },
  );
  const waited = sums.reduce((all, { meanLatencyMs, succeeded }) => all + (meanLatencyMs ?? 0) * succeeded, 0);
  return { ...total, meanLatencyMs: total.succeeded === 0 ? null : waited / total.succeeded };
}
