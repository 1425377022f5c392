import { createElement, useMemo, useRef } from 'react';
import { t } from '../../../shared/language/t';
import { useConversations } from '../../state/conversations';
import { useFolders } from '../../state/folders';
import { useSettings } from '../../state/settings';
import { Spinner } from '../../ui/spinner';
import { useLoadedPart } from '../loaded-part';
import { useNavigation } from '../navigation';
import { SELECTION_BAR } from '../parts';
import { ArchiveFoot, ArchiveHead } from './archive-ways';
import styles from './conversation-list.module.css';
import { SELECTED_NOTE } from './conversation-row';
import { heightOf, listLines } from './list-lines';
import { ListSectionView } from './list-section-view';
import { archiveSections, listSections } from './list-sections';
import { useListView } from './list-view';
import { selectedOf, useSelection } from './selection';
import { Unreadable } from './unreadable';
import { useLinesInSight } from './use-lines-in-sight';
import { useListFocus } from './use-list-focus';
import { useListWays } from './use-list-ways';
import { useReadAhead } from './use-read-ahead';
import { useToday } from './use-today';

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
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.conversation] : [])), [lines]);

  const ways = useListWays({ lines, sections, rows, focus, bringIntoSight });
  const stopKey = lines[focus.stop]?.key ?? null;
  const isEmpty = lines.length === 0;
  const isSettled = reading === 'rested' && (!isArchive || shelves['archived']?.more === false);
  return (
    <div className={styles.frame}>
      {isArchive ? <ArchiveHead /> : null}
      <span id={SELECTED_NOTE} hidden>
        {t('Selected')}
      </span>
      {/* The rows inside are links with keys of their own; the arrows between them belong to the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above */}
      <div ref={scroller} className={styles.scroller} onKeyDown={ways.press} onFocus={ways.follow}>
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
                list={ways.list}
                activeId={activeId}
                stopKey={stopKey}
                takesDrops={!isArchive}
              />
            );
          })}
        </div>
        {isEmpty && isSettled && problem === null ? (
          <p className={styles.note}>{isArchive ? t('Nothing is archived.') : t('Your chats will be listed here.')}</p>
        ) : null}
        {problem !== null || Object.values(shelves).some((shelf) => shelf.problem !== null) ? <Unreadable /> : null}
        {isEmpty && !isSettled ? <Spinner className={styles.note} /> : null}
      </div>
      {/* Below the rows, so that none of them moves under the pointer that selected it. */}
      {bar && selection.isOn
        ? createElement(bar, {
            selected: selectedOf(rows, selection.ids),
            isArchive,
            onEnd: ways.endSelection,
            onAct: ways.leaveSelection,
          })
        : null}
      {hasArchived && !isArchive && !selection.isOn ? <ArchiveFoot /> : null}
    </div>
  );
}
