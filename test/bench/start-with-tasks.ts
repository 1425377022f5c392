import { cpSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { startHost } from './support/host';
import { beginLoopWatch, endLoopWatch, WATCHED_BY, type LoopTimes } from './support/main-watch';
import { markdown } from './support/markdown-text';
import { withHome } from './support/places';
import { seedConnections } from './support/seed';
import { seedTasks } from './support/seed-tasks';
import { startService } from './support/service';
import { median } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';
import { watchWindow, windowTimes } from './support/usable';
import { openBrowser, openPage } from './support/window';

const ROUNDS = 10;
const TASKS = 1000;
const USABLE_BAR_MS = 1000;
const P99_BAR_MS = 20;
/** How long main's event loop is looked at from the ready line on, in milliseconds. */
const WATCHED_MS = 5000;
/** How long the model thinks before each answer, in milliseconds. */
const THINKS_MS = 20;
/** Characters of the answers that are there already. */
const ANSWER_CHARS = 1200;

interface Start {
  readonly readyMs: number;
  readonly usableMs: number;
}

/** A start works the tasks of its home off, so that each has a home of its own. */
function withCopy<T>(template: string, work: (home: string) => Promise<T>): Promise<T> {
  return withHome((home) => {
    cpSync(template, home, { recursive: true });
    return work(home);
  });
}

function started(browser: Browser, template: string): Promise<Start> {
  return withCopy(template, async (home) => {
    const page = await openPage(browser);
    await watchWindow(page);
    const host = await startHost(home);
    try {
      await page.goto(host.url, { waitUntil: 'commit' });
      const { usable } = await windowTimes(page, false);
      return { readyMs: host.readyAt - host.startedAt, usableMs: usable - host.startedAt };
    } finally {
      await page.context().close();
      await host.stop();
    }
  });
}

function watched(template: string): Promise<LoopTimes> {
  return withCopy(template, async (home) => {
    const host = await startHost(home, { watchedBy: WATCHED_BY() });
    try {
      await beginLoopWatch(host);
      await sleep(WATCHED_MS);
      return await endLoopWatch(host);
    } finally {
      await host.stop();
    }
  });
}

async function starts(places: ReadonlyMap<string, string>, effort: Effort): Promise<Table> {
  const taken = new Map([...places.keys()].map((name) => [name, [] as Start[]]));
  const browser = await openBrowser();
  try {
    for (let round = -1; round < effort.rounds(ROUNDS); round += 1) {
      for (const [name, home] of places) {
        const start = await started(browser, home);
        if (round >= 0) taken.get(name)?.push(start);
      }
    }
  } finally {
    await browser.close();
  }
  const rows = [...taken].map(([home, all]) => ({
    home,
    'ready line': median(all.map(({ readyMs }) => readyMs)),
    'usable window': median(all.map(({ usableMs }) => usableMs)),
    slowest: Math.max(...all.map(({ usableMs }) => usableMs)),
  }));
  return {
    title: 'From the start of the process, median in ms',
    rows,
    bars: [{ what: 'usable window', value: rows.at(-1)?.['usable window'] ?? NaN, limit: USABLE_BAR_MS, unit: 'ms' }],
    notes: ['In a browser that runs already. Each start has a fresh copy of its home; the first round is left out.'],
  };
}

async function delays(places: ReadonlyMap<string, string>, effort: Effort): Promise<Table> {
  const taken = new Map([...places.keys()].map((name) => [name, [] as LoopTimes[]]));
  for (let round = 0; round < effort.rounds(ROUNDS / 2); round += 1) {
    for (const [name, home] of places) taken.get(name)?.push(await watched(home));
  }
  const rows = [...taken].map(([home, all]) => ({
    home,
    'median ms': median(all.map(({ medianMs }) => medianMs)),
    'p99 ms': median(all.map(({ p99Ms }) => p99Ms)),
    'longest ms': Math.max(...all.map(({ longestMs }) => longestMs)),
    'processor ms': median(all.map(({ processorMs }) => processorMs)),
  }));
  return {
    title: `Delay of main's event loop in the ${WATCHED_MS / 1000} s behind the ready line`,
    rows,
    bars: [
      {
        what: 'delay of the event loop, p99',
        value: rows.at(-1)?.['p99 ms'] ?? NaN,
        limit: P99_BAR_MS,
        unit: 'ms',
      },
    ],
    notes: [
      `Waiting tasks run at once, two at a time, as for any server on this computer; each answer takes ${THINKS_MS} ms.`,
      'The timer that looks ticks every 5 ms, which are in the figures.',
    ],
  };
}

async function measureIn(empty: string, full: string, effort: Effort): Promise<Table[]> {
  const service = await startService();
  try {
    await service.says({ tokens: ['It ', 'is ', 'written.'], perSecond: null, thinksMs: THINKS_MS });
    const server = { kind: 'openai-compatible', label: 'Bench', base_url: service.baseUrl } as const;
    for (const home of [empty, full]) await seedConnections(home, [server]);
    await seedTasks(full, TASKS, TASKS, markdown(ANSWER_CHARS));
    const places = new Map([
      ['without tasks', empty],
      [`${TASKS} waiting and ${TASKS} done tasks`, full],
    ]);
    return [await starts(places, effort), await delays(places, effort)];
  } finally {
    service.stop();
  }
}

/** How a start is that finds a thousand tasks waiting and a thousand done. */
export const startWithTasks: Bench = (effort) =>
  withHome((empty) => withHome((full) => measureIn(empty, full, effort)));
