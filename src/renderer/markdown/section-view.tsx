import { memo } from 'react';
import type { Block } from './block';
import { classes } from '../ui/classes';
import styles from './markdown.module.css';
import { HeadingView, NodeView } from './node-view';
import { PlainTextView } from './plain-text';

/** How many blocks are drawn as one section. */
export const SECTION_BLOCKS = 12;

interface BlockViewProps {
  readonly node: Block['node'];
  /** The level of a heading in the page's outline. */
  readonly level: number;
}

const BlockView = memo(function BlockView({ node, level }: BlockViewProps) {
  if (node.type === 'plain') return <PlainTextView value={node.value} />;
  if (node.type === 'heading') return <HeadingView heading={node} level={level} depth={0} />;
  return <NodeView node={node} depth={0} />;
});

interface SectionViewProps {
  readonly blocks: readonly Block[];
  /** The level of each block that is a heading. */
  readonly levels: readonly number[];
  /** It was drawn while it streamed in and gets no further blocks: it rests while it is out of sight. */
  readonly isSettled: boolean;
}

function isSame(before: SectionViewProps, after: SectionViewProps): boolean {
  return (
    before.isSettled === after.isSettled &&
    before.blocks.length === after.blocks.length &&
    after.blocks.every((block, at) => block.node === before.blocks[at]?.node && after.levels[at] === before.levels[at])
  );
}

/**
 * A stretch of a document's blocks. Blocks are added to the last section alone, so that neither React nor the browser has
 * to look at all others for each one that comes.
 */
export const SectionView = memo(function SectionView({ blocks, levels, isSettled }: SectionViewProps) {
  return (
    <div className={classes(styles.section, isSettled && styles.settled)}>
      {blocks.map(({ key, node }, at) => (
        <BlockView key={key} node={node} level={levels[at] ?? 2} />
      ))}
    </div>
  );
}, isSame);
