import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupConversations } from '../../../src/renderer/app/sidebar/conversation-groups';
import { sampleConversation } from '../support/samples';

const NOW = new Date(2026, 10, 20, 15, 30).getTime();
const daysAgo = (days: number) => sampleConversation(days, { updatedAt: new Date(2026, 10, 20 - days, 9).getTime() });
const monthOf = (year: number, month: number, withYear: boolean) =>
  new Intl.DateTimeFormat(undefined, { month: 'long', ...(withYear && { year: 'numeric' }) }).format(
    new Date(year, month),
  );

describe('groupConversations', () => {
  it('parts by midnights for a week, then by months, those of other years with their year', () => {
    const groups = groupConversations([0, 1, 2, 7, 8, 25, 300, 330].map(daysAgo), NOW);
    expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['Today', 1],
      ['Yesterday', 1],
      ['Last 7 days', 2],
      [monthOf(2026, 10, false), 1],
      [monthOf(2026, 9, false), 1],
      [monthOf(2026, 0, false), 1],
      [monthOf(2025, 11, true), 1],
    ]);
  });

  it('counts what the clock puts into the future as today', () => {
    expect(groupConversations([daysAgo(-1)], NOW)[0]?.name).toBe('Today');
  });

  it('loses nothing, keeps the order, and has each stretch once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 })), (days) => {
        const items = days.toSorted((a, b) => a - b).map(daysAgo);
        const groups = groupConversations(items, NOW);
        expect(groups.flatMap((group) => group.items)).toEqual(items);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      }),
    );
  });
});
