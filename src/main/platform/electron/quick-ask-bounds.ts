import type { Rectangle } from 'electron';

/** The window of the quick question, in screen pixels: for a question alone, and with its answer. */
const WIDTH = 640;
const SMALL_HEIGHT = 132;
const TALL_HEIGHT = 520;

/** What is left free at the edges of a small screen, in screen pixels. */
const MARGIN = 16;

/**
 * Where the window of the quick question stands: in the middle of a screen when it is tall, and in the same place, without
 * its lower part, when it is small. Never beyond the screen.
 * @param area the usable part of the screen
 */
export function placeQuickAsk(area: Rectangle, isTall: boolean): Rectangle {
  const width = Math.min(WIDTH, Math.max(1, area.width - 2 * MARGIN));
  const tall = Math.min(TALL_HEIGHT, Math.max(1, area.height - 2 * MARGIN));
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - tall) / 2),
    width,
    height: isTall ? tall : Math.min(SMALL_HEIGHT, tall),
  };
}

/** The same window, where the person has moved it, in its other size; pushed back onto the screen where it would leave it. */
export function resizeQuickAsk(at: Rectangle, area: Rectangle, isTall: boolean): Rectangle {
  const { width, height } = placeQuickAsk(area, isTall);
  const y = Math.max(area.y, Math.min(at.y, area.y + area.height - height));
  return { x: at.x, y, width, height };
}
