import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangesOf } from '../../../../src/renderer/screens/chat/find/marking';

function article(...texts: readonly string[]): HTMLElement {
  const made = document.createElement('article');
  for (const text of texts) {
    const line = document.createElement('p');
    line.textContent = text;
    made.append(line);
  }
  return made;
}

it('finds every piece whatever its case, in the order of the text', () => {
  const ranges = rangesOf(article('A harbour. The Harbour light.', 'light'), ['light', 'harbour']);
  expect(ranges.map(String)).toEqual(['harbour', 'Harbour', 'light', 'light']);
});

it('marks nothing but what was found, in any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'İ', 'ß', ' ', '𝒳', '\u202E') });
  fc.assert(
    fc.property(fc.array(letters), fc.array(letters, { maxLength: 3 }), (texts, pieces) => {
      const wanted = new Set(pieces.map((piece) => piece.toLowerCase()));
      for (const range of rangesOf(article(...texts), pieces)) expect(wanted).toContain(String(range).toLowerCase());
    }),
  );
});
