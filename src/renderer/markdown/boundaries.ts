import type { RootContent } from 'mdast';
import { beginsAsFormula, mayBecomeFormula } from './formula/marks';
import { isFollowedByBlank } from './growing';
import { endOf, startOf } from './parse';

/** Whether the last node of a source is one that no later line can change any more. */
export function isClosed(node: RootContent, source: string): boolean {
  if (node.type === 'heading' || node.type === 'thematicBreak' || node.type === 'formula') return true;
  return (node.type === 'paragraph' || node.type === 'table') && isFollowedByBlank(node, source);
}

/** Where the line that a node starts on begins. */
export function lineStart(source: string, node: RootContent): number {
  const start = startOf(node);
  return start === 0 ? 0 : source.lastIndexOf('\n', start - 1) + 1;
}

/**
 * The first node that later lines may still change. That is the last one, except behind a definition: the lines that
 * follow it without an empty one may turn out to be its title.
 */
export function firstOpen(nodes: readonly RootContent[], source: string): number {
  let at = nodes.length - 1;
  for (; at > 0; at--) {
    const node = nodes[at];
    const before = nodes[at - 1];
    if (node?.type !== 'paragraph' || before?.type !== 'definition') break;
    if (/\n[ \t]*\n/.test(source.slice(endOf(before), startOf(node)))) break;
  }
  return Math.max(at, 0);
}

/** The first node that may turn out to be the beginning of a formula, with all that stands behind it; null for none. */
export function firstUnclosedFormula(nodes: readonly RootContent[], source: string): number | null {
  const at = nodes.findIndex(
    (node) => node.type !== 'formula' && mayBecomeFormula(source.slice(lineStart(source, node))),
  );
  return at === -1 ? null : at;
}

/**
 * The first paragraph that directly follows another block, if any. The parser lets fewer things begin there than at
 * the start of a text; it is parsed again by itself, so that the result does not depend on how the text arrived. What
 * begins as a formula does was already tried as one, and nothing else begins like that.
 */
export function firstDoubtful(nodes: readonly RootContent[], source: string): number | null {
  const at = nodes.findIndex((node, index) => {
    const before = nodes[index - 1];
    if (node.type !== 'paragraph' || before === undefined || before.type === 'definition') return false;
    if (beginsAsFormula(source.slice(lineStart(source, node), startOf(node) + 2))) return false;
    return !/\n[ \t]*\n/.test(source.slice(endOf(before), startOf(node)));
  });
  return at === -1 ? null : at;
}
