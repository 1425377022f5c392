import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextAfter, nextFew, troubleWith, wordsOf } from '../../../src/main/schedules/timing';
import type { Timing } from '../../../src/shared/domain/schedule';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const at = (text: string): number => new Date(text).getTime();
const cron = (text: string): Timing => ({ type: 'cron', text });

describe('the next moment', () => {
  it('of once is that moment, until it has passed', () => {
    const timing: Timing = { type: 'once', at: 5000 };
    expect(nextAfter(timing, 4999)).toBe(5000);
    expect(nextAfter(timing, 5000)).toBeNull();
  });

  it('of daily is today or tomorrow', () => {
    const timing: Timing = { type: 'daily', time: '07:30' };
    expect(nextAfter(timing, at('2026-11-21T07:29:00'))).toBe(at('2026-11-21T07:30:00'));
    expect(nextAfter(timing, at('2026-11-21T07:30:00'))).toBe(at('2026-11-22T07:30:00'));
  });

  it('of weekly is on one of its days', () => {
    const timing: Timing = { type: 'weekly', days: [1, 5], time: '09:00' };
    // The 21st is a Saturday.
    expect(nextFew(timing, at('2026-11-21T12:00:00'), 3)).toEqual(
      ['2026-11-23T09:00:00', '2026-11-27T09:00:00', '2026-11-30T09:00:00'].map(at),
    );
  });

  it('of cron follows its five fields', () => {
    expect(nextAfter(cron('*/15 8-17 1 * *'), at('2026-11-21T12:00:00'))).toBe(at('2026-12-01T08:00:00'));
  });

  it('exists on the day on which the clock skips it, and comes once on the day on which it comes twice', () => {
    const timing: Timing = { type: 'daily', time: '02:30' };
    const spring = nextFew(timing, at('2026-03-28T12:00:00'), 2);
    expect(spring).toHaveLength(2);
    expect(new Date(spring[0] ?? 0).getDate()).toBe(29);
    const autumn = nextFew(timing, at('2026-10-24T12:00:00'), 2).map((moment) => new Date(moment).getDate());
    expect(autumn).toEqual([25, 26]);
  });

  it('always lies ahead, whatever the timing', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const timing: fc.Arbitrary<Timing> = fc.oneof(
      clock.map(([h, m]): Timing => ({
        type: 'daily',
        time: `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`,
      })),
      fc
        .tuple(clock, fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }))
        .map(([[h, m], days]): Timing => ({
          type: 'weekly',
          days,
          time: `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`,
        })),
    );
    fc.assert(
      fc.property(timing, fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') }), (any, now) => {
        const next = nextAfter(any, now);
        expect(next).not.toBeNull();
        expect(next ?? 0).toBeGreaterThan(now);
        expect((next ?? 0) - now).toBeLessThanOrEqual(8 * 24 * 3_600_000);
      }),
      { numRuns: 200 },
    );
  });
});

describe('in plain words', () => {
  it.each<[Timing, string]>([
    [{ type: 'daily', time: '07:30' }, 'Every day at 07:30'],
    [{ type: 'weekly', days: [1, 2, 3, 4, 5], time: '07:30' }, 'Every weekday at 07:30'],
    [{ type: 'weekly', days: [0, 6], time: '10:00' }, 'Every weekend day at 10:00'],
    [{ type: 'weekly', days: [0, 3, 1], time: '10:00' }, 'Every Monday, Wednesday and Sunday at 10:00'],
    [cron('30 7 * * 1-5'), 'At 07:30, Monday through Friday'],
    [cron('0 0 1 1 *'), 'At 00:00, on day 1 of the month, only in January'],
  ])('%j', (timing, words) => {
    expect(wordsOf(timing)).toMatch(new RegExp(`^${words}`));
  });
});

describe('a line that cannot be used', () => {
  it.each([
    ['every day', /five fields/],
    ['* * * *', /five fields/],
    ['0 30 7 * * 1', /five fields/],
    ['61 7 * * *', /cannot be read/],
    ['a b c d e', /cannot be read/],
    ['0 0 30 2 *', /never comes|cannot be read/],
  ])('%s', (text, words) => {
    expect(troubleWith(cron(text))?.sentence).toMatch(words);
  });

  it('is none of those that can', () => {
    for (const text of ['* * * * *', '30 7 * * MON-FRI', '0 9 1,15 * *', '0 12 29 2 *']) {
      expect(troubleWith(cron(text)), text).toBeNull();
    }
  });
});
