import { dateWords } from '../../shared/language/formats';
import { t } from '../../shared/language/t';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const TIME_OF_DAY = { timeStyle: 'short' } as const;
const DAY_OF_YEAR = { day: 'numeric', month: 'short' } as const;
const DAY_AND_YEAR = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const EXACT = { dateStyle: 'full', timeStyle: 'medium' } as const;

/** The first millisecond of a moment's day, where this computer is. */
function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** How many midnights lie between two moments, where this computer is. */
export function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

/** A moment as people say it: "just now", "2 min ago", "3 h ago", "yesterday 14:02", "5 Nov", "5 Nov 2025". */
export function relativeMoment(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE_MS) return t('just now');
  if (age < HOUR_MS) return t('{minutes, number} min ago', { minutes: Math.floor(age / MINUTE_MS) });
  const days = daysBetween(at, now);
  if (days === 0) return t('{hours, number} h ago', { hours: Math.floor(age / HOUR_MS) });
  if (days === 1) return t('yesterday {time}', { time: dateWords(at, TIME_OF_DAY) });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateWords(at, sameYear ? DAY_OF_YEAR : DAY_AND_YEAR);
}

/** A moment by the clock: "14:02"; on another day "yesterday 14:02", "tomorrow 14:02", "5 Nov 14:02". */
export function clockMoment(at: number, now: number): string {
  const time = dateWords(at, TIME_OF_DAY);
  const days = daysBetween(at, now);
  if (days === 0) return time;
  if (days === 1) return t('yesterday {time}', { time });
  return days === -1 ? t('tomorrow {time}', { time }) : t('{day} {time}', { day: dateWords(at, DAY_OF_YEAR), time });
}

/** A moment to the second, in the form this computer's language uses. */
export function exactMoment(at: number): string {
  return dateWords(at, EXACT);
}

/** The day of a moment with its year: "5 Nov 2025". */
export function dayMoment(at: number): string {
  return dateWords(at, DAY_AND_YEAR);
}
