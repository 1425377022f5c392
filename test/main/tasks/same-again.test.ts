import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, isSameAgain } from '../../../src/main/tasks/same-again';

const calls = (letters: string) => Array.from(letters, (name) => ({ name, input: '{}' }));

describe('isSameAgain', () => {
  it.each([
    ['aaa', true],
    ['baaa', true],
    ['aabaa', false],
    ['aa', false],
    ['ababab', true],
    ['babab', false],
    ['abcabc', false],
    ['', false],
  ])('of %j is %j', (letters, expected) => {
    expect(isSameAgain(calls(letters))).toBe(expected);
  });

  it('tells calls of one tool apart by what they are given', () => {
    expect(isSameAgain([1, 2, 3].map((n) => ({ name: 'a', input: `{"n":${n}}` })))).toBe(false);
  });
});

describe('canonical', () => {
  it('is the same however the keys are ordered and spaced, and another for another value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (value, other) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(JSON.stringify(turned, null, 2))).toBe(canonical(JSON.stringify(value)));
        const isSame = JSON.stringify(other) === JSON.stringify(value);
        if (!isSame && typeof other !== 'object') {
          expect(canonical(JSON.stringify(other))).not.toBe(canonical(JSON.stringify(value)));
        }
      }),
    );
  });

  it('takes what is no JSON as it is', () => {
    expect(canonical(' {broken ')).toBe('{broken');
  });
});
