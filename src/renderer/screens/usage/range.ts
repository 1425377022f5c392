import { t } from '../../../shared/language/t';
import type { Span } from '../../state/usage';

/** What the person looks at. */
export type Range =
  | { readonly type: 'today' | 'week' | 'days_30' | 'month' }
  /** From the first day to the last, both included: YYYY-MM-DD by this computer's zone. */
  | { readonly type: 'custom'; readonly first: string; readonly last: string };

/** Most days of a range of one's own: what is drawn by day stays readable, and sums stay quick. */
const DAYS_MAX = 3660;
const DAY_MS = 86_400_000;

/** A moment's day by this computer's zone: YYYY-MM-DD. */
export function dayOf(at: number): string {
  const day = new Date(at);
  return [
    String(day.getFullYear()).padStart(4, '0'),
    String(day.getMonth() + 1).padStart(2, '0'),
    String(day.getDate()).padStart(2, '0'),
  ].join('-');
}

/** The first millisecond of a day by this computer's zone, so many days on; null when it is no day. */
export function startOf(day: string, daysOn = 0): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (dayOf(new Date(year, month - 1, date).getTime()) !== day) return null;
  const at = new Date(year, month - 1, date + daysOn);
  return Number.isFinite(at.getTime()) && at.getTime() >= 0 ? at.getTime() : null;
}

/** What is wrong with a range of one's own, in a sentence; null when nothing is. */
export function rangeFault({ first, last }: { readonly first: string; readonly last: string }): string | null {
  const [from, to] = [startOf(first), startOf(last)];
  if (from === null || to === null) return t('Type both days.');
  if (from > to) return t('The first day comes after the last one.');
  return to - from > DAYS_MAX * DAY_MS ? t('Choose ten years or less.') : null;
}

/**
 * The span of a range at a moment. Days are those of this computer's zone, also where the clock is changed; the span
 * ends with the day of `now`, so that what happens while it is looked at is in it. Of a custom range with a fault: today.
 */
export function spanOf(range: Range, now: number): Span {
  const today = dayOf(now);
  const daysFromToday = (days: number) => startOf(today, days) ?? now;
  const to = daysFromToday(1);
  switch (range.type) {
    case 'today':
      return { from: daysFromToday(0), to };
    case 'week':
      return { from: daysFromToday(-6), to };
    case 'days_30':
      return { from: daysFromToday(-29), to };
    case 'month':
      return { from: startOf(`${today.slice(0, 8)}01`) ?? now, to };
    case 'custom':
      if (rangeFault(range) !== null) return { from: daysFromToday(0), to };
      return { from: startOf(range.first) ?? now, to: startOf(range.last, 1) ?? to };
  }
}
