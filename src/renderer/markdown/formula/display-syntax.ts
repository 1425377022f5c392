import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Construct, State, TokenizeContext, Token } from 'micromark-util-types';
import { textOf } from './inline-syntax';
import { FORMULA_MAX, isFormula, type OpeningMark } from './marks';

const DOLLAR = 36;
const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;

/** The next line, where it belongs to the same quotes and lists and has words. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isLazy = () => this.parser.lazy[this.now().line] === true;
    const afterSpace: State = (code) => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return afterSpace;
      }
      effects.exit('formulaData');
      return code === null || markdownLineEnding(code) ? nok(code) : ok(code);
    };
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first) => {
        if (first === null || markdownLineEnding(first) || isLazy()) return nok(first);
        if (!markdownSpace(first)) return ok(first);
        effects.enter('formulaData');
        return afterSpace(first);
      };
    };
  },
};

/** How far back it is looked for the beginning of a paragraph, in events of the parser: about thirty lines. */
const LOOK_BACK = 128;

/** Whether the paragraph that a line would interrupt has an opening `$$` that the line may close. */
function hasOpenDollars(context: TokenizeContext): boolean {
  const begun = context.events.slice(-LOOK_BACK).findLast(([kind, { type }]) => kind === 'enter' && type === 'content');
  if (!begun) return false;
  const words = context.sliceSerialize({ start: begun[1].start, end: context.now() });
  return (words.match(/\$\$/g)?.length ?? 0) % 2 === 1;
}

/**
 * A formula in lines of its own: `$$` or `\[` at the beginning of a line, its counterpart at the end of one, no empty
 * line in between. Without the counterpart all of it is text.
 */
export const displayFormula: Construct = {
  name: 'displayFormula',
  concrete: true,
  tokenize(effects, ok, nok) {
    let mark: OpeningMark = '$$';
    let text = '';
    let token: Token;
    const isInterrupting = this.interrupt === true;
    if (isInterrupting && hasOpenDollars(this)) return nok;

    const start: State = (code) => {
      effects.enter('displayFormula');
      effects.enter('formulaMark');
      effects.consume(code);
      if (code === BACKSLASH) mark = '\\[';
      return (next) => {
        if (next !== (mark === '$$' ? DOLLAR : OPEN)) return nok(next);
        effects.consume(next);
        return begin;
      };
    };

    const begin: State = (code) => {
      if (code === DOLLAR && mark === '$$') return nok(code);
      effects.exit('formulaMark');
      return between(code);
    };

    const between: State = (code) => {
      if (code === null || text.length > FORMULA_MAX) return nok(code);
      if (markdownLineEnding(code)) {
        // Later lines are not here yet when this one is only asked whether it ends a paragraph.
        if (isInterrupting) return ok(code);
        text += '\n';
        return effects.attempt(nextLine, between, nok)(code);
      }
      if (code === BACKSLASH || (code === DOLLAR && mark === '$$')) {
        token = effects.enter('formulaMark');
        effects.consume(code);
        return code === BACKSLASH ? afterBackslash : afterDollar;
      }
      effects.enter('formulaData');
      return data(code);
    };

    const data: State = (code) => {
      const isSpecial = code === BACKSLASH || (code === DOLLAR && mark === '$$');
      if (code === null || isSpecial || markdownLineEnding(code)) {
        effects.exit('formulaData');
        return between(code);
      }
      effects.consume(code);
      text += textOf(code);
      return data;
    };

    const afterBackslash: State = (code) => {
      if (mark === '\\[' && code === CLOSE) {
        effects.consume(code);
        return closed;
      }
      if (mark === '\\[' && code === OPEN) return nok(code);
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

    const afterDollar: State = (code) => {
      if (code === DOLLAR) {
        effects.consume(code);
        return closed;
      }
      token.type = 'formulaData';
      text += '$';
      return data(code);
    };

    const closed: State = (code) => {
      effects.exit('formulaMark');
      effects.exit('displayFormula');
      return afterwards(code);
    };

    const afterwards: State = (code) => {
      if (code === null || markdownLineEnding(code)) return isFormula(mark, text, '') ? ok(code) : nok(code);
      if (!markdownSpace(code)) return nok(code);
      effects.enter('linePrefix');
      return trailing(code);
    };

    const trailing: State = (code) => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return trailing;
      }
      effects.exit('linePrefix');
      return code === null || markdownLineEnding(code) ? afterwards(code) : nok(code);
    };

    return start;
  },
};
