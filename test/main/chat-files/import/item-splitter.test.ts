import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_MAX_BRACKETS, ItemSplitter } from '../../../../src/main/chat-files/import/item-splitter';

/** What a splitter makes of bytes that arrive in pieces. */
function split(content: Buffer, pieces: readonly number[], maxBytes?: number) {
  const splitter = new ItemSplitter(maxBytes);
  const items: (string | number)[] = [];
  let at = 0;
  for (const length of [...pieces, content.length]) {
    for (const item of splitter.push(content.subarray(at, at + length))) {
      items.push('tooLarge' in item ? item.tooLarge : item.bytes.toString('utf8'));
    }
    at = Math.min(at + length, content.length);
  }
  return { items, end: splitter.end() };
}

const anyObject = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
const anyPieces = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });

describe('a list of conversations', () => {
  it('comes apart into the same items wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(anyObject, { maxLength: 8 }),
        anyPieces,
        fc.constantFrom(0, 1, 2),
        (list, pieces, indent) => {
          const { items, end } = split(Buffer.from(JSON.stringify(list, null, indent)), pieces);
          expect(items.map((item) => JSON.parse(String(item)) as unknown)).toEqual(
            list.map((one) => JSON.parse(JSON.stringify(one)) as unknown),
          );
          expect(end).toBe('whole');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives what came before the place where it is cut off', () => {
    fc.assert(
      fc.property(
        fc.array(anyObject, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const texts = list.map((one) => JSON.stringify(one));
          const whole = Buffer.from(`[${texts.join(',')}]`);
          const cut = Math.min(whole.length - 1, Math.max(1, Math.floor(whole.length * share)));
          const { items, end } = split(whole.subarray(0, cut), [7, 3, 11]);
          expect(items).toEqual(texts.slice(0, items.length));
          let complete = 0;
          for (let length = 1; complete < texts.length; complete += 1) {
            length += Buffer.byteLength(texts[complete] ?? '') + (complete === 0 ? 0 : 1);
            if (length > cut) break;
          }
          expect(items).toHaveLength(complete);
          expect(end).toBe('cut');
        },
      ),
    );
  });

  it('is not taken in by brackets and quotes in strings', () => {
    const list = [{ text: '}]"\\' }, { text: '\\\\"[{' }, { '"]': ['\\"'] }];
    const { items } = split(Buffer.from(JSON.stringify(list)), [1, 1, 1, 1, 1, 1]);
    expect(items).toEqual(list.map((one) => JSON.stringify(one)));
  });

  it('goes on after an item that is no JSON', () => {
    const { items } = split(Buffer.from('[{"a":1},{oops,{"x":NaN}},12,"loose",{"b":2}]'), []);
    expect(items).toEqual(['{"a":1}', '{oops,{"x":NaN}}', '{"b":2}']);
  });

  it('holds one item in memory, and that up to a bound', () => {
    const { items } = split(Buffer.from(`[{"a":"${'x'.repeat(500)}"},{"b":1}]`), [100, 100, 100], 200);
    expect(items).toEqual([508, '{"b":1}']);
  });

  it.each([
    ['an object by itself', '{"a":{"b":[1]}}', ['{"a":{"b":[1]}}'], 'whole'],
    ['a mark of the order of bytes', '\ufeff[{"a":1}]', ['{"a":1}'], 'whole'],
    ['an empty list', '[]', [], 'whole'],
    ['words', 'nothing here', [], 'nothing'],
    ['an open string', '[{"a":"b', [], 'cut'],
  ])('reads %s', (_what, text, items, end) => {
    expect(split(Buffer.from(text), [2, 2])).toEqual({ items, end });
  });

  it('passes over an item of more objects than memory has room for, and goes on', () => {
    const many = `{"a":[${'{},'.repeat(ITEM_MAX_BRACKETS)}{}]}`;
    const { items, end } = split(Buffer.from(`[${many},{"b":1}]`), [1_000_000, 1_000_000]);
    expect(items).toEqual([many.length, '{"b":1}']);
    expect(end).toBe('whole');
  });

  it('counts any number of brackets', () => {
    const { items, end } = split(Buffer.from(`[${'['.repeat(100_000)}${']'.repeat(100_000)}]`), [50_000]);
    expect(items).toHaveLength(1);
    expect(end).toBe('whole');
  });
});
