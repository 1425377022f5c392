import { Cron } from 'croner';
import type { Timing } from '../../shared/domain/schedule';
import { allOf } from '../../shared/language/lists';
import { dateInSentence } from '../../shared/language/sentence-dates';
import { t } from '../../shared/language/t';
import { cronWords } from './cron-words';

/** A Sunday, from which the days of a week are counted as in `Date.getDay()`. */
const SUNDAY = { year: 2023, month: 0, day: 1 } as const;
/** Days in the order in which they are told. */
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
      sentence: t('“{text}” does not have five fields.', { text: timing.text }),
      advice: t(
        'Write minute, hour, day of the month, month and day of the week: “30 7 * * 1-5” is every weekday at 07:30.',
      ),
    };
  }
  try {
    if (cronOf(timing.text).nextRun() !== null) return null;
    return { sentence: t('“{text}” never comes.', { text: timing.text }), advice: t('Choose a day that there is.') };
  } catch {
    return {
      sentence: t('“{text}” cannot be read.', { text: timing.text }),
      advice: t('Each field is a number, a list (1,15), a range (1-5), a step (*/10) or *.'),
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
      return t('Once, on {moment}', { moment: dateInSentence(timing.at, { dateStyle: 'long', timeStyle: 'short' }) });
    case 'daily':
      return t('Every day at {time}', { time: timing.time });
    case 'weekly':
      return weeklyWords(timing.days, timing.time);
    case 'cron':
      return cronWords(timing.text);
  }
}

function weeklyWords(days: readonly number[], time: string): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  if (chosen.length === 7) return t('Every day at {time}', { time });
  if (chosen.join() === '1,2,3,4,5') return t('Every weekday at {time}', { time });
  if (chosen.join() === '6,0') return t('Every weekend day at {time}', { time });
  return t('Every {days} at {time}', { days: allOf(chosen.map(nameOfDay)), time });
}

function nameOfDay(day: number): string {
  const at = Date.UTC(SUNDAY.year, SUNDAY.month, SUNDAY.day + day);
  return dateInSentence(at, { weekday: 'long', timeZone: 'UTC' });
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
