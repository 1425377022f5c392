import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListLine } from './list-lines';
import type { ListSection } from './list-sections';

/** The one line of the list that Tab stops at, and the ways from line to line. */
export interface ListFocus {
  /** The place of that line; -1 in an empty list. */
  readonly stop: number;
  /** Tab stops at this line from now on: it has the focus. */
  follow(key: string): void;
  /** Gives the focus to a line, and brings it into sight. */
  focus(key: string): void;
  /** The next line in a direction that can have the focus; null at the end. */
  next(from: string, by: 1 | -1): string | null;
  /** The first or last line that can have the focus; null in an empty list. */
  outermost(end: 'first' | 'last'): string | null;
}

/** What the focus roves over. */
interface FocusableLines {
  readonly lines: readonly ListLine[];
  readonly sections: readonly ListSection[];
  /** The conversation on the screen: where Tab stops until the person has been in the list. */
  readonly activeId: string | null;
}

/** Focus that roves over the lines of a list of which only those in sight are in the document. */
export function useListFocus(
  scroller: RefObject<HTMLDivElement | null>,
  { lines, sections, activeId }: FocusableLines,
): ListFocus {
  const [focused, setFocused] = useState<string | null>(null);
  // Counts what was asked for, so that the list is drawn once more and finds the line that was asked for.
  const [, setAsked] = useState(0);
  const wanted = useRef<string | null>(null);
  const stops = useMemo(
    () => lines.filter((line) => line.kind === 'row' || (line.kind === 'head' && sections[line.section]?.folder)),
    [lines, sections],
  );
  const indexOf = (key: string | null) => (key === null ? -1 : lines.findIndex((line) => line.key === key));
  const stopKey = [focused, activeId].find((key) => indexOf(key) >= 0) ?? stops[0]?.key ?? null;

  // Once the line is drawn. It may be one that was far away, or that takes the place of one that is going.
  const settle = useCallback(() => {
    const { current: key } = wanted;
    if (key === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  }, [scroller]);
  useLayoutEffect(settle);

  return {
    stop: indexOf(stopKey),
    follow: setFocused,
    focus: (key) => {
      wanted.current = key;
      setFocused(key);
      setAsked((count) => count + 1);
      settle();
    },
    next: (from, by) => {
      const at = stops.findIndex(({ key }) => key === from);
      return at < 0 ? null : (stops[at + by]?.key ?? null);
    },
    outermost: (end) => (end === 'first' ? stops[0] : stops.at(-1))?.key ?? null,
  };
}
