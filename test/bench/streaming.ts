import type { Browser, Page } from '@playwright/test';
import { startHost, type Host } from './support/host';
import { beginLoopWatch, endLoopWatch, WATCHED_BY, type LoopTimes } from './support/main-watch';
import { CHARS_PER_TOKEN, markdown, tokensOf } from './support/markdown-text';
import { withHome } from './support/places';
import { seedConnections } from './support/seed';
import { startService, type Service } from './support/service';
import { median, quantile } from './support/statistics';
import type { Bench, Cell, Effort, Table } from './support/table';
import { openBrowser, openPage } from './support/window';
import { shown } from './window/first-words';
import { beginFrames, canWatchFrames, endFrames, type Frames } from './window/frames';
import { servePeer } from './window/peer-server';
import { TRACED, tasksIn, type Tasks } from './window/tasks';

const TOKENS = 20_000;
const PER_SECOND = 1000;
const FIRST_WORDS_ROUNDS = 30;
/** Longer than any answer here lasts on a computer that is fit to measure on. */
const LIMIT_MS = 180_000;
const FRAME_BAR_MS = 50;
const PAINT_BAR_MS = 30;

interface Streamed {
  readonly frames: Frames;
  readonly tasks: Tasks;
  readonly lastedMs: number;
}

/** Watches a page from the start of an answer to its end. */
async function watched(browser: Browser, page: Page, answer: () => Promise<void>): Promise<Streamed> {
  await browser.startTracing(page, { categories: TRACED });
  await beginFrames(page);
  const startedAt = performance.now();
  await answer();
  const lastedMs = performance.now() - startedAt;
  const frames = await endFrames(page);
  return { frames, lastedMs, tasks: tasksIn(await browser.stopTracing()) };
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

async function answered(page: Page): Promise<void> {
  const options = { timeout: LIMIT_MS };
  await page.locator('article[aria-label="Assistant"]').last().waitFor(options);
  await page.locator('article[aria-label="Assistant"][aria-busy]').waitFor({ ...options, state: 'detached' });
}

async function firstWords(page: Page, service: Service, rounds: number): Promise<Table> {
  const inDocument: number[] = [];
  const painted: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const words = `Words${round + 3}.`;
    // At another moment of the window's frames each time, and when it has done with what was sent.
    const thinksMs = 200 + 50 * Math.random();
    await service.says({ tokens: [words, ' They', ' are', ' followed', ' by', ' more.'], perSecond: 50, thinksMs });
    const saw = shown(page, words);
    const said = service.firstToken();
    await send(page, 'Go on.');
    const at = await said;
    const seen = await saw;
    await answered(page);
    if (round < 0) continue;
    inDocument.push(seen.inDocument - at);
    painted.push(seen.painted - at);
  }
  const row = (what: string, values: readonly number[]) => ({
    what,
    'median ms': median(values),
    'p95 ms': quantile(values, 0.95),
  });
  return {
    title: 'From the first token leaving the service until the person sees it',
    rows: [row('in the document', inDocument), row('painted', painted)],
    bars: [{ what: 'first token painted', value: median(painted), limit: PAINT_BAR_MS, unit: 'ms' }],
    notes: ['From another process through main to the window: the way into main is included.'],
  };
}

