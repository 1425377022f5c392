import { describe, expect, it } from 'vitest';
import { daysBetween, relativeMoment } from '../../../src/renderer/ui/moments';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(20, 12);

describe('relativeMoment', () => {
  it.each([
    [NOW, 'just now'],
    [NOW - 59_999, 'just now'],
    [NOW - 60_000, '1 min ago'],
    [NOW - 59 * 60_000, '59 min ago'],
    [NOW - 60 * 60_000, '1 h ago'],
    [at(20, 0), '12 h ago'],
  ])('says %d as %s', (moment, words) => expect(relativeMoment(moment, NOW)).toBe(words));

  it('names yesterday and the hour, then the day, then the year too', () => {
    expect(relativeMoment(at(19, 23, 59), at(20, 3))).toMatch(/^yesterday .*59/);
    expect(relativeMoment(at(5, 9), NOW)).toMatch(/5/);
    expect(relativeMoment(at(5, 9), NOW)).not.toMatch(/2026/);
    expect(relativeMoment(new Date(2025, 10, 5).getTime(), NOW)).toMatch(/2025/);
  });
});

describe('daysBetween', () => {
  it('counts midnights, not spans of 24 hours', () => {
    expect(daysBetween(at(19, 23, 59), at(20, 0, 1))).toBe(1);
    expect(daysBetween(at(20, 0), at(20, 23, 59))).toBe(0);
    // The clocks go back in many places on the last Sunday of October.
    expect(daysBetween(new Date(2026, 9, 24, 12).getTime(), new Date(2026, 9, 26, 12).getTime())).toBe(2);
  });
});
