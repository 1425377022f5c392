import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Previous, State, Token, Tokenizer } from 'micromark-util-types';
import { FORMULA_MAX, isFormula, type OpeningMark } from './marks';

const DOLLAR = 36;
const BACKSLASH = 92;
const ROUND = 40;
const SQUARE = 91;
/** What closes each bracket. */
const CLOSING: Readonly<Record<number, number>> = { [ROUND]: 41, [SQUARE]: 93 };

const isWordCode = (code: Code) =>
  code !== null && ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122));

/** A character as text; empty for the end of a line and the end of all. */
export function textOf(code: Code): string {
  if (code === null || markdownLineEnding(code)) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/** "US$5": money, not the beginning of a formula. */
const previous: Previous = (code) => code !== DOLLAR && !isWordCode(code);

const tokenize: Tokenizer = (effects, ok, nok) => {
  let mark: OpeningMark = '$';
  let bracket = 0;
  let text = '';
  let token: Token;

  const start: State = (code) => {
    effects.enter('formula');
    effects.enter('formulaMark');
    effects.consume(code);
    return code === DOLLAR ? afterDollar : afterBackslash;
  };

  const afterDollar: State = (code) => {
    if (code === DOLLAR) {
      mark = '$$';
      effects.consume(code);
      return (next) => (next === DOLLAR ? nok(next) : begin(next));
    }
    return markdownLineEndingOrSpace(code) ? nok(code) : begin(code);
  };

  const afterBackslash: State = (code) => {
    if (code !== ROUND && code !== SQUARE) return nok(code);
    mark = code === ROUND ? '\\(' : '\\[';
    bracket = code;
    effects.consume(code);
    return begin;
  };

  const begin: State = (code) => {
    effects.exit('formulaMark');
    return between(code);
  };

  const between: State = (code) => {
    if (code === null || text.length > FORMULA_MAX) return nok(code);
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      text += '\n';
      return between;
    }
    if (code === BACKSLASH) {
      token = effects.enter('formulaMark');
      effects.consume(code);
      return afterInnerBackslash;
    }
    if (code === DOLLAR && bracket === 0) {
      token = effects.enter('formulaMark');
      effects.consume(code);
      return mark === '$' ? close : afterInnerDollar;
    }
    effects.enter('formulaData');
    return data(code);
  };

  const data: State = (code) => {
    if (code === null || code === BACKSLASH || code === DOLLAR || markdownLineEnding(code)) {
      if (code !== DOLLAR || bracket === 0) {
        effects.exit('formulaData');
        return between(code);
      }
    }
    effects.consume(code);
    text += textOf(code);
    return data;
  };

  /** A backslash and what it escapes are one: `\$` closes nothing, and neither do the brackets of `\\[2pt]`. */
  const afterInnerBackslash: State = (code) => {
    if (bracket !== 0 && code === CLOSING[bracket]) {
      effects.consume(code);
      return close;
    }
    if (bracket !== 0 && code === bracket) return nok(code);
    token.type = 'formulaData';
    text += '\\';
    if (code === null || markdownLineEnding(code)) {
      effects.exit('formulaData');
      return between(code);
    }
    effects.consume(code);
    text += textOf(code);
    return data;
  };

  const afterInnerDollar: State = (code) => {
    if (code === DOLLAR) {
      effects.consume(code);
      return close;
    }
    token.type = 'formulaData';
    text += '$';
    return data(code);
  };

  const close: State = (code) => {
    if (!isFormula(mark, text, textOf(code))) return nok(code);
    effects.exit('formulaMark');
    effects.exit('formula');
    return ok(code);
  };

  return start;
};

/** A formula in dollars within a sentence. */
export const dollarFormula: Construct = { name: 'formula', tokenize, previous };
/** A formula in brackets behind backslashes within a sentence. */
export const bracketFormula: Construct = { name: 'formula', tokenize };
