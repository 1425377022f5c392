import { Archive, ArrowLeft } from 'lucide-react';
import { createElement, type KeyboardEvent, type FocusEvent, useEffect, useMemo, useRef } from 'react';
import { useConversations } from '../../state/conversations';
import { useFolders } from '../../state/folders';
import { useSettings } from '../../state/settings';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/icon-button';
import { Spinner } from '../../ui/spinner';
import { useLoadedPart } from '../loaded-part';
import { useNavigation } from '../navigation';
import { SELECTION_BAR } from '../parts';
import styles from './conversation-list.module.css';
import { SELECTED_NOTE } from './conversation-row';
import { keyAction } from './list-keys';
import { heightOf, listLines } from './list-lines';
import { ListSectionView } from './list-section-view';
import { archiveSections, listSections } from './list-sections';
import { showList, useListView } from './list-view';
import { endSelecting, select, selectedOf, useSelection } from './selection';
import { Unreadable } from './unreadable';
import { useLinesInSight } from './use-lines-in-sight';
import { useListFocus } from './use-list-focus';
import { useReadAhead } from './use-read-ahead';
import { useToday } from './use-today';

/** The key of the line that something happened in. */
function lineOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset['line'] ?? null) : null;
}

/**
 * The conversations under "Recent": the pinned, the folders and the rest by stretches of time, or the archive. One stop
 * for Tab, with arrows inside; of thousands only those in sight are in the document.
 */
export function ConversationList() {
  const isArchive = useListView(({ view }) => view === 'archive');
  const { items, shelves, reading, problem, hasArchived } = useConversations();
  const folders = useFolders((state) => state.folders);
  const density = useSettings((settings) => settings.density);
  const activeId = useNavigation(({ place }) => (place.screen === 'chat' ? place.id : null));
  const selection = useSelection();
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);

  // A conversation of today is newer than the day's first millisecond, so any moment of today gives the same groups.
  const sections = useMemo(
    () => (isArchive ? archiveSections : listSections)({ items, shelves, folders, today }),
    [isArchive, items, shelves, folders, today],
  );
  const lines = useMemo(() => listLines(sections, density), [sections, density]);
  const heads = useMemo(() => lines.filter(({ kind }) => kind === 'head'), [lines]);
  const focus = useListFocus(scroller, { lines, sections, activeId });
  const { drawn, bringIntoSight } = useLinesInSight(scroller, lines, focus.stop);
  useReadAhead({ lines, sections, drawn, rest: isArchive ? 'archived' : 'recent' });
  const bar = useLoadedPart(SELECTION_BAR, selection.isOn);
  const shownRows = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.conversation] : [])), [lines]);

  const goTo = (key: string | null) => {
    if (key === null) return;
    focus.focus(key);
    bringIntoSight(lines.findIndex((line) => line.key === key));
  };
  const stopKey = lines[focus.stop]?.key ?? null;
  // Rows hold on to one object, so that they are not drawn again with every line that comes or goes.
  const now = useRef({ goTo, focus, shownRows, selection });
  useEffect(() => {
    now.current = { goTo, focus, shownRows, selection };
  });
  const list = useMemo(
    () => ({
      makeWay: (key: string) => {
        const { focus: current } = now.current;
        const next = current.next(key, 1) ?? current.next(key, -1);
        if (next !== null) current.focus(next);
      },
      focus: (key: string) => now.current.goTo(key),
      selectTo: (id: string) => {
        const { shownRows: rows, selection: before } = now.current;
        const at = rows.findIndex((row) => row.id === id);
        const from = rows.findIndex((row) => row.id === (before.from ?? id));
        const range = rows.slice(Math.min(at, from < 0 ? at : from), Math.max(at, from) + 1);
        select(
          range.map((row) => row.id),
          id,
        );
      },
    }),
    [],
  );

  const press = (event: KeyboardEvent) => {
    const from = lineOf(event.target);
    if (from === null) return;
    const action = keyAction(event, { from, lines, sections, focus, isSelecting: selection.isOn });
    if (action === null) return;
    event.preventDefault();
    if (action.do === 'go') goTo(action.to);
    else if (action.do === 'end') endSelecting();
    else if (action.do === 'select_all')
      select(
        shownRows.map(({ id }) => id),
        from,
      );
    else {
      select([from, action.to], action.to);
      goTo(action.to);
    }
  };
  const follow = (event: FocusEvent) => {
    const key = lineOf(event.target);
    if (key !== null) focus.follow(key);
  };
  const endSelection = () => {
    endSelecting();
    if (stopKey !== null) goTo(stopKey);
  };

  const isEmpty = lines.length === 0;
  const isSettled = reading === 'rested' && (!isArchive || shelves['archived']?.more === false);
  return (
    <div className={styles.frame}>
      {isArchive ? <ArchiveHead /> : null}
      <span id={SELECTED_NOTE} hidden>
        Selected
      </span>
      {/* The rows inside are links with keys of their own; the arrows between them belong to the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above */}
      <div ref={scroller} className={styles.scroller} onKeyDown={press} onFocus={follow}>
        <div className={styles.lines} style={{ height: heightOf(lines) }}>
          {sections.map((section, at) => {
            const inside = drawn.flatMap((index) => (lines[index]?.section === at ? [lines[index]] : []));
            const head = heads[at];
            if (inside.length === 0 || !head) return null;
            return (
              <ListSectionView
                key={section.key}
                section={section}
                head={head}
                lines={inside}
                height={(heads[at + 1]?.start ?? heightOf(lines)) - head.start}
                list={list}
                activeId={activeId}
                stopKey={stopKey}
                takesDrops={!isArchive}
              />
            );
          })}
        </div>
        {isEmpty && isSettled && problem === null ? (
          <p className={styles.note}>{isArchive ? 'Nothing is archived.' : 'Your chats will be listed here.'}</p>
        ) : null}
        {problem !== null || Object.values(shelves).some((shelf) => shelf.problem !== null) ? <Unreadable /> : null}
        {isEmpty && !isSettled ? <Spinner className={styles.note} /> : null}
      </div>
      {/* Below the rows, so that none of them moves under the pointer that selected it. */}
      {bar && selection.isOn
        ? createElement(bar, { selected: selectedOf(shownRows, selection.ids), isArchive, onEnd: endSelection })
        : null}
      {hasArchived && !isArchive && !selection.isOn ? (
        <div className={styles.foot}>
          <button type="button" className={styles.archive} onClick={() => showList('archive')}>
            <Archive aria-hidden="true" />
            Archived
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Says that the archive is listed, and leads back. */
function ArchiveHead() {
  return (
    <div className={classes(styles.head, styles.archiveHead)}>
      <IconButton label="Back to all chats" size="small" onClick={() => showList('list')}>
        <ArrowLeft />
      </IconButton>
      <h3 className={styles.headWords}>Archived</h3>
    </div>
  );
}
