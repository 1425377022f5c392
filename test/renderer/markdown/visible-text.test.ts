import { describe, expect, it } from 'vitest';
import { showCode, withoutOverrides } from '../../../src/renderer/markdown/visible-text';

const tags = (text: string) => [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const ENGLAND = `\u{1F3F4}${tags('gbeng')}\u{E007F}`;

describe('showCode', () => {
  it.each([
    ['a \u202E b', 'a ⟨U+202E⟩ b'],
    ['pay\u200Bpal', 'pay⟨U+200B⟩pal'],
    ['a\u200Db', 'a⟨U+200D⟩b'],
    ['// x \u2028evil()', '// x ⟨U+2028⟩evil()'],
    ['\uFEFFlet', '⟨U+FEFF⟩let'],
    ['let \u3164 = 1', 'let ⟨U+3164⟩ = 1'],
    ['a\u00ADb', 'a⟨U+00AD⟩b'],
    ['\u001B[31m\u009B', '␛[31m⟨U+009B⟩'],
    [`x${tags('ignore')}`, 'x⟨U+E0069 ×6⟩'],
    [`a${'\u0301'.repeat(9)}`, `a${'\u0301'.repeat(6)}⟨U+0301 ×3⟩`],
  ])('%j shows %j', (code, shown) => {
    expect(showCode(code)).toBe(shown);
  });

  it.each(['👨‍👩‍👧', '❤️', '👩🏽‍💻', '1️⃣', ENGLAND, 'می‌خواهم', 'क्‍ष', '葛\u{E0100}', 'über\tx\n', '日本語'])(
    'leaves %j',
    (code) => {
      expect(showCode(code)).toBe(code);
    },
  );
});

describe('withoutOverrides', () => {
  it.each([
    ['a \u202Eb\u202C', 'a b'],
    ['x\u2062y\uFEFF', 'xy'],
    [`hidden${tags('abc')}.`, 'hidden⟨U+E0061 ×3⟩.'],
    ['\u0007', '␇'],
    [`a${'\u0301'.repeat(90)}b`, `a${'\u0301'.repeat(6)}⟨U+0301 ×84⟩b`],
    [`😀${'\uFE01\uFE0E'.repeat(20)}`, `😀${'\uFE01\uFE0E'.repeat(3)}⟨U+FE01 ×34⟩`],
  ])('%j becomes %j', (text, shown) => {
    expect(withoutOverrides(text)).toBe(shown);
  });

  it.each([
    'בְּרֵאשִׁ֖ית',
    'བསྒྲུབས',
    'ที่',
    'ệ'.normalize('NFD'),
    '\u2067שלום\u2069',
    'ไทย\u200Bไทย',
    ENGLAND,
    '葛\u{E0100}',
    'می‌خواهم',
    'so\u00ADme',
  ])('leaves %j', (text) => {
    expect(withoutOverrides(text)).toBe(text);
  });
});
