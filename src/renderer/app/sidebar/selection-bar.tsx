import { Archive, ArchiveRestore, FolderInput, Trash2, X } from 'lucide-react';
import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { printedShortcut } from '../shortcuts/printed';
import { archiveWithUndo, moveWithUndo, removeWithUndo, restoreWithUndo } from './conversation-actions';
import styles from './conversation-list.module.css';
import { MoveItems } from './move-items';

/** What {@link SelectionBar} works on. */
export interface SelectionBarProps {
  /** What is selected, in the order of the list. */
  readonly selected: readonly Conversation[];
  /** The rows are those of the archive. */
  readonly isArchive: boolean;
  /** Ends the selecting, and gives the focus back to the list. */
  readonly onEnd: () => void;
  /** The same, when something is done with what is selected: those rows go away. */
  readonly onAct: () => void;
}

/** How many rows are selected, and what can be done with all of them. */
export function SelectionBar({ selected, isArchive, onEnd, onAct }: SelectionBarProps) {
  const none = selected.length === 0;
  const all = (action: (some: readonly Conversation[]) => Promise<void>) => {
    onAct();
    void action(selected);
  };
  return (
    <div role="toolbar" aria-label={t('Selected chats')} className={classes(styles.head, styles.bar)}>
      <span role="status" className={styles.headWords}>
        {t('{count, number} selected', { count: selected.length })}
      </span>
      {isArchive ? (
        <IconButton label={t('Put back in the list')} size="small" disabled={none} onClick={() => all(restoreWithUndo)}>
          <ArchiveRestore />
        </IconButton>
      ) : (
        <IconButton label={t('Archive selected')} size="small" disabled={none} onClick={() => all(archiveWithUndo)}>
          <Archive />
        </IconButton>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton label={t('Move selected to folder')} size="small" disabled={none}>
            <FolderInput />
          </IconButton>
        }
      >
        <MoveItems conversations={selected} onMove={(folder) => all((some) => moveWithUndo(some, folder))} />
      </Menu>
      <IconButton label={t('Delete selected')} size="small" disabled={none} onClick={() => all(removeWithUndo)}>
        <Trash2 />
      </IconButton>
      <IconButton label={t('End selecting')} size="small" shortcut={printedShortcut('list_end')} onClick={onEnd}>
        <X />
      </IconButton>
    </div>
  );
}
