import type { Page } from '@playwright/test';

/** When the window got where, in milliseconds since 1970. */
export interface WindowTimes {
  /** The page's first bytes were asked for. */
  readonly navigated: number;
  /** Its document, scripts and styles are here. */
  readonly loaded: number;
  /** Anything at all was painted. */
  readonly firstPaint: number;
  /** What one begins with is painted: the composer, or the doors of the first start. Main has answered then. */
  readonly usable: number;
  /** The newest conversations are painted in the list; null where there are none. */
  readonly list: number | null;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const found: { usable?: number; list?: number } = {};
  const now = () => performance.timeOrigin + performance.now();
  const isUsable = () =>
    document.querySelector('form[aria-label="Compose"] textarea') !== null ||
    [...document.querySelectorAll('main button')].some((button) => button.textContent.includes('Use an API key'));
  const hasList = () => document.querySelector('aside')?.textContent.includes('about what was asked that day') === true;
  /** A message posted in a frame's callback arrives once that frame was painted. */
  const afterPaint = (then: () => void) => {
    const line = new MessageChannel();
    line.port1.addEventListener('message', then);
    line.port1.start();
    line.port2.postMessage(null);
  };
  const look = () => {
    if (found.usable === undefined && isUsable()) afterPaint(() => (found.usable ??= now()));
    if (found.list === undefined && hasList()) afterPaint(() => (found.list ??= now()));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { benchFound: found });
}

/** Has a page note when it becomes usable. Called before it is opened. */
export async function watchWindow(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** Waits until it is, and says when it got where. Called once the page has begun to come. */
export function windowTimes(page: Page, withList: boolean): Promise<WindowTimes> {
  return page.evaluate(async (needsList) => {
    const { benchFound: found } = window as unknown as { benchFound: { usable?: number; list?: number } };
    const firstPaint = () => performance.getEntriesByName('first-paint')[0]?.startTime;
    while (found.usable === undefined || (needsList && found.list === undefined) || firstPaint() === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const origin = performance.timeOrigin;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      navigated: origin,
      loaded: origin + (navigation?.domContentLoadedEventStart ?? 0),
      firstPaint: origin + (firstPaint() ?? 0),
      usable: found.usable,
      list: found.list ?? null,
    };
  }, withList);
}
