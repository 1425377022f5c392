import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/shared/safe-name';

describe('the name of a file, for people', () => {
  it.each([
    ['turned round', 'invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['isolated', 'a\u2066b\u2069\u061C.txt', 'ab.txt'],
    ['of no width', 'pay\u200Bpal\uFEFF\u00AD\u2060.pdf', 'paypal.pdf'],
    ['with a hidden text', 'plan\u{E0068}\u{E0069}.txt', 'plan.txt'],
    ['of several lines', 'a\n\u2028\u0085b.txt', 'ab.txt'],
    ['a path', '..\\..\\etc/passwd', 'passwd'],
    ['a folder', '..', 'file'],
    ['with heaps of marks', `a${'\u0301'.repeat(40)}b.txt`, `a${'\u0301'.repeat(6)}b.txt`],
    ['nothing that is seen', '\u200B\u202E', 'file'],
  ])('%s', (_what, given, name) => {
    expect(safeName(given)).toBe(name);
  });

  it('is never empty or too long, has no sign that is not seen, keeps its ending and stays as it is when asked again', () => {
    const signs = fc.constantFrom(
      'a',
      '/',
      '\\',
      '.',
      ' ',
      '\u202E',
      '\u200D',
      '\uD83D',
      '\uDE00',
      '😀',
      '\u{E0061}',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 400 }), fc.constantFrom('', '.pdf'), (given, ending) => {
        const name = safeName(`${given.join('')}${ending}`);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u);
        expect(name.isWellFormed()).toBe(true);
        if (ending !== '') expect(name.endsWith(ending)).toBe(true);
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});
