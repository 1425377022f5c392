import type { Page } from '@playwright/test';
import { startHost, type Host } from './support/host';
import { withHome } from './support/places';
import { seedProviders } from './support/seed-providers';
import { median } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';
import { openBrowser, openPage } from './support/window';

const ROUNDS = 10;
const CONNECTIONS = 50;
const MODELS_EACH = 100;
const PAINT_BAR_MS = 150;
/** The window has fetched its screens' code, and has nothing else to do, so long after it was there. In milliseconds. */
const IDLE_MS = 3000;

interface Opened {
  /** From the click until what is in sight was painted. */
  readonly inSight: number;
  /** From the click until every card was painted. */
  readonly painted: number;
  /** From the click until nothing of the screen was being worked on any more. */
  readonly rested: number;
}

/** Clicks the link in the page itself and waits for the frames in which its cards are painted. In milliseconds. */
function openScreen(page: Page): Promise<Opened> {
  return page.evaluate(async (cards) => {
    const link = document.querySelector<HTMLAnchorElement>('a[href="#/ai-configuration"]');
    if (!link) throw new Error('There is no way to AI Configuration.');
    const clicked = performance.now();
    let lastTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) lastTask = startTime + duration;
    });
    observer.observe({ entryTypes: ['longtask'] });
    link.click();
    const isInSight = () => {
      const last = [...document.querySelectorAll('main article')].at(-1);
      return last !== undefined && last.getBoundingClientRect().bottom >= window.innerHeight;
    };
    const isWhole = () => document.querySelectorAll('main article').length >= cards;
    /** When the first frame was painted of which something holds. */
    const frameWith = (holds: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!holds()) return requestAnimationFrame(look);
          // A message posted in a frame's callback arrives once that frame was painted.
          const line = new MessageChannel();
          line.port1.addEventListener('message', () => resolve(performance.now()));
          line.port1.start();
          line.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
    const [inSight, painted] = await Promise.all([frameWith(isInSight), frameWith(isWhole)]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    observer.disconnect();
    return { inSight: inSight - clicked, painted: painted - clicked, rested: Math.max(painted, lastTask) - clicked };
  }, CONNECTIONS);
}

async function away(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await page.locator('main article').first().waitFor({ state: 'detached' });
}

async function measure(host: Host, effort: Effort): Promise<Table> {
  const first: Opened[] = [];
  const again: Opened[] = [];
  const browser = await openBrowser();
  let url = host.url;
  try {
    const page = await openPage(browser);
    for (let round = -1; round < effort.rounds(ROUNDS); round += 1) {
      await page.goto(url);
      // The token of the ready line is for one use; afterwards the page knows its host.
      url = new URL('/', page.url()).href;
      await page.locator('form[aria-label="Compose"] textarea').waitFor();
      await page.waitForTimeout(IDLE_MS);
      const once = await openScreen(page);
      await away(page);
      const twice = await openScreen(page);
      await away(page);
      if (round < 0) continue;
      first.push(once);
      again.push(twice);
    }
  } finally {
    await browser.close();
  }
  const row = (opened: string, all: readonly Opened[]) => ({
    opened,
    'what is in sight is painted': median(all.map(({ inSight }) => inSight)),
    slowest: Math.max(...all.map(({ inSight }) => inSight)),
    'every card is': median(all.map(({ painted }) => painted)),
    'last long task is over': median(all.map(({ rested }) => rested)),
  });
  return {
    title: `AI Configuration with ${CONNECTIONS} connections and ${CONNECTIONS * MODELS_EACH} models, ms from the click`,
    rows: [row('for the first time', first), row('again', again)],
    bars: [
      {
        what: 'opened for the first time, median',
        value: median(first.map(({ inSight }) => inSight)),
        limit: PAINT_BAR_MS,
        unit: 'ms',
      },
    ],
    notes: [
      'In a window that was idle: the code of its screens is fetched by then. Each connection has 200 calls of the last day.',
    ],
  };
}

/** How long AI Configuration takes until it is there, with many providers. */
export const aiConfiguration: Bench = (effort) =>
  withHome(async (home) => {
    await seedProviders(home, CONNECTIONS, MODELS_EACH);
    const host = await startHost(home);
    try {
      return [await measure(host, effort)];
    } finally {
      await host.stop();
    }
  });
