import { type RefObject, useEffect, useRef } from 'react';
import { readEarlier, readLater } from '../../../state/chat-reading';
import { STRETCH_MAX } from '../../../state/chat-stretch';
import { threadOf } from '../../../state/chat-threads';
import { problemOf } from '../../../state/client';
import { currentMain } from '../../../state/session';
import { toastProblem } from '../../../ui/toast';

/** Pixels from an end of what is drawn at which is read on: further than a person scrolls until a page is drawn in full. */
const AHEAD_PX = 4000;

type Direction = 'earlier' | 'later';

/** Reads the messages above or below what is held. What goes wrong is said in a toast. @returns true when it went well */
export async function readOn(conversationId: string, direction: Direction): Promise<boolean> {
  try {
    await (direction === 'earlier' ? readEarlier : readLater)(currentMain(), conversationId);
    return true;
  } catch (error) {
    toastProblem(problemOf(error));
    return false;
  }
}

/** Reads on while somebody scrolls towards an end of what is held. @param ids what is drawn */
export function useReadingOn(
  conversationId: string,
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
): void {
  /** It could not be read on: it is not tried again by scrolling, which would say so again and again. */
  const hasFailed = useRef(false);
  const look = useRef<(isUpwards: boolean, isDownwards: boolean) => void>(() => undefined);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const go = async (direction: Direction) => {
      hasFailed.current = !(await readOn(conversationId, direction));
    };
    let lastTop = element.scrollTop;
    look.current = (isUpwards, isDownwards) => {
      const thread = threadOf(conversationId);
      if (!thread || thread.reading !== null || hasFailed.current || element.clientHeight === 0) return;
      const range = element.scrollHeight - element.clientHeight;
      // Never near both ends: each page would let go of what the one before had brought.
      const ahead = Math.min(AHEAD_PX, range / 4);
      const [isNearTop, isNearEnd] = [element.scrollTop <= ahead, range - element.scrollTop <= ahead];
      const direction = isUpwards && isNearTop && thread.more ? 'earlier' : 'later';
      if (direction === 'later' && !(isDownwards && isNearEnd && thread.later)) return;
      void go(direction);
    };
    const scrolled = () => {
      const top = element.scrollTop;
      look.current(top < lastTop, top > lastTop);
      lastTop = top;
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => element.removeEventListener('scroll', scrolled);
  }, [conversationId, scroller]);

  useEffect(() => {
    const element = scroller.current;
    const isFilled = !element || element.scrollHeight >= 2 * element.clientHeight;
    // A few short messages leave nothing to scroll.
    if (!isFilled && ids.length < STRETCH_MAX) look.current(true, true);
  }, [ids, scroller]);
}
