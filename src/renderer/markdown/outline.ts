import type { Block } from './block';

/**
 * The levels of a document's headings in the page's outline, by block: the page's own heading is the first, so a
 * document's begin at the second, and none is skipped on the way down. Depends only on what stands above a heading, so
 * that nothing changes its level while more arrives.
 */
export function outlineLevels(blocks: readonly Block[]): number[] {
  const above: { depth: number; level: number }[] = [];
  return blocks.map(({ node }) => {
    if (node.type !== 'heading') return 2;
    while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ depth: node.depth, level });
    return level;
  });
}
