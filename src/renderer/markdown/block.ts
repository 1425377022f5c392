import type { RootContent } from 'mdast';

/** Text that is shown as it is, because parsing it would cost too much. */
export interface PlainText {
  readonly type: 'plain';
  readonly value: string;
}

/** One top-level block of a document. A finished block keeps its identity for good. */
export interface Block {
  /** Where it starts in the document, in UTF-16 units: unique, and stable while text is appended. */
  readonly key: number;
  readonly node: RootContent | PlainText;
}

/** A finished block with the source that it came from, in the parts that were parsed by themselves. */
export interface FinishedBlock extends Block {
  readonly pieces: readonly string[];
  /** What has to stand in front of each piece when it is parsed again. */
  readonly context: string;
}
