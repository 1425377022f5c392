import type { HealthSlot } from '../../../../shared/domain/health';
import { t } from '../../../../shared/language/t';
import { seconds } from '../durations';

/** The calls of a day in figures: "4 calls, 1 failed, answers in 80 ms to 0.9 s"; null where there was none. */
export function dayFigures(day: readonly HealthSlot[]): string | null {
  const failed = day.reduce((sum, slot) => sum + slot.failed, 0);
  const calls = day.reduce((sum, slot) => sum + slot.succeeded, failed);
  if (calls === 0) return null;
  const parts = [
    t('{count, plural, one {# call} other {# calls}}', { count: calls }),
    failed === 0 ? t('none failed') : t('{count, number} failed', { count: failed }),
  ];
  const times = day.flatMap(({ medianLatencyMs }) => medianLatencyMs ?? []);
  if (times.length > 0) parts.push(rangeWords(Math.min(...times), Math.max(...times)));
  return parts.join(', ');
}

/** What the picture of a day shows, in words. */
export function dayWords(day: readonly HealthSlot[]): string {
  const figures = dayFigures(day);
  return figures === null ? t('No call in the last 24 hours') : t('Last 24 hours: {figures}', { figures });
}

function rangeWords(fastest: number, slowest: number): string {
  const [from, to] = [seconds(fastest), seconds(slowest)];
  return from === to
    ? t('answers in {time}', { time: to })
    : t('answers in {fastest} to {slowest}', { fastest: from, slowest: to });
}
