import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, type Range, rangeFault, spanOf, startOf } from '../../../src/renderer/screens/usage/range';

const at = (year: number, month: number, day: number, hour = 0) => new Date(year, month - 1, day, hour).getTime();
const noon = at(2026, 11, 20, 12);

const TYPES = ['today', 'week', 'days_30', 'month'] as const;

test.each<[(typeof TYPES)[number], number]>([
  ['today', at(2026, 11, 20)],
  ['week', at(2026, 11, 14)],
  ['days_30', at(2026, 10, 22)],
  ['month', at(2026, 11, 1)],
])('%s begins with its first day and ends with today', (type, from) => {
  expect(spanOf({ type }, noon)).toEqual({ from, to: at(2026, 11, 21) });
});

test('a range of one’s own has both days whole', () => {
  const range: Range = { type: 'custom', first: '2026-02-28', last: '2026-03-01' };
  expect(spanOf(range, noon)).toEqual({ from: at(2026, 2, 28), to: at(2026, 3, 2) });
});

test('what is no day, or the wrong way round, or endless, is a fault in words', () => {
  expect(rangeFault({ first: '2026-02-30', last: '2026-03-01' })).toBe('Type both days.');
  expect(rangeFault({ first: '', last: '2026-03-01' })).toBe('Type both days.');
  expect(rangeFault({ first: '2026-03-02', last: '2026-03-01' })).toBe('The first day comes after the last one.');
  expect(rangeFault({ first: '1990-01-01', last: '2026-03-01' })).toBe('Choose ten years or less.');
  expect(rangeFault({ first: '2026-03-01', last: '2026-03-01' })).toBeNull();
});

test('every span begins and ends at midnight and has the moment in it', () => {
  // A century, changes of the clock included.
  const moments = fc.integer({ min: at(2000, 1, 1), max: at(2099, 12, 31) });
  fc.assert(
    fc.property(moments, fc.constantFrom(...TYPES), (now, type) => {
      const { from, to } = spanOf({ type }, now);
      expect(from).toBeLessThanOrEqual(now);
      expect(to).toBeGreaterThan(now);
      for (const edge of [from, to]) expect(startOf(dayOf(edge))).toBe(edge);
    }),
  );
});
