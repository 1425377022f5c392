const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

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
  if (age < MINUTE_MS) return 'just now';
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} min ago`;
  const days = daysBetween(at, now);
  if (days === 0) return `${Math.floor(age / HOUR_MS)} h ago`;
  if (days === 1) return `yesterday ${timeOfDay.format(at)}`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayOfYear : dayAndYear).format(at);
}

/** A moment by the clock: "14:02"; on another day "yesterday 14:02", "tomorrow 14:02", "5 Nov 14:02". */
export function clockMoment(at: number, now: number): string {
  const time = timeOfDay.format(at);
  const days = daysBetween(at, now);
  if (days === 0) return time;
  if (days === 1) return `yesterday ${time}`;
  return days === -1 ? `tomorrow ${time}` : `${dayOfYear.format(at)} ${time}`;
}

/** A moment to the second, in the form this computer's language uses. */
export function exactMoment(at: number): string {
  return exact.format(at);
}

/** The day of a moment with its year: "5 Nov 2025". */
export function dayMoment(at: number): string {
  return dayAndYear.format(at);
}
