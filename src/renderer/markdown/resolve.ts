import type { List, ListItem, RootContent, Table, TableRow } from 'mdast';
import type { FinishedBlock } from './block';
import { RESOLVE_STEP_MAX } from './limits';
import { endOf, parse } from './parse';
import { definitionsFor, type References } from './references';

/** One piece of a block's source, parsed with the document's definitions in front of it. */
function parsePiece(block: FinishedBlock, piece: string, definitions: string): RootContent[] {
  const nodes = parse(`${definitions}\n${block.context}${piece}`);
  return nodes.filter((node) => endOf(node) > definitions.length);
}

/** A block with its pieces parsed again, or the block as it was when the pieces do not add up to the same kind. */
function reparsed(block: FinishedBlock, prefixes: readonly string[]): FinishedBlock {
  const parts = block.pieces.map((piece, at) => parsePiece(block, piece, prefixes[at] ?? '')[0]);
  const [first] = parts;
  if (first === undefined || parts.some((part) => part?.type !== block.node.type)) return block;
  if (parts.length === 1 && block.context === '') return { ...block, node: first };
  const lists = parts as (List | Table)[];
  const header = block.node.type === 'table' ? block.node.children.slice(0, 1) : [];
  const children = [...header, ...lists.flatMap((part): (ListItem | TableRow)[] => part.children.slice(header.length))];
  return { ...block, node: { ...block.node, children } as List | Table };
}

/**
 * Parses those blocks again that refer to something defined elsewhere in the document, a bounded amount of text per
 * step, so that the window stays responsive; yields after each step.
 *
 * @param blocks is changed in place
 */
export function* resolveReferences(blocks: FinishedBlock[], references: References): Generator<void> {
  if (references.definitions.size + references.footnotes.size === 0) return;
  let spent = 0;
  for (const [at, block] of blocks.entries()) {
    const prefixes = block.pieces.map((piece) => definitionsFor(piece, references));
    if (prefixes.every((prefix) => prefix === '')) continue;
    blocks[at] = reparsed(block, prefixes);
    spent += block.pieces.reduce((sum, piece) => sum + piece.length, 0) + prefixes.join('').length;
    if (spent < RESOLVE_STEP_MAX) continue;
    spent = 0;
    yield;
  }
}
