import type { Literal } from 'mdast';

/** A formula in LaTeX: a line of its own, or a part of a sentence. */
export interface Formula extends Literal {
  readonly type: 'formula';
  /** Whether it stands by itself, in the middle of the column. */
  readonly isDisplay: boolean;
}

declare module 'mdast' {
  interface RootContentMap {
    formula: Formula;
  }
  interface BlockContentMap {
    formula: Formula;
  }
  interface PhrasingContentMap {
    formula: Formula;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    displayFormula: 'displayFormula';
    formulaMark: 'formulaMark';
    formulaData: 'formulaData';
  }
}
