import type { UsageSum } from '../../../../shared/domain/usage';
import { dateWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { costWords } from '../usage-words';
import { startOf } from '../range';
import type { Measure } from './by-day';

/** The paid sums by day, the oldest first, one for each day: what was only practised counts as nothing. */
export function daysOf(sums: readonly UsageSum[]): readonly UsageSum[] {
  const paid = new Map(sums.filter(({ isPractice }) => !isPractice).map((sum) => [sum.key, sum]));
  const keys = [...new Set(sums.map(({ key }) => key))].toSorted();
  return keys.flatMap((key) => paid.get(key) ?? emptied(sums.find((sum) => sum.key === key)));
}

function emptied(sum: UsageSum | undefined): UsageSum[] {
  if (!sum) return [];
  return [
    {
      ...sum,
      isPractice: false,
      attempts: 0,
      succeeded: 0,
      inputTokens: 0,
      cachedInputTokens: 0,
      outputTokens: 0,
      reasoningTokens: 0,
      uncounted: 0,
      cost: { dollars: 0, unpriced: 0 },
      meanLatencyMs: null,
    },
  ];
}

/** What a day's bar is as high as: dollars, or calls. */
export function heightOf({ cost, attempts }: UsageSum, measure: Measure): number {
  return measure === 'cost' ? cost.dollars : attempts;
}

const SHORT = { day: 'numeric', month: 'short' } as const;
const LONG = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** A day as an axis has it: "5 Nov". */
export function shortDay(key: string): string {
  const at = startOf(key);
  return at === null ? key : dateWords(at, SHORT);
}

/** A day in full: "Thu, 5 Nov 2026". */
export function longDay(key: string): string {
  const at = startOf(key);
  return at === null ? key : dateWords(at, LONG);
}

/** What one day came to, in words. */
export function dayWords(sum: UsageSum): string {
  const day = longDay(sum.key);
  if (sum.attempts === 0) return t('{day}: nothing', { day });
  return t('{day}: {count, plural, one {# call} other {# calls}}, {cost}', {
    day,
    count: sum.attempts,
    cost: costWords(sum.cost),
  });
}

/** What the picture shows, in a sentence: from when to when, how much in all, and the most on one day. */
export function pictureWords(days: readonly UsageSum[], measure: Measure): string {
  const [first, last] = [days[0], days.at(-1)];
  const most = days.reduce<UsageSum | undefined>(
    (best, day) => (best === undefined || heightOf(day, measure) > heightOf(best, measure) ? day : best),
    undefined,
  );
  if (!first || !last || !most) return t('Nothing yet');
  const span = { first: longDay(first.key), last: longDay(last.key) };
  const total = days.reduce((sum, day) => sum + heightOf(day, measure), 0);
  if (total === 0) {
    return measure === 'cost'
      ? t('Cost from {first} to {last}: none that is known.', span)
      : t('Calls from {first} to {last}: none that is known.', span);
  }
  const told = { ...span, most: dayWords(most) };
  return measure === 'cost'
    ? t('Cost from {first} to {last}. Most on {most}.', told)
    : t('Calls from {first} to {last}. Most on {most}.', told);
}
