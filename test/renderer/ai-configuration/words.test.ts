import { expect, it } from 'vitest';
import { dayBars } from '../../../src/renderer/screens/ai-configuration/day/day-bars';
import { dayWords } from '../../../src/renderer/screens/ai-configuration/day/day-words';
import { outcomeWords } from '../../../src/renderer/screens/ai-configuration/test/test-all';
import { resetConnections } from '../../../src/renderer/state/connections';
import { clockMoment } from '../../../src/renderer/ui/moments';
import { dollars } from '../../../src/renderer/ui/money';
import { NOON, sampleConnection, sampleId, sampleTestRun } from '../support/samples';

it.each([
  [0, '$0'],
  [4.12, '$4.12'],
  [1234.5, '$1,234.50'],
  [0.3, '$0.30'],
  [0.999, '$1.00'],
  [0.05, '$0.05'],
  [0.0021, '$0.0021'],
  [0.0000214, '$0.000021'],
  [0.0000001, 'less than $0.000001'],
])('%d dollars read "%s"', (amount, words) => {
  expect(dollars(amount)).toBe(words);
});

const slot = (succeeded: number, failed: number, medianLatencyMs: number | null) => ({
  from: NOON,
  succeeded,
  failed,
  medianLatencyMs,
});

it.each([
  [[slot(0, 0, null)], 'No call in the last 24 hours'],
  [[slot(1, 0, 900)], 'Last 24 hours: 1 call, none failed, answers in 0.9 s'],
  [[slot(2, 0, 900), slot(1, 1, 80)], 'Last 24 hours: 4 calls, 1 failed, answers in 80 ms to 0.9 s'],
  [[slot(0, 1200, null)], 'Last 24 hours: 1,200 calls, 1,200 failed'],
])('a day in words', (day, words) => {
  expect(dayWords(day)).toBe(words);
});

it('a day is drawn up to its slowest half hour, and what is there is seen', () => {
  expect(dayBars([slot(1, 0, 1000), slot(1, 0, 10), slot(0, 0, null), slot(99, 1, 500), slot(0, 3, null)])).toEqual([
    { time: 1, failed: 0 },
    { time: 0.12, failed: 0 },
    { time: 0, failed: 0 },
    { time: 0.5, failed: 0.5 },
    { time: 0, failed: 1 },
  ]);
});

it('a moment by the clock names its day unless it is today', () => {
  const noon = new Date(2026, 10, 20, 12).getTime();
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  const at = (day: number) => new Date(2026, 10, day, 14, 2).getTime();
  expect(clockMoment(at(20), noon)).toBe(time.format(at(20)));
  expect(clockMoment(at(19), noon)).toBe(`yesterday ${time.format(at(19))}`);
  expect(clockMoment(at(21), noon)).toBe(`tomorrow ${time.format(at(21))}`);
  expect(clockMoment(at(5), noon)).toMatch(/5.*2/);
});

it('what came of testing all is told in one sentence', () => {
  const ids = [1, 2, 3, 4].map((n) => sampleId(n, 1));
  resetConnections(ids.map((id, at) => sampleConnection({ id, label: `P${at + 1}` })));
  const told = (...failed: number[]) =>
    outcomeWords(
      ids.map((connectionId, at) =>
        sampleTestRun({ connectionId, state: failed.includes(at + 1) ? 'failed' : 'passed' }),
      ),
      ids.length,
    );
  expect(told()).toBe('All 4 providers passed.');
  expect(told(2)).toBe('3 of 4 providers passed: P2 failed.');
  expect(told(2, 3)).toBe('2 of 4 providers passed: P2 and P3 failed.');
  expect(told(1, 2, 3)).toBe('1 of 4 providers passed, 3 failed.');
});
