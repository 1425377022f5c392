import type { Extension as TreeExtension, Handle } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import { displayFormula } from './display-syntax';
import './formula-node';
import { bracketFormula, dollarFormula } from './inline-syntax';

const DOLLAR = 36;
const BACKSLASH = 92;

/** How formulas are written: `$a$` and `\(a\)` in sentences, `$$a$$` and `\[a\]` by themselves. */
export const formulaSyntax: Extension = {
  flow: { [DOLLAR]: displayFormula, [BACKSLASH]: displayFormula },
  text: { [DOLLAR]: dollarFormula, [BACKSLASH]: bracketFormula },
};

const enter = (isBlock: boolean): Handle =>
  function enterFormula(token) {
    const opening = this.sliceSerialize(token).trimStart().slice(0, 2);
    this.enter({ type: 'formula', value: '', isDisplay: isBlock || opening === '$$' || opening === '\\[' }, token);
    this.buffer();
  };

const exit: Handle = function exitFormula(token) {
  const value = this.resume().trim();
  const node = this.stack.at(-1);
  if (node?.type === 'formula') node.value = value;
  this.exit(token);
};

const data: Handle = function formulaData(token) {
  this.config.enter['data']?.call(this, token);
  this.config.exit['data']?.call(this, token);
};

/** What becomes of them in the tree. */
export const formulaTree: TreeExtension = {
  enter: { formula: enter(false), displayFormula: enter(true) },
  exit: { formula: exit, displayFormula: exit, formulaData: data },
};
