import { createElement, type KeyboardEvent, memo, useState } from 'react';
import { type Conversation, TITLE_MAX } from '../../../shared/domain/conversation';
import { classes } from '../../ui/classes';
import { useLoadedPart } from '../loaded-part';
import { hashOf } from '../navigation';
import { CONVERSATION_MENU } from '../parts';
import { removeWithUndo, rename } from './conversation-actions';
import styles from './conversation-row.module.css';
import { neighbourOf } from './row-focus';

interface ConversationRowProps {
  readonly conversation: Conversation;
  /** It is the one on the screen. */
  readonly active: boolean;
  /** The one row that Tab stops at. */
  readonly stop: boolean;
}

/** One conversation of the list: open it, rename it in place (F2), delete it with undo (Delete). */
export const ConversationRow = memo(function ConversationRow({ conversation, active, stop }: ConversationRowProps) {
  const { id, title } = conversation;
  const [renaming, setRenaming] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  // The menu is made when the row is first pointed at or focused: a thousand of them would be made for nothing.
  const [warm, setWarm] = useState(false);
  const menu = useLoadedPart(CONVERSATION_MENU, warm || menuOpen);

  const remove = (row: HTMLElement | null) => {
    const next = row ? neighbourOf(row) : null;
    void removeWithUndo(conversation);
    next?.focus();
  };
  const press = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') remove(event.currentTarget);
    else return;
    event.preventDefault();
  };

  if (renaming) {
    return (
      <li className={classes(styles.row, styles.renaming)}>
        <RenameInput
          title={title}
          onDone={(typed) => {
            setRenaming(false);
            if (typed !== null) void rename(id, typed);
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes(styles.row, active && styles.active, menuOpen && styles.open)}>
      <a
        href={hashOf({ screen: 'chat', id })}
        className={styles.link}
        aria-current={active ? 'page' : undefined}
        aria-keyshortcuts="F2 Delete"
        tabIndex={stop ? 0 : -1}
        data-conversation={id}
        title={title}
        onPointerEnter={() => setWarm(true)}
        onFocus={() => setWarm(true)}
        onKeyDown={press}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuOpen(true);
        }}
      >
        {title}
      </a>
      {menu ? (
        <span className={styles.more}>
          {createElement(menu, {
            title,
            stop,
            open: menuOpen,
            onOpenChange: setMenuOpen,
            onRename: () => setRenaming(true),
            onRemove: () => remove(null),
          })}
        </span>
      ) : null}
    </li>
  );
});

/** Takes a new title: Enter and leaving the field save it, Escape does not. */
function RenameInput({ title, onDone }: { readonly title: string; readonly onDone: (typed: string | null) => void }) {
  const [typed, setTyped] = useState(title);
  return (
    <input
      className={styles.input}
      aria-label={`New title for ${title}`}
      maxLength={TITLE_MAX}
      autoFocus
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(typed)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(typed);
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
