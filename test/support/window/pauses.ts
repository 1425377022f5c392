import type { Page } from '@playwright/test';

/** Longest task of the window that nobody takes for a freeze, in milliseconds; the computer may have other work. */
export const FREEZE_MS = 1500;

/** Watches from now on for what holds the window up. @returns asks for the longest of it so far, in milliseconds */
export async function watchPauses(page: Page): Promise<() => Promise<number>> {
  const longest = await page.evaluateHandle(() => {
    const seen = { ms: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.ms = Math.max(seen.ms, duration);
    }).observe({ entryTypes: ['longtask'] });
    return seen;
  });
  return () => longest.evaluate(({ ms }) => ms);
}
