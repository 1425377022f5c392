import { mark, rangesOf } from './marking';

/** How often it is looked again where a message stands, and how many times: what stands above it may still be drawn. */
const AGAIN_MS = 100;
const TIMES = 20;
/** Pixels from the edges of the log within which something is not in sight. */
const EDGE_PX = 56;
/** What somebody does who wants to be elsewhere. */
const OWN_WAYS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to what was found in a message, or to its beginning, and keeps it in sight while the conversation around it is
 * drawn, until the person moves. What was found is marked.
 * @returns a function that ends it
 */
export function bringIntoSight(scroller: HTMLElement, message: HTMLElement, words: readonly string[]): () => void {
  let times = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    for (const way of OWN_WAYS) scroller.removeEventListener(way, end);
  };
  const look = () => {
    // Somebody has gone elsewhere, so far that it is not drawn any more.
    if (!message.isConnected) return end();
    const ranges = words.length === 0 ? [] : rangesOf(message, words);
    mark(ranges);
    const place = (ranges[0] ?? message).getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    const isInSight = place.top >= box.top + EDGE_PX && place.top <= box.bottom - EDGE_PX;
    if (!isInSight) scroller.scrollTop += place.top - box.top - box.height / 4;
    times++;
    if (times < TIMES) timer = setTimeout(look, AGAIN_MS);
    else end();
  };
  for (const way of OWN_WAYS) scroller.addEventListener(way, end, { passive: true });
  look();
  return end;
}
