import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/main/practice/pieces';

test('text is cut as tokens are', () => {
  expect(piecesOf('Press **Stop**, whenever.\n\nYes')).toEqual([
    'Press',
    ' **',
    'Stop',
    '**,',
    ' whenev',
    'er',
    '.',
    '\n\n',
    'Yes',
  ]);
});

test('the pieces of any text are small and join to it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces.filter((each) => each.trim())) expect([...piece].length).toBeLessThanOrEqual(7);
    }),
  );
});
