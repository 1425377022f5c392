import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Thread } from '../../../state/chat-threads';

/** How many messages are drawn before the window shows a place in a conversation; the others follow at once. */
const DRAWN_FIRST = 16;
/** How many of them are in view then, and drawn in full at once. */
const IN_VIEW_FIRST = 3;

/** What of a conversation is drawn. */
export interface Drawn {
  readonly ids: readonly string[];
  /** Those that are in view when they are first drawn. */
  readonly inView: ReadonlySet<string>;
}

/** Messages around one, or the last ones. */
function near(ids: readonly string[], around: string | null, count: number): readonly string[] {
  const at = around === null ? -1 : ids.indexOf(around);
  const from = at < 0 ? ids.length - count : Math.min(at - Math.floor(count / 2), ids.length - count);
  return ids.slice(Math.max(0, from), Math.max(0, from) + count);
}

/**
 * The messages to be drawn: where somebody has come to a place that was not on the screen, first those around it.
 * @param arrivingAt the message that they are on the way to; null where that is the one that was read around
 */
export function useDrawn({ ids, around, leap }: Thread, arrivingAt: string | null): Drawn {
  const [wholeOf, setWholeOf] = useState<number | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => startTransition(() => setWholeOf(leap)));
    return () => window.clearTimeout(timer);
  }, [leap]);
  const isWhole = wholeOf === leap;
  const centre = arrivingAt !== null && ids.includes(arrivingAt) ? arrivingAt : around;
  return useMemo(
    () => ({
      ids: isWhole ? ids : near(ids, centre, DRAWN_FIRST),
      inView: new Set(near(ids, centre, IN_VIEW_FIRST)),
    }),
    [ids, centre, isWhole],
  );
}
