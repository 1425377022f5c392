import { afterEach, beforeEach, expect, test } from 'vitest';
import { cronWords, readCronWords } from '../../../src/main/schedules/cron-words';
import { troubleWith, wordsOf } from '../../../src/main/schedules/timing';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test.each([
  [{ type: 'daily', time: '07:30' }, 'Jeden Tag um 07:30 Uhr'],
  [{ type: 'weekly', days: [1, 2, 3, 4, 5], time: '07:30' }, 'Montag bis Freitag um 07:30 Uhr'],
  [{ type: 'weekly', days: [0, 2, 5], time: '18:00' }, 'Jeden Dienstag, Freitag und Sonntag um 18:00 Uhr'],
  [{ type: 'once', at: new Date(2026, 10, 21, 9, 5).getTime() }, 'Einmal, am 21. November 2026 um 09:05'],
] as const)('%o is said in German', (timing, words) => {
  expect(wordsOf(timing as never)).toBe(words);
});

test('a line of cron is said in German once its words are there, and in English again afterwards', async () => {
  expect(cronWords('30 7 * * 1-5')).toBe('At 07:30, Monday through Friday');
  await readCronWords();
  expect(wordsOf({ type: 'cron', text: '30 7 * * 1-5' })).toBe('Um 07:30, Montag bis Freitag');
  speak('en', null);
  expect(wordsOf({ type: 'cron', text: '30 7 * * 1-5' })).toBe('At 07:30, Monday through Friday');
});

test('what is wrong with a line of cron is said in German', () => {
  expect(troubleWith({ type: 'cron', text: '30 7' })?.sentence).toBe('„30 7“ hat nicht genau fünf Felder.');
});
