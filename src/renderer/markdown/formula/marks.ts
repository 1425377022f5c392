/** Longest formula, in UTF-16 units; a longer one stays text. */
export const FORMULA_MAX = 4_000;

/** What opens a formula. */
export type OpeningMark = '$' | '$$' | '\\(' | '\\[';

/** An amount and prose behind it: "5 and ", "10 (or 12". */
const MONEY = /^\d[\d.,]*[^\\]*?[\s(][A-Za-z]{2,}/;
/** Signs that only formulas have. */
const SIGNS = /[\\^_={}<>+*/|]/;
const PROSE = /[A-Za-z]{3}/;

/**
 * Whether what stands between two marks is a formula. Dollars mean money more often than not, and brackets behind a
 * backslash may be meant as brackets (CommonMark 0.31, section 2.4). The rules for single dollars are those of Pandoc
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars), and no amount of money begins one.
 *
 * @param next the character behind the closing mark; empty at the end of a line
 */
export function isFormula(mark: OpeningMark, text: string, next: string): boolean {
  switch (mark) {
    case '$':
      if (/^\s|\s$/.test(text) || /[\d{$]/.test(next) || MONEY.test(text)) return false;
      // "$HOME/$USER": a sign at the end binds two names of a shell.
      return !/\w/.test(next) || /[\w)}\]']$/.test(text);
    case '$$':
      return text.trim() !== '';
    case '\\(':
    case '\\[':
      return SIGNS.test(text) || (!PROSE.test(text) && !/^[\s\d.,;-]*.?\s*$/.test(text));
  }
}

const OPENING_LINE = /^ {0,3}(?:\$\$(?!\$)|\\\[)/;
const BLANK_LINE = /\n[ \t]*\n/;

/** Whether a source begins as a formula in lines of its own does. */
export function beginsAsFormula(source: string): boolean {
  return OPENING_LINE.test(source);
}

/** Whether a source may be the beginning of a formula in lines of its own that is not closed yet. */
export function mayBecomeFormula(source: string): boolean {
  return source.length <= FORMULA_MAX && beginsAsFormula(source) && !BLANK_LINE.test(source);
}
