import { ChevronRight, Folder as FolderIcon, FolderOpen } from 'lucide-react';
import { createElement, type KeyboardEvent, useState } from 'react';
import type { Folder } from '../../../shared/domain/folder';
import { classes } from '../../ui/classes';
import { useLoadedPart } from '../loaded-part';
import { openFolderDialog } from '../next-steps/dialog-requests';
import { FOLDER_MENU } from '../parts';
import { isPressed } from '../shortcuts/pressed';
import { ariaShortcuts } from '../shortcuts/printed';
import type { RowList } from './conversation-row';
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
    if (isPressed('list_rename', event)) openFolderDialog(folder);
    else if (isPressed('list_delete', event)) remove();
    else if (isPressed('list_unfold', event) && !isOpen) void fold(folder, true);
    else if (isPressed('list_out', event) && isOpen) void fold(folder, false);
    else if (isPressed('list_menu', event)) setMenuOpen(true);
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
          aria-keyshortcuts={ariaShortcuts('list_rename', 'list_delete', 'list_menu')}
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
