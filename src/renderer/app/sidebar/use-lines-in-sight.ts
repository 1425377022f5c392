import {
  defaultRangeExtractor,
  observeElementRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { HEAD_PX, type ListLine, movedBy } from './list-lines';

/** Lines drawn beyond what is in sight, so that scrolling meets no gap. */
const BEYOND = 10;
/** What is taken for the size of a list that has none yet: that rows are there when it is first drawn. */
const FIRST_SIZE = { width: 240, height: 700 };

function observeSize(of: Virtualizer<HTMLDivElement, Element>, tell: (size: typeof FIRST_SIZE) => void) {
  return observeElementRect(of, (size) => tell(size.height === 0 ? FIRST_SIZE : size));
}

function scrollTo(box: HTMLElement, top: number): void {
  box.scrollTop = top;
}

/** The lines that are to be drawn, and the way to one of them. */
export interface LinesInSight {
  /** Places among the lines, in order. */
  readonly drawn: readonly number[];
  /** Scrolls no further than it takes to see a line. */
  bringIntoSight(index: number): void;
}

/**
 * Of thousands of lines those in sight, and one that is drawn in any case, so that it keeps the focus. What comes and goes
 * above moves nothing that is in sight.
 */
export function useLinesInSight(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly ListLine[],
  always: number,
): LinesInSight {
  // Another function for other lines: by that their heights are asked for again.
  const keyOf = useCallback((at: number) => lines[at]?.key ?? at, [lines]);
  // oxlint-disable-next-line react/incompatible-library -- the window is built without the compiler that this is about
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => lines[at]?.height ?? 0,
    getItemKey: keyOf,
    overscan: BEYOND,
    initialRect: FIRST_SIZE,
    observeElementRect: observeSize,
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        return always < 0 || always >= range.count || drawn.includes(always)
          ? drawn
          : [...drawn, always].sort((a, b) => a - b);
      },
      [always],
    ),
  });
  useStill(scroller, lines);
  const drawn = virtual.getVirtualItems().map(({ index }) => index);
  return useMemo(
    () => ({
      drawn,
      bringIntoSight: (index) => {
        const { current: box } = scroller;
        const line = lines[index];
        if (!box || !line) return;
        // The heading of its section lies over the first of its rows.
        const above = line.start - (line.kind === 'head' ? 0 : HEAD_PX);
        const below = line.start + line.height - box.clientHeight;
        if (above < box.scrollTop) scrollTo(box, above);
        else if (below > box.scrollTop) scrollTo(box, below);
      },
    }),
    [drawn, lines, scroller],
  );
}

/** Keeps what is in sight where it is when lines come or go above it. At the top the newest is what is to be seen. */
function useStill(scroller: RefObject<HTMLDivElement | null>, lines: readonly ListLine[]): void {
  const before = useRef<readonly ListLine[]>(lines);
  useLayoutEffect(() => {
    const { current: box } = scroller;
    const was = before.current;
    before.current = lines;
    if (!box || was === lines || box.scrollTop === 0) return;
    const end = box.scrollTop + box.clientHeight;
    const inSight = was.filter(({ start, height }) => start + height > box.scrollTop && start < end);
    scrollTo(box, box.scrollTop + movedBy(inSight, new Map(lines.map(({ key, start }) => [key, start]))));
  }, [scroller, lines]);
}
