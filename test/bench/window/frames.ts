import type { Page } from '@playwright/test';

/** How the frames of a page came while something was drawn. */
export interface Frames {
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  readonly over50Ms: number;
  /** Frames that the browser itself calls long: over 50 ms of work. */
  readonly longByBrowser: number;
  readonly longestByBrowserMs: number;
  readonly elements: number;
}

/** The mark in a trace at which a watch began, and the one at which it ended. */
export const BEGIN = 'bench: begin';
export const END = 'bench: end';

/** Runs in the page before its own scripts. */
function install(): void {
  const gaps: number[] = [];
  const long: number[] = [];
  let isWatching = false;
  let before = 0;
  const look = (at: number) => {
    if (!isWatching) return;
    if (before > 0) gaps.push(at - before);
    before = at;
    requestAnimationFrame(look);
  };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (isWatching) long.push(duration);
  });
  observer.observe({ type: 'long-animation-frame', buffered: false });
  Object.assign(window, {
    benchFrames: {
      begin() {
        isWatching = true;
        performance.mark('bench: begin');
        requestAnimationFrame(look);
      },
      end() {
        performance.mark('bench: end');
        isWatching = false;
        const sorted = gaps.toSorted((a, b) => a - b);
        return {
          count: gaps.length,
          medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
          p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
          longestMs: sorted.at(-1) ?? 0,
          over50Ms: gaps.filter((ms) => ms > 50).length,
          longByBrowser: long.length,
          longestByBrowserMs: Math.max(0, ...long),
          elements: document.querySelectorAll('*').length,
        };
      },
    },
  });
}

interface Watched {
  readonly benchFrames: { begin(): void; end(): Frames };
}

/** Has a page able to watch its frames. Called before it is opened. */
export async function canWatchFrames(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Begins to watch. */
export async function beginFrames(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as Watched).benchFrames.begin());
}

/** Ends it, and says how the frames were. */
export function endFrames(page: Page): Promise<Frames> {
  return page.evaluate(() => (window as unknown as Watched).benchFrames.end());
}
