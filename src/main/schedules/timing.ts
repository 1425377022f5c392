import { Cron } from 'croner';
import cronstrue from 'cronstrue';
import type { Timing } from '../../shared/domain/schedule';

/** Days as the person reads them, Sunday first as in `Date.getDay()`. */
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** In the order in which they are told. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** A timing that cannot be read, in words. */
export interface UnreadableTiming {
  readonly sentence: string;
  readonly advice: string;
}

/** What keeps a timing from being used; null when nothing does. */
export function troubleWith(timing: Timing): UnreadableTiming | null {
  if (timing.type !== 'cron') return null;
  if (timing.text.split(/\s+/).length !== 5) {
    return {
      sentence: `“${timing.text}” does not have five fields.`,
      advice:
        'Write minute, hour, day of the month, month and day of the week: “30 7 * * 1-5” is every weekday at 07:30.',
    };
  }
  try {
    if (cronOf(timing.text).nextRun() !== null) return null;
    return { sentence: `“${timing.text}” never comes.`, advice: 'Choose a day that there is.' };
  } catch {
    return {
      sentence: `“${timing.text}” cannot be read.`,
      advice: 'Each field is a number, a list (1,15), a range (1-5), a step (*/10) or *.',
    };
  }
}

/**
 * The first moment of a timing after another, by this computer's time zone; null when there is none any more. A time that
 * a change to summer time leaves out comes with the first minute after it; one that comes twice comes once.
 */
export function nextAfter(timing: Timing, after: number): number | null {
  if (timing.type === 'once') return timing.at > after ? timing.at : null;
  return cronOf(textOf(timing)).nextRun(new Date(after))?.getTime() ?? null;
}

/** The first few moments after another. */
export function nextFew(timing: Timing, after: number, count: number): number[] {
  const found: number[] = [];
  for (let at = nextAfter(timing, after); at !== null && found.length < count; at = nextAfter(timing, at))
    found.push(at);
  return found;
}

/** A timing in plain words. */
export function wordsOf(timing: Timing): string {
  switch (timing.type) {
    case 'once':
      return `Once, on ${new Date(timing.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`;
    case 'daily':
      return `Every day at ${timing.time}`;
    case 'weekly':
      return `${daysOf(timing.days)} at ${timing.time}`;
    case 'cron':
      return cronstrue.toString(timing.text, { use24HourTimeFormat: true, verbose: true });
  }
}

function daysOf(days: readonly number[]): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  if (chosen.length === 7) return 'Every day';
  if (chosen.join() === '1,2,3,4,5') return 'Every weekday';
  if (chosen.join() === '6,0') return 'Every weekend day';
  const names = chosen.map((day) => DAYS[day]);
  return `Every ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}`;
}

function textOf(timing: Exclude<Timing, { type: 'once' }>): string {
  if (timing.type === 'cron') return timing.text;
  const [hours = '0', minutes = '0'] = timing.time.split(':');
  return `${Number(minutes)} ${Number(hours)} * * ${timing.type === 'daily' ? '*' : timing.days.join()}`;
}

/** Paused: it is asked when its next moment is and starts nothing. */
function cronOf(text: string): Cron {
  return new Cron(text, { paused: true, mode: '5-part' });
}
