import { createElement, memo, type MouseEvent, type KeyboardEvent, useState } from 'react';
import { t } from '../../../shared/language/t';
import { type Conversation, TITLE_MAX } from '../../../shared/domain/conversation';
import { classes } from '../../ui/classes';
import { isMac } from '../keys';
import { useLoadedPart } from '../loaded-part';
import { hashOf } from '../navigation';
import { CONVERSATION_MENU } from '../parts';
import { isPressed } from '../shortcuts/pressed';
import { ariaShortcuts } from '../shortcuts/printed';
import {
  archiveWithUndo,
  moveWithUndo,
  pinWithUndo,
  removeWithUndo,
  rename,
  restoreWithUndo,
  unpinWithUndo,
} from './conversation-actions';
import styles from './conversation-row.module.css';
import { beginDrag, endDrag } from './dragging';
import { RenameInput } from './rename-input';
import { select, toggleSelected, useSelection } from './selection';

/** What a row asks of the list that it stands in. */
export interface RowList {
  /** Gives the focus to the row that takes this one's place, once this one goes away. */
  makeWay(id: string): void;
  /** Gives the focus to a row. */
  focus(id: string): void;
  /** Selects from the row that was selected last to this one. */
  selectTo(id: string): void;
}

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly list: RowList;
  /** It is the one on the screen. */
  readonly active: boolean;
  /** The one row that Tab stops at. */
  readonly stop: boolean;
  /** Pixels from the top of its section's rows. */
  readonly top: number;
  /** Its place in its section, from 1, and how many stand there; -1: nobody knows yet. */
  readonly place: number;
  readonly of: number;
  readonly canBeDragged: boolean;
}

/** The id of the word for a row that is selected, which the list holds once. */
export const SELECTED_NOTE = 'selected-chat';

/**
 * One conversation of the list: open it, rename it in place (F2), select it (Space, or with the keys that other lists
 * have), delete it (Delete), or what its menu offers.
 */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  list,
  active,
  stop,
  top,
  place,
  of,
  canBeDragged,
}: ConversationRowProps) {
  const { id, title } = conversation;
  const [renaming, setRenaming] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  // The menu is made when the row is first pointed at or focused: a screen full of them would be made for nothing.
  const [warm, setWarm] = useState(false);
  const menu = useLoadedPart(CONVERSATION_MENU, warm || menuOpen);
  const selecting = useSelection(({ isOn }) => isOn);
  const selected = useSelection(({ ids }) => ids.has(id));

  const goAway = (action: (some: readonly Conversation[]) => Promise<void>) => {
    list.makeWay(id);
    void action([conversation]);
  };
  const press = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (isPressed('list_rename', event)) setRenaming(true);
    else if (isPressed('list_delete', event)) goAway(removeWithUndo);
    else if (isPressed('list_select', event)) toggleSelected(id);
    else if (isPressed('list_menu', event)) setMenuOpen(true);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    if (event.shiftKey) list.selectTo(id);
    else if (selecting || (isMac() ? event.metaKey : event.ctrlKey)) toggleSelected(id);
    else return;
    event.preventDefault();
  };
  const standing = { 'aria-setsize': of, 'aria-posinset': place, style: { top } };

  if (renaming) {
    return (
      <li className={classes(styles.row, styles.renaming)} {...standing}>
        <RenameInput
          label={t('New title for {title}', { title })}
          before={title}
          maxLength={TITLE_MAX}
          onDone={(typed, byKey) => {
            setRenaming(false);
            if (typed !== null) void rename(id, typed);
            if (byKey) list.focus(id);
          }}
        />
      </li>
    );
  }
  return (
    <li
      className={classes(styles.row, active && styles.active, menuOpen && styles.open, selected && styles.selected)}
      {...standing}
    >
      {selecting ? (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('Select {title}', { title })}
          tabIndex={-1}
          checked={selected}
          onChange={() => toggleSelected(id)}
        />
      ) : null}
      <a
        href={hashOf({ screen: 'chat', id })}
        className={styles.link}
        aria-current={active ? 'page' : undefined}
        aria-keyshortcuts={ariaShortcuts('list_rename', 'list_delete', 'list_select', 'list_menu')}
        aria-describedby={selected ? SELECTED_NOTE : undefined}
        tabIndex={stop ? 0 : -1}
        data-line={id}
        title={title}
        draggable={canBeDragged}
        onDragStart={(event) => beginDrag(event, conversation)}
        onDragEnd={endDrag}
        onPointerEnter={() => setWarm(true)}
        onFocus={() => setWarm(true)}
        onKeyDown={press}
        onClick={click}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuOpen(true);
        }}
      >
        <span className={styles.words} dir="auto">
          {title}
        </span>
      </a>
      {menu && !selecting ? (
        <span className={styles.more}>
          {createElement(menu, {
            conversation,
            stop,
            open: menuOpen,
            onOpenChange: setMenuOpen,
            onRename: () => {
              // The line with the focus is drawn wherever one scrolls to, and what is being typed stays.
              list.focus(id);
              setRenaming(true);
            },
            onSelect: () => {
              select([id], id);
              list.focus(id);
            },
            onPin: () => goAway(conversation.pinnedAt === null ? pinWithUndo : unpinWithUndo),
            onMove: (folder) => goAway((some) => moveWithUndo(some, folder)),
            onArchive: () => goAway(conversation.archivedAt === null ? archiveWithUndo : restoreWithUndo),
            onRemove: () => goAway(removeWithUndo),
          })}
        </span>
      ) : null}
    </li>
  );
});
