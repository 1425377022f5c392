import { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { NARROW, useMedia } from '../../../app/use-media';
import { readOlderTasks, type TaskFilter, useTaskList } from '../../../state/task-pages';
import { Button } from '../../../ui/button';
import styles from './task-list.module.css';
import { TaskRow } from './task-row';

/** Heights of a row in pixels: two lines, and three where the window is narrow. */
const ROW_PX = 60;
const NARROW_ROW_PX = 84;
/** Rows drawn beyond what is in sight, so that scrolling meets no gap. */
const BEYOND = 8;
/** Rows from the end at which the next page is read. */
const READ_AHEAD = 20;
/** What is taken for the size of a window that has none yet: that rows are there when it is first drawn. */
const FIRST_SIZE = { width: 900, height: 900 };

function observeSize(of: Virtualizer<HTMLDivElement, Element>, tell: (size: typeof FIRST_SIZE) => void) {
  return observeElementRect(of, (size) => tell(size.height === 0 ? FIRST_SIZE : size));
}

interface TaskRowsProps {
  readonly ids: readonly string[];
  readonly filter: TaskFilter;
  /** How many lines stand above the rows; what they measure is looked at when it changes. */
  readonly above: number;
  /** The task to come back to; null: none. */
  readonly returnTo: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The rows of the list. Of thousands only those in sight are in the document. */
export function TaskRows({ ids, filter, above, returnTo, scroller }: TaskRowsProps) {
  const isNarrow = useMedia(NARROW);
  const rowPx = isNarrow ? NARROW_ROW_PX : ROW_PX;
  const isEmpty = ids.length === 0;
  const box = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const { more, isReading } = useTaskList(filter);
  // What stands above the rows grows and shrinks with what waits for the person. A few pixels more or less, as when the
  // window is made wider, only move what is drawn beyond what is in sight.
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    const scrollerTop = scroller.current?.getBoundingClientRect().top ?? 0;
    setOffset(Math.max(0, top - scrollerTop + (scroller.current?.scrollTop ?? 0)));
  }, [scroller, above, isNarrow, filter, isEmpty]);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (at) => ids[at] ?? at,
    scrollMargin: offset,
    overscan: BEYOND,
    initialRect: FIRST_SIZE,
    observeElementRect: observeSize,
  });
  useEffect(() => rows.measure(), [rows, rowPx]);

  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more && last >= ids.length - READ_AHEAD) void readOlderTasks(filter);
  }, [more, last, ids.length, filter]);

  // Whoever comes back from a task finds its row where it was, and goes on from there.
  const [back] = useState(returnTo);
  useEffect(() => {
    if (back === null) return;
    const at = ids.indexOf(back);
    if (at >= 0) rows.scrollToIndex(at, { align: 'center' });
    const frame = requestAnimationFrame(() => {
      // Whoever is somewhere else already stays there.
      if (document.activeElement !== document.body) return;
      const link = scroller.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(back)}"]`);
      link?.focus({ preventScroll: at >= 0 });
    });
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list is opened
  }, [back]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.target instanceof HTMLElement ? ids.indexOf(event.target.dataset['task'] ?? '') : -1;
    const id = ids[from + by];
    if (by === 0 || from < 0 || id === undefined) return;
    event.preventDefault();
    rows.scrollToIndex(from + by);
    event.currentTarget.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)?.focus();
  };

  if (isEmpty) return null;
  return (
    <>
      {/* The rows inside are links with keys of their own; the arrows between them belong to the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <div
        ref={box}
        role="feed"
        aria-label={t('All tasks')}
        aria-busy={isReading}
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={move}
      >
        {shown.map(({ key, index, start }) => (
          <div
            key={key}
            className={styles.place}
            style={{ height: rowPx, transform: `translateY(${start - offset}px)` }}
          >
            <TaskRow id={ids[index] ?? ''} place={index + 1} of={more ? -1 : ids.length} />
          </div>
        ))}
      </div>
      {more ? (
        <div className={styles.more}>
          <Button variant="quiet" size="small" busy={isReading} onClick={() => void readOlderTasks(filter)}>
            {t('Show earlier')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
