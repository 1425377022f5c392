import { memo } from 'react';
import { t } from '../../../shared/language/t';
import { classes } from '../../ui/classes';
import styles from './conversation-list.module.css';
import { ConversationRow, type RowList } from './conversation-row';
import { dropProps, useDragOver } from './dragging';
import { FolderHead } from './folder-head';
import { headKey, type ListLine } from './list-lines';
import type { ListSection } from './list-sections';

interface ListSectionViewProps {
  readonly section: ListSection;
  /** Its heading, and those of its other lines that are drawn. */
  readonly head: ListLine;
  readonly lines: readonly ListLine[];
  /** Pixels of all its lines. */
  readonly height: number;
  readonly list: RowList;
  /** The conversation on the screen. */
  readonly activeId: string | null;
  /** The one line that Tab stops at. */
  readonly stopKey: string | null;
  /** Its rows can be dragged, and others dropped on it. */
  readonly takesDrops: boolean;
}

/** A section of the list in its place: its heading, which stays in sight with it, and those of its rows that are drawn. */
export const ListSectionView = memo(function ListSectionView({
  section,
  head,
  lines,
  height,
  list,
  activeId,
  stopKey,
  takesDrops,
}: ListSectionViewProps) {
  const isOver = useDragOver((drag) => drag.section === section.key);
  const { key, name, folder, items, more } = section;
  const setSize = more ? -1 : items.length;
  return (
    <section
      aria-label={name}
      className={classes(styles.section, folder !== null && styles.inFolder, isOver && styles.over)}
      style={{ top: head.start, height }}
      {...(takesDrops ? dropProps(section) : {})}
    >
      {folder ? (
        <FolderHead folder={folder} stop={stopKey === headKey(key)} list={list} />
      ) : (
        <h3 className={styles.group}>{name}</h3>
      )}
      {lines.some(({ kind }) => kind === 'note') ? (
        <p className={styles.empty}>{more ? t('Reading …') : t('Nothing in here yet.')}</p>
      ) : null}
      <ul className={styles.rows}>
        {lines.map((line) =>
          line.kind === 'row' ? (
            <ConversationRow
              key={line.key}
              conversation={line.conversation}
              list={list}
              active={line.key === activeId}
              stop={line.key === stopKey}
              top={line.start - head.start - head.height}
              place={line.at + 1}
              of={setSize}
              canBeDragged={takesDrops}
            />
          ) : null,
        )}
      </ul>
    </section>
  );
});
