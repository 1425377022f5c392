import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { formulaSyntax, formulaTree } from './formula/formula-syntax';

// One tilde means "about" far more often than struck-out text.
const syntax = [gfm({ singleTilde: false }), formulaSyntax];
// The transforms would search all text once more for addresses that the syntax did not take for links.
const trees = [...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })), formulaTree];

/** The top-level nodes of GitHub-flavoured Markdown with formulas. Never throws for text within the limits of `limits.ts`. */
export function parse(source: string): RootContent[] {
  return fromMarkdown(source, { extensions: syntax, mdastExtensions: trees }).children;
}

/** Where a node starts in the source it was parsed from. */
export function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node ends in the source it was parsed from. */
export function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}
