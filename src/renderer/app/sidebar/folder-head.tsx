import { ChevronRight, Folder as FolderIcon, FolderOpen } from 'lucide-react';
import { createElement, type KeyboardEvent, useState } from 'react';
import type { Folder } from '../../../shared/domain/folder';
import { classes } from '../../ui/classes';
import { useLoadedPart } from '../loaded-part';
import { openFolderDialog } from '../next-steps/dialog-requests';
import { FOLDER_MENU } from '../parts';
import { asksForMenu, type RowList } from './conversation-row';
import rowStyles from './conversation-row.module.css';
import { fold, removeFolderWithUndo } from './folder-actions';
import styles from './folder-head.module.css';
import { headKey } from './list-lines';

interface FolderHeadProps {
  readonly folder: Folder;
  readonly list: RowList;
  /** It is the one line that Tab stops at. */
  readonly stop: boolean;
}

/** A folder's line: folds it, renames it (F2), removes it (Delete). The arrows to the right and left fold it as well. */
export function FolderHead({ folder, list, stop }: FolderHeadProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  const [warm, setWarm] = useState(false);
  const menu = useLoadedPart(FOLDER_MENU, warm || menuOpen);
  const { id, name, isOpen } = folder;
  const Icon = isOpen ? FolderOpen : FolderIcon;

  const remove = () => {
    list.makeWay(headKey(id));
    void removeFolderWithUndo(folder);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2') openFolderDialog(folder);
    else if (event.key === 'Delete') remove();
    else if (event.key === 'ArrowRight' && !isOpen) void fold(folder, true);
    else if (event.key === 'ArrowLeft' && isOpen) void fold(folder, false);
    else if (asksForMenu(event)) setMenuOpen(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes(styles.head, rowStyles.row, menuOpen && rowStyles.open)}>
      <h3 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-keyshortcuts="F2 Delete Shift+F10"
          tabIndex={stop ? 0 : -1}
          data-line={headKey(id)}
          title={name}
          onClick={() => void fold(folder)}
          onKeyDown={press}
          onFocus={() => setWarm(true)}
          onPointerEnter={() => setWarm(true)}
          onContextMenu={(event) => {
            event.preventDefault();
            setMenuOpen(true);
          }}
        >
          <Icon className={styles.icon} aria-hidden="true" />
          <bdi className={styles.name}>{name}</bdi>
          <ChevronRight className={classes(styles.arrow, isOpen && styles.down)} aria-hidden="true" />
        </button>
      </h3>
      {menu ? (
        <span className={rowStyles.more}>
          {createElement(menu, { folder, stop, open: menuOpen, onOpenChange: setMenuOpen, onRemove: remove })}
        </span>
      ) : null}
    </div>
  );
}
