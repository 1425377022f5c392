import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { readConversations, readOlderConversations, useConversations } from '../../state/conversations';
import { useMain, useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Spinner } from '../../ui/spinner';
import { useNavigation } from '../navigation';
import { groupConversations } from './conversation-groups';
import styles from './conversation-list.module.css';
import { ConversationRow } from './conversation-row';
import { rowByKey } from './row-focus';
import { useToday } from './use-today';

/** How far before the end of what is there the next page is read, in pixels. */
const READ_AHEAD_PX = 600;

/** The id in a row's own element. */
function rowIdOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset.conversation ?? null) : null;
}

/** The conversations under "Recent": by stretches of time, read page by page, one stop for Tab and arrows inside. */
export function ConversationList() {
  const items = useConversations((state) => state.items);
  const more = useConversations((state) => state.more);
  const reading = useConversations((state) => state.reading);
  const problem = useConversations((state) => state.problem);
  const activeId = useNavigation(({ place }) => (place.screen === 'chat' ? place.id : null));
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const today = useToday();
  // A conversation of today is newer than the day's first millisecond, so any moment of today gives the same groups.
  const groups = useMemo(() => groupConversations(items, today), [items, today]);
  const stopId = [focusedId, activeId].find((id) => items.some((item) => item.id === id)) ?? items[0]?.id ?? null;

  const move = (event: KeyboardEvent) => {
    if (rowIdOf(event.target) === null) return;
    const row = rowByKey(event.key, event.target as HTMLElement);
    if (!row) return;
    event.preventDefault();
    row.focus();
  };
  const follow = (event: FocusEvent) => {
    const id = rowIdOf(event.target);
    if (id !== null) setFocusedId(id);
  };

  return (
    // The rows inside are links with keys of their own; the arrows between them belong to the list.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div className={styles.list} data-conversation-list="" onKeyDown={move} onFocus={follow}>
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h3 className={styles.group}>{group.name}</h3>
          <ul>
            {group.items.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                active={conversation.id === activeId}
                stop={conversation.id === stopId}
              />
            ))}
          </ul>
        </section>
      ))}
      {items.length === 0 && reading === 'rested' && problem === null ? (
        <p className={styles.note}>Your chats will be listed here.</p>
      ) : null}
      {problem === null ? null : <Unreadable />}
      {more && problem === null ? <ReadOlder key={items.length} /> : null}
      {reading === 'reading' && items.length === 0 ? <Spinner className={styles.note} /> : null}
    </div>
  );
}

/** At the end of the list: reads the next page when it comes near. */
function ReadOlder() {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void readOlderConversations();
      },
      { rootMargin: `${READ_AHEAD_PX}px` },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} className={styles.end} />;
}

/** Says that the list could not be read, and reads it again. */
function Unreadable() {
  const main = useMain();
  const lost = useSession((session) => session.status === 'lost');
  if (lost) return null;
  return (
    <div className={styles.note}>
      <p>The list could not be read.</p>
      <Button size="small" onClick={() => void readConversations(main)}>
        Try again
      </Button>
    </div>
  );
}
