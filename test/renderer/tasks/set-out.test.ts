import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setOut } from '../../../src/renderer/screens/tasks/page/set-out';

describe('setOut', () => {
  it('gives each part of JSON its line', () => {
    expect(setOut('{"a":[1,{}],"b":[],"c":"x, {y}: \\"z\\""}')).toBe(
      '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": [],\n  "c": "x, {y}: \\"z\\""\n}',
    );
  });

  it('sets out as JSON.stringify does, whatever the blanks before', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 7), (value, blanks) => {
        const text = JSON.stringify(value, null, blanks);
        expect(setOut(text)).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('changes no figure, no escape and no key that comes twice', () => {
    expect(setOut('[12345678901234567890, 1.10, "\\u0041"]')).toBe(
      '[\n  12345678901234567890,\n  1.10,\n  "\\u0041"\n]',
    );
    expect(setOut('{"a":1,"a":2}')).toBe('{\n  "a": 1,\n  "a": 2\n}');
  });

  it('leaves alone what is not JSON', () => {
    for (const text of ['', 'words', '{"a":', '{"a":1} and more']) expect(setOut(text)).toBe(text);
  });

  it('does not grow out of hand with the depth', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(setOut(deep).length).toBeLessThan(5000 * 2 * 50);
  });
});
