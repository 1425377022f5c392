import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, snippetOf } from '../../../src/main/search/text-parts';
import type { TextPart } from '../../../src/shared/domain/search';
import { shown } from './search-bed';

describe('a snippet', () => {
  it('is what it was where it is short enough', () => {
    const parts = partsOf('the \uE000ferry\uE001\n leaves  \uE000soon\uE001');
    expect(shown(parts)).toBe('the [ferry] leaves [soon]');
    expect(snippetOf(parts)).toEqual(parts);
  });

  it('says where something was left out, outside of every hit', () => {
    const endless = [
      { text: 'a'.repeat(1000), isHit: false },
      { text: 'b'.repeat(1000), isHit: true },
      { text: 'c', isHit: false },
    ];
    expect(snippetOf(endless)).toEqual([
      { text: '…', isHit: false },
      { text: 'a'.repeat(100), isHit: false },
      { text: 'b'.repeat(220), isHit: true },
      { text: '…', isHit: false },
    ]);
  });

  it('is never longer than it may be, and splits no character', () => {
    const part = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
      isHit: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts: TextPart[]) => {
        const whole = parts.map(({ text }) => text).join('');
        const pieces = snippetOf(parts).filter(({ text }) => text !== '…');
        const length = pieces.reduce((sum, { text }) => sum + Array.from(text).length, 0);
        expect(length).toBeLessThanOrEqual(320);
        for (const { text } of pieces) {
          expect(whole).toContain(text);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
