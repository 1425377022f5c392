import { expect, test } from 'vitest';
import { daysOf, pictureWords } from '../../../src/renderer/screens/usage/by-day/days';
import {
  costWords,
  latencyWords,
  shortCost,
  successWords,
  totalOf,
} from '../../../src/renderer/screens/usage/usage-words';
import type { UsageSum } from '../../../src/shared/domain/usage';

const sum = (change: Partial<UsageSum>): UsageSum => ({
  key: 'a',
  label: 'A',
  isPractice: false,
  attempts: 1,
  succeeded: 1,
  inputTokens: 10,
  cachedInputTokens: 0,
  outputTokens: 5,
  reasoningTokens: 0,
  uncounted: 0,
  cost: { dollars: 1, unpriced: 0 },
  meanLatencyMs: 1000,
  ...change,
});

test('a price that is not known is said, and never passes for nothing', () => {
  expect(costWords({ dollars: 4.12, unpriced: 12 })).toBe('$4.12 + 12 calls of unknown price');
  expect(costWords({ dollars: 0, unpriced: 1 })).toBe('1 call of unknown price');
  expect(costWords({ dollars: 0, unpriced: 0 })).toBe('$0');
  expect(shortCost({ dollars: 0.0021, unpriced: 1200 })).toBe('$0.0021 + 1,200 unknown');
});

test('a share is whole only where it is', () => {
  expect(successWords({ attempts: 0, succeeded: 0 })).toBe('–');
  expect(successWords({ attempts: 1000, succeeded: 999 })).toBe('99 %');
  expect(successWords({ attempts: 1000, succeeded: 1 })).toBe('1 %');
  expect(successWords({ attempts: 3, succeeded: 2 })).toBe('67 %');
});

test('times are said as people read them', () => {
  expect([null, 84.4, 3100, 59_949, 59_960, 125_000].map(latencyWords)).toEqual([
    '–',
    '84 ms',
    '3.1 s',
    '59.9 s',
    '1 min 0 s',
    '2 min 5 s',
  ]);
});

test('a total adds up everything, and its time is the mean of all that succeeded', () => {
  const total = totalOf([
    sum({ attempts: 4, succeeded: 3, meanLatencyMs: 1000, cost: { dollars: 1, unpriced: 2 } }),
    sum({ attempts: 2, succeeded: 1, meanLatencyMs: 5000, uncounted: 1 }),
    sum({ attempts: 1, succeeded: 0, meanLatencyMs: null }),
  ]);
  expect(total).toMatchObject({ attempts: 7, succeeded: 4, uncounted: 1, inputTokens: 30, meanLatencyMs: 2000 });
  expect(total.cost).toEqual({ dollars: 3, unpriced: 2 });
  expect(totalOf([]).meanLatencyMs).toBeNull();
});

test('days stand once each, and one that was only practised counts as nothing', () => {
  const days = daysOf([
    sum({ key: '2026-11-19' }),
    sum({ key: '2026-11-20', isPractice: true, attempts: 9 }),
    sum({ key: '2026-11-18', isPractice: true }),
    sum({ key: '2026-11-18', attempts: 3, cost: { dollars: 2, unpriced: 0 } }),
  ]);
  expect(days.map(({ key, attempts }) => [key, attempts])).toEqual([
    ['2026-11-18', 3],
    ['2026-11-19', 1],
    ['2026-11-20', 0],
  ]);
  expect(pictureWords(days, 'cost')).toMatch(/^Cost from .*18.* to .*20.*\. Most on .*18.*: 3 calls, \$2\.00\.$/);
});
