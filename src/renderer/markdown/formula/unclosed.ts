import type { FinishedBlock } from '../block';
import { mayBecomeFormula } from './marks';

/**
 * The open blocks, with what may still become a formula as text: its lines would else be drawn as lists, headings and
 * the like until it closes.
 *
 * @param source what the open blocks were parsed from
 * @param from where it begins in the document
 */
export function withFormulaAsText(
  blocks: readonly FinishedBlock[],
  source: string,
  from: number,
): readonly FinishedBlock[] {
  const restOf = ({ key, node }: FinishedBlock) =>
    key < from || node.type === 'formula' || node.type === 'plain' ? '' : source.slice(key - from);
  const at = blocks.findIndex((block) => mayBecomeFormula(restOf(block)));
  const first = blocks[at];
  if (first === undefined) return blocks;
  return [...blocks.slice(0, at), { ...first, node: { type: 'plain', value: restOf(first) } }];
}