function inWindow(app: Streamed, peer: Streamed, tokens: number): Table {
  const row = (what: string, value: (streamed: Streamed) => Cell) => ({
    what,
    Signalbox: value(app),
    'react-markdown': value(peer),
  });
  const perToken = (at: number) => (streamed: Streamed) => ((streamed.tasks.quartersMs[at] ?? 0) * 1000) / (tokens / 4);
  const growth = (streamed: Streamed) => perToken(3)(streamed) / perToken(0)(streamed);
  return {
    title: `An answer of ${tokens} tokens at ${PER_SECOND} a second, with code, tables and formulas, in the window`,
    rows: [
      row('lasted, s', ({ lastedMs }) => lastedMs / 1000),
      row('frames', ({ frames }) => frames.count),
      row('frame, median ms', ({ frames }) => frames.medianMs),
      row('frame, p99 ms', ({ frames }) => frames.p99Ms),
      row('frame, longest ms', ({ frames }) => frames.longestMs),
      row('frames over 50 ms', ({ frames }) => frames.over50Ms),
      row('long animation frames', ({ frames }) => frames.longByBrowser),
      row('the longest of them, ms', ({ frames }) => frames.longestByBrowserMs),
      row('tasks over 50 processor ms', ({ tasks }) => tasks.over50Ms),
      row('longest task, processor ms', ({ tasks }) => tasks.longestMs),
      ...['first', 'second', 'third', 'last'].map((name, at) =>
        row(`processor µs per token, ${name} quarter`, perToken(at)),
      ),
      row('last quarter against first', growth),
      row('elements at the end', ({ frames }) => frames.elements),
    ],
    bars: [
      { what: 'longest frame', value: app.frames.longestMs, limit: FRAME_BAR_MS, unit: 'ms' },
      { what: 'longest task of the window', value: app.tasks.longestMs, limit: FRAME_BAR_MS, unit: 'processor ms' },
    ],
    notes: [
      'Frames are gaps between animation frames: on a computer that has other work they are longer than the window’s own work, which the processor times show.',
      'Beside it a page that hands the whole text to react-markdown for each frame, with remark-gfm, remark-math, rehype-highlight and rehype-katex. Its code and formulas are coloured and drawn on the same thread, those of Signalbox partly on another, whose work is not in these times.',
    ],
  };
}

function inMain(idle: LoopTimes, busy: LoopTimes, tokens: number): Table {
  const row = (when: string, { medianMs, p99Ms, longestMs, processorMs }: LoopTimes, per: number | null) => ({
    when,
    'turn, median ms': medianMs,
    'p99 ms': p99Ms,
    'longest ms': longestMs,
    'processor µs per token': per === null ? null : (processorMs * 1000) / per,
  });
  return {
    title: 'Main meanwhile: how late its event loop came to a timer of 5 ms',
    rows: [row('nothing to do', idle, null), row('while the answer streamed', busy, tokens)],
    bars: [],
    notes: ['A turn takes about 5 ms when there is nothing to do.'],
  };
}

async function idleLoop(host: Host, page: Page): Promise<LoopTimes> {
  await beginLoopWatch(host);
  await page.waitForTimeout(3000);
  return endLoopWatch(host);
}

async function measure(browser: Browser, host: Host, service: Service, effort: Effort): Promise<Table[]> {
  const page = await openPage(browser);
  await canWatchFrames(page);
  await page.goto(host.url);
  const words = await firstWords(page, service, effort.rounds(FIRST_WORDS_ROUNDS));
  const idle = await idleLoop(host, page);

  const tokens = tokensOf(markdown(effort.rounds(TOKENS) * CHARS_PER_TOKEN));
  await page
    .getByRole('button', { name: 'New chat' })
    .or(page.getByRole('link', { name: 'New chat' }))
    .first()
    .click();
  await page.locator('article').first().waitFor({ state: 'detached' });
  await service.says({ tokens, perSecond: PER_SECOND });
  await beginLoopWatch(host);
  const app = await watched(browser, page, async () => {
    await send(page, 'Write at length.');
    await answered(page);
  });
  const busy = await endLoopWatch(host);
  await page.context().close();

  const peer = await servePeer(tokens, PER_SECOND);
  const peerPage = await openPage(browser);
  await canWatchFrames(peerPage);
  await peerPage.goto(peer.url);
  const whole = await watched(browser, peerPage, () =>
    peerPage.evaluate(() => (window as unknown as { startStream(): Promise<void> }).startStream()),
  );
  peer.close();
  return [inWindow(app, whole, tokens.length), inMain(idle, busy, tokens.length), words];
}

/** How a long answer streams through the whole app into the window. */
export const streaming: Bench = (effort) =>
  withHome(async (home) => {
    const service = await startService();
    await seedConnections(home, [{ kind: 'openai-compatible', label: 'Bench', base_url: service.baseUrl }]);
    const host = await startHost(home, { watchedBy: WATCHED_BY() });
    const browser = await openBrowser();
    try {
      return await measure(browser, host, service, effort);
    } finally {
      await browser.close();
      await host.stop();
      service.stop();
    }
  });
