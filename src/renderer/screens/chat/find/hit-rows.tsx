import { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { t } from '../../../../shared/language/t';
import { hashOf } from '../../../app/navigation';
import { type ChatHit, type Found, hitKey } from '../../../state/search';
import { Button } from '../../../ui/button';
import { goToHit } from './go-to-message';
import { HitLine } from './hit-line';
import styles from './search-screen.module.css';

/** Heights of a row in pixels: the title alone, or with two lines of what was said. */
const TITLE_PX = 48;
const MESSAGE_PX = 84;
/** Rows drawn beyond what is in sight, so that scrolling meets no gap. */
const BEYOND = 8;
/** Rows from the end at which the next page is read. */
const READ_AHEAD = 15;
/** What is taken for the size of a window that has none yet: that rows are there when it is first drawn. */
const FIRST_SIZE = { width: 900, height: 900 };

function observeSize(of: Virtualizer<HTMLDivElement, Element>, tell: (size: typeof FIRST_SIZE) => void) {
  return observeElementRect(of, (size) => tell(size.height === 0 ? FIRST_SIZE : size));
}

interface HitRowsProps {
  readonly found: Found;
  readonly isReading: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onMore: () => void;
  /** A find is opened. */
  readonly onLeave: () => void;
  /** The arrow up on the first row. */
  readonly onUp: () => void;
}

/** The find that was opened last: whoever comes back to the list goes on from there. */
let lastOpened: string | null = null;

/** The finds. Of thousands only those in sight are in the document. */
export function HitRows({ found, isReading, scroller, onMore, onLeave, onUp }: HitRowsProps) {
  const { hits, next } = found;
  const box = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const [back] = useState(lastOpened);
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    const scrollerTop = scroller.current?.getBoundingClientRect().top ?? 0;
    setOffset(Math.max(0, top - scrollerTop + (scroller.current?.scrollTop ?? 0)));
  }, [scroller]);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (hits[at]?.found === 'conversation' ? TITLE_PX : MESSAGE_PX),
    getItemKey: (at) => {
      const hit = hits[at];
      return hit ? hitKey(hit) : at;
    },
    scrollMargin: offset,
    overscan: BEYOND,
    initialRect: FIRST_SIZE,
    observeElementRect: observeSize,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (next !== null && last >= hits.length - READ_AHEAD) onMore();
  }, [next, last, hits.length, onMore]);

  const rowAt = (at: number) => box.current?.querySelector<HTMLElement>(`[data-hit="${at}"]`);
  const focusRow = (at: number) => {
    rows.scrollToIndex(at);
    // At once where it is drawn: the next key may follow before the next frame.
    const row = rowAt(at);
    if (row) row.focus({ preventScroll: true });
    else requestAnimationFrame(() => rowAt(at)?.focus());
  };
  useEffect(() => {
    const at = back === null ? -1 : hits.findIndex((hit) => hitKey(hit) === back);
    lastOpened = null;
    if (at >= 0) focusRow(at);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list is opened
  }, [back]);

  const open = (event: MouseEvent, hit: ChatHit) => {
    // In a window or tab of its own it opens as any link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lastOpened = hitKey(hit);
    onLeave();
    void goToHit(hit);
  };
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.target instanceof HTMLElement ? Number(event.target.dataset['hit'] ?? Number.NaN) : Number.NaN;
    if (by === 0 || Number.isNaN(from)) return;
    event.preventDefault();
    if (from + by < 0) onUp();
    else if (from + by < hits.length) focusRow(from + by);
  };
  return (
    <>
      {/* The rows inside are links with keys of their own; the arrows between them belong to the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <ul
        ref={box}
        aria-label={t('Results')}
        aria-busy={isReading}
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={move}
      >
        {shown.map(({ key, index, start, size }) => {
          const hit = hits[index];
          return hit === undefined ? null : (
            <li
              key={key}
              className={styles.place}
              style={{ height: size, transform: `translateY(${start - offset}px)` }}
              aria-setsize={next === null ? hits.length : -1}
              aria-posinset={index + 1}
            >
              <a
                className={styles.row}
                href={hashOf({ screen: 'chat', id: hit.conversationId })}
                data-hit={index}
                onClick={(event) => open(event, hit)}
              >
                <HitLine hit={hit} />
              </a>
            </li>
          );
        })}
      </ul>
      {next === null ? null : (
        <div className={styles.more}>
          <Button variant="quiet" size="small" busy={isReading} onClick={onMore}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </>
  );
}
