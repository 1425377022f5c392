import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, listLines, movedBy } from '../../../../src/renderer/app/sidebar/list-lines';
import type { ListSection } from '../../../../src/renderer/app/sidebar/list-sections';
import { NOON, sampleConversation, sampleId } from '../../support/samples';

const section = (n: number, rows: number, kind: ListSection['kind'], isOpen = true): ListSection => ({
  key: `section ${n}`,
  name: `Section ${n}`,
  kind,
  folder: kind === 'folder' ? { id: sampleId(n, 6), name: 'x', isOpen, createdAt: NOON } : null,
  isOpen,
  items: isOpen ? Array.from({ length: rows }, (_, at) => sampleConversation(n * 1000 + at)) : [],
  more: false,
});

describe('the lines of the list', () => {
  it('follow one another without a gap, each row once, under the heading of its section', () => {
    const some = fc.record({
      rows: fc.nat({ max: 5 }),
      kind: fc.constantFrom('pinned', 'folder', 'time'),
      isOpen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some), fc.constantFrom('comfortable', 'compact'), (parts, density) => {
        const sections = parts.map(({ rows, kind, isOpen }, n) => section(n, rows, kind, isOpen));
        const lines = listLines(sections, density);
        let end = 0;
        for (const line of lines) {
          expect(line.start).toBe(end);
          end += line.height;
        }
        expect(heightOf(lines)).toBe(end);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        for (const [at, { items }] of sections.entries()) {
          const inside = lines.filter((line) => line.section === at);
          expect(inside[0]?.kind).toBe('head');
          expect(inside.flatMap((line) => (line.kind === 'row' ? [line.conversation] : []))).toEqual(items);
        }
      }),
    );
  });

  it('say where an open folder has nothing, and nothing of one that is folded', () => {
    const kinds = (isOpen: boolean) => listLines([section(1, 0, 'folder', isOpen)], 'compact').map(({ kind }) => kind);
    expect(kinds(true)).toEqual(['head', 'note']);
    expect(kinds(false)).toEqual(['head']);
  });
});

describe('movedBy', () => {
  const at = (starts: Record<string, number>) => new Map(Object.entries(starts));
  const before = [
    { key: 'a', start: 0 },
    { key: 'b', start: 32 },
    { key: 'c', start: 64 },
  ];

  it('is how far what was in sight has moved', () => {
    expect(movedBy(before, at({ x: 0, a: 32, b: 64, c: 96 }))).toBe(32);
    expect(movedBy(before, at({ a: 0, b: 32, c: 64, x: 96 }))).toBe(0);
  });

  it('does not follow the one that went somewhere else', () => {
    expect(movedBy(before, at({ a: 4000, b: 0, c: 32 }))).toBe(-32);
    expect(movedBy(before, at({ a: 5, b: 1000, c: 1032 }))).toBe(968);
  });

  it('is nothing when none of them is there any more', () => {
    expect(movedBy(before, at({}))).toBe(0);
  });
});
