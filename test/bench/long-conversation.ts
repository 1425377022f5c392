import type { Page } from '@playwright/test';
import { startHost } from './support/host';
import { withHome } from './support/places';
import { seedConnections, seedConversations } from './support/seed';
import { median, quantile } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';
import { openBrowser, openPage } from './support/window';

const ROUNDS = 10;
const MESSAGES = 10_000;
/** Beside it, so that one sees what the length costs. */
const SHORT = 40;
const OPEN_BAR_MS = 150;
const JUMP_BAR_MS = 300;
/** The window has fetched what it fetches when idle, and has nothing else to do. In milliseconds. */
const IDLE_MS = 2500;

/** What one does in the window, until what it leads to was painted. */
type Step = (page: Page) => Promise<number>;

/** Clicks something in the page itself and waits for the frame in which a message is in sight. In milliseconds. */
function clickUntil(page: Page, clicked: string, words: string): Promise<number> {
  return page.evaluate(
    ([selector, wanted]) =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelector<HTMLElement>(selector!);
        if (!link) return reject(new Error(`There is nothing to click: ${selector}`));
        const startedAt = performance.now();
        link.click();
        const isInSight = () => {
          const log = document.querySelector('[role="log"]');
          const frame = log?.getBoundingClientRect();
          const message = [...(log?.querySelectorAll('[data-message]') ?? [])].find((one) =>
            one.textContent.includes(wanted!),
          );
          const box = message?.getBoundingClientRect();
          return frame !== undefined && box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
        };
        const look = () => {
          if (!isInSight()) return requestAnimationFrame(look);
          // A message posted in a frame's callback arrives once that frame was painted.
          const line = new MessageChannel();
          line.port1.addEventListener('message', () => resolve(performance.now() - startedAt));
          line.port1.start();
          line.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [clicked, words],
  );
}

const row = (title: string) => `nav[aria-label="Recent"] a:has-text(${JSON.stringify(title)})`;

/** The element that a selector of Playwright's finds, marked so that the page itself finds it. */
async function marked(page: Page, selector: string): Promise<string> {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      for (const other of document.querySelectorAll('[data-bench]')) other.removeAttribute('data-bench');
      element.setAttribute('data-bench', '');
    });
  return '[data-bench]';
}

const opening =
  (title: string, last: number): Step =>
  async (page) => {
    await page
      .getByRole('button', { name: 'New chat' })
      .or(page.getByRole('link', { name: 'New chat' }))
      .first()
      .click();
    await page.locator('[role="log"]').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    return clickUntil(page, await marked(page, row(title)), `Question ${last} of`);
  };

/** From its end to a find so many messages from its beginning, by the palette. */
const jumping =
  (title: string, to: () => number): Step =>
  async (page) => {
    await opening(title, MESSAGES - 2)(page);
    await page.waitForTimeout(500);
    const at = to();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).fill(`"question ${at} of"`);
    const hit = page.getByRole('option', { name: new RegExp(`Question ${at} of`, 'i') }).first();
    await hit.waitFor({ timeout: 60_000 });
    const taken = await clickUntil(page, await marked(page, '[role="option"]:has(mark)'), `Question ${at} of`);
    await page.waitForTimeout(300);
    return taken;
  };

/** Back to the end, from far above it. */
const leaping =
  (first: Step): Step =>
  async (page) => {
    await first(page);
    const button = await marked(page, 'button:has-text("Jump to latest")');
    return clickUntil(page, button, `Question ${MESSAGES - 2} of`);
  };

async function measure(page: Page, effort: Effort): Promise<Table> {
  const [short, long] = [
    'Conversation 1 about what was asked that day',
    'Conversation 2 about what was asked that day',
  ];
  let nth = 0;
  /** Somewhere else each time, far from the end. */
  const far = () => 2 * (500 + ((311 * (nth += 1)) % 3500));
  const jump = jumping(long, far);
  const steps: readonly (readonly [string, Step, number | null])[] = [
    [`open a conversation of ${SHORT} messages`, opening(short, SHORT - 2), null],
    [`open one of ${MESSAGES} messages`, opening(long, MESSAGES - 2), OPEN_BAR_MS],
    ['jump to a find in it, thousands of messages up', jump, JUMP_BAR_MS],
    ['from there to the latest', leaping(jump), JUMP_BAR_MS],
  ];
  const rows: Record<string, string | number>[] = [];
  const bars: Table['bars'][number][] = [];
  for (const [what, step, limit] of steps) {
    const taken: number[] = [];
    for (let round = -1; round < effort.rounds(ROUNDS); round += 1) {
      const ms = await step(page);
      if (round >= 0) taken.push(ms);
    }
    rows.push({ what, 'median ms': median(taken), 'p95 ms': quantile(taken, 0.95) });
    if (limit !== null) bars.push({ what, value: median(taken), limit, unit: 'ms' });
  }
  return {
    title: `A conversation of ${MESSAGES} messages, from the click to the painted frame`,
    rows,
    bars,
    notes: [
      'Answers of 1,200 characters with code and tables. The short conversation shows what a click costs by itself.',
    ],
  };
}

/** How long a conversation of thousands takes to open, and a jump into its middle. */
export const longConversation: Bench = (effort) =>
  withHome(async (home) => {
    await seedConnections(home, []);
    await seedConversations(home, [SHORT, MESSAGES]);
    const host = await startHost(home);
    const browser = await openBrowser();
    try {
      const page = await openPage(browser);
      await page.goto(host.url);
      await page.locator('form[aria-label="Compose"] textarea').waitFor();
      await page.waitForTimeout(IDLE_MS);
      return [await measure(page, effort)];
    } finally {
      await browser.close();
      await host.stop();
    }
  });
