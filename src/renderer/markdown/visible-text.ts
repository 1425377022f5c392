import { HEAPED_MARKS } from '../../shared/heaped-marks';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** Scripts whose letters change their form by U+200C and U+200D. */
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** The flags of England, Scotland and Wales, and rare forms of Chinese characters: what tags and selectors are for. */
const HONEST = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{1,8}\\u{E007F}|\\p{Script=Han}[\\u{E0100}-\\u{E01EF}]';
const SMUGGLED = new RegExp(`(${HONEST})|[\\u{E0000}-\\u{E01EF}]+`, 'gu');

/**
 * What code can hide: marks that change the reading order (https://trojansource.codes), letters and spaces of no width,
 * line ends that editors draw as none, tags that spell a hidden text. Joiners stay where a script or a picture needs them.
 */
const HIDDEN = new RegExp(
  [
    `(${HONEST})`,
    '[\\u{E0000}-\\u{E01EF}]+',
    '[\\u0080-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]',
    `(?<![${JOINING}])\\u200C`,
    `(?<![${JOINING}\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D`,
    '(?<!\\p{Emoji})[\\uFE00-\\uFE0F]',
  ].join('|'),
  'gu',
);

/** Signs that no honest sentence has: forced reading orders, and what is there to be unseen. */
const OVERRIDES = /[\u202A-\u202E\u2061-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u0080-\u009F]/g;

/** Text whose marks keep to their lines: those that are too many are spelt out. */
function withoutHeaps(text: string): string {
  return text.replace(HEAPED_MARKS, (_, kept: string, rest: string) => `${kept}${spelt(rest)}`);
}

/** Text with control characters as the signs that stand for them (␛), so that they are seen and do nothing. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (sign) =>
    sign === '\u007F' ? '\u2421' : String.fromCodePoint(0x2400 + sign.charCodeAt(0)),
  );
}

/** Unseen signs by the number of the first: ⟨U+202E⟩, ⟨U+E0068 ×5⟩. */
function spelt(signs: string): string {
  const count = [...signs].length;
  const number = signs.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `⟨U+${number}${count > 1 ? ` ×${count}` : ''}⟩`;
}

/** Code in which everything can be seen: what would hide or reverse something is spelt out, controls are signs. */
export function showCode(code: string): string {
  return withoutHeaps(
    showControls(code).replace(HIDDEN, (signs, honest: string | undefined) => honest ?? spelt(signs)),
  );
}

/**
 * Prose without forced reading orders, with hidden text spelt out and no heaps of marks. The isolating marks that honest
 * right-to-left text uses stay, and so do the spaces of no width that some languages part their words by.
 */
export function withoutOverrides(text: string): string {
  return withoutHeaps(
    showControls(text.replace(OVERRIDES, '')).replace(
      SMUGGLED,
      (signs, honest: string | undefined) => honest ?? spelt(signs),
    ),
  );
}
