import type { Page } from '@playwright/test';

/** When words were in the window, in milliseconds since 1970. */
export interface Shown {
  readonly inDocument: number;
  /** As the browser says by Element Timing (https://wicg.github.io/element-timing/), to the nearest 4 ms. */
  readonly painted: number;
}

/** Waits for words in the conversation. Asked for before they are sent. */
export function shown(page: Page, words: string): Promise<Shown> {
  return page.evaluate((wanted) => {
    const { timeOrigin } = performance;
    return new Promise<{ inDocument: number; painted: number }>((resolve) => {
      let inDocument = 0;
      const paints = new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName('text-paint') as (PerformanceEntry & { renderTime: number })[];
        if (!entry) return;
        paints.disconnect();
        resolve({ inDocument, painted: timeOrigin + entry.renderTime });
      });
      paints.observe({ type: 'element' });
      const changes = new MutationObserver(() => {
        const last = [...document.querySelectorAll('article[aria-label="Assistant"] p')].at(-1);
        if (last?.textContent.includes(wanted) !== true) return;
        changes.disconnect();
        inDocument = timeOrigin + performance.now();
        last.setAttribute('elementtiming', 'first-words');
      });
      changes.observe(document, { childList: true, characterData: true, subtree: true });
    });
  }, words);
}
