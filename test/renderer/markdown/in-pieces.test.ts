import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../../src/renderer/markdown/in-pieces';

test('pieces are the text, none too long, and no character is cut through', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '😀', 'ä', '*_'), maxLength: 300 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (value, most) => {
      const pieces = inPieces(value, most);
      expect(pieces.map(({ text: piece }) => piece).join('')).toBe(value);
      for (const { from, text: piece } of pieces) {
        expect(value.startsWith(piece, from)).toBe(true);
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a piece ends behind a space where there is one', () => {
  expect(inPieces('one two three four', 10)).toEqual([
    { from: 0, text: 'one two ' },
    { from: 8, text: 'three four' },
  ]);
});
