import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { moment } from './support/clock';
import { deadServers } from './support/dead-servers';
import { residentMb, startHost, type Host } from './support/host';
import { startMarks, WATCHED_BY } from './support/main-watch';
import { benchProgram, withHome } from './support/places';
import { seedConnections, seedConversations } from './support/seed';
import { median } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';
import { watchWindow, windowTimes, type WindowTimes } from './support/usable';
import { openBrowser, openPage } from './support/window';

const ROUNDS = 10;
const USABLE_BAR_MS = 1000;
const MEMORY_BAR_MB = 150;
/** At rest: so long after the window was usable. In milliseconds. */
const REST_MS = 5000;
const CONVERSATIONS = 1000;
const MESSAGES_EACH = 10;
const LENGTHS = Array.from({ length: CONVERSATIONS }, () => MESSAGES_EACH);

interface Place {
  readonly name: string;
  readonly home: string;
  readonly hasList: boolean;
  /** What is started instead of Signalbox. */
  readonly peer?: string;
}

interface Start extends WindowTimes {
  readonly startedAt: number;
  readonly readyAt: number;
}

/** Starts the host, opens its address in a browser that runs already, and goes on when the window is usable. */
async function started<T>(
  browser: Browser,
  place: Place,
  watchedBy: string | undefined,
  look: (host: Host, start: Start, page: Awaited<ReturnType<typeof openPage>>) => Promise<T>,
): Promise<T> {
  const page = await openPage(browser);
  await watchWindow(page);
  const host = await startHost(place.home, {
    ...(watchedBy !== undefined && { watchedBy }),
    ...(place.peer !== undefined && { program: place.peer }),
  });
  try {
    await page.goto(host.url, { waitUntil: 'commit' });
    const times = await windowTimes(page, place.hasList);
    return await look(host, { ...times, startedAt: host.startedAt, readyAt: host.readyAt }, page);
  } finally {
    await page.context().close();
    await host.stop();
  }
}

async function starts(browser: Browser, places: readonly Place[], effort: Effort): Promise<Table> {
  const taken = new Map(places.map((place) => [place, [] as Start[]]));
  for (let round = -1; round < effort.rounds(ROUNDS); round += 1) {
    for (const place of places) {
      const start = await started(browser, place, undefined, (_host, times) => Promise.resolve(times));
      if (round >= 0) taken.get(place)?.push(start);
    }
  }
  const ms = (place: Place, at: (start: Start) => number | null) =>
    median((taken.get(place) ?? []).map((start) => (at(start) ?? Number.NaN) - start.startedAt));
  const dead = places.find(({ peer, name }) => peer === undefined && name.includes('dead'));
  return {
    title: 'From the start of the process, median in ms',
    rows: places.map((place) => ({
      home: place.name,
      'ready line': ms(place, ({ readyAt }) => readyAt),
      'page asked for': ms(place, ({ navigated }) => navigated),
      'page and scripts here': ms(place, ({ loaded }) => loaded),
      'first paint': ms(place, ({ firstPaint }) => firstPaint),
      'usable window': ms(place, ({ usable }) => usable),
      slowest: Math.max(...(taken.get(place) ?? []).map(({ usable, startedAt }) => usable - startedAt)),
      'with its list': place.hasList ? ms(place, ({ list }) => list) : null,
    })),
    bars: dead
      ? [
          {
            what: `usable window, ${dead.name}`,
            value: ms(dead, ({ usable }) => usable),
            limit: USABLE_BAR_MS,
            unit: 'ms',
          },
        ]
      : [],
    notes: [
      'In a browser that runs already, each time with an empty cache. The files are in the system’s cache after the first round, which is left out.',
    ],
  };
}

const PHASES = ['node is up', 'modules are loaded', 'the home is locked', 'the database is open', 'the services stand'];

async function phases(browser: Browser, places: readonly Place[], effort: Effort): Promise<Table> {
  const rows: Table['rows'][number][] = [];
  for (const place of places) {
    const taken: Record<string, number>[] = [];
    for (let round = 0; round < effort.rounds(ROUNDS / 2); round += 1) {
      taken.push(
        await started(browser, place, WATCHED_BY(), async (host, start) => {
          const marks: Record<string, number> = { ...(await startMarks(host)), 'it serves': start.readyAt };
          let before = start.startedAt;
          const lasted: Record<string, number> = {};
          for (const phase of [...PHASES, 'it serves']) {
            const at = marks[phase];
            if (at === undefined) continue;
            lasted[phase] = at - before;
            before = at;
          }
          return {
            ...lasted,
            'the page is asked for': start.navigated - before,
            'page and scripts are here': start.loaded - start.navigated,
            'main has answered, painted': start.usable - start.loaded,
          };
        }),
      );
    }
    const names = Object.keys(taken[0] ?? {});
    rows.push({
      'ms until …': place.name,
      ...Object.fromEntries(names.map((name) => [name, median(taken.map((one) => one[name] ?? Number.NaN))])),
    });
  }
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'ms until …');
  return {
    title: 'Where the start goes: median ms of each stretch, up to what it is named by',
    rows: names.map((name) => ({
      'until …': name,
      ...Object.fromEntries(rows.map((row) => [String(row['ms until …']), row[name] ?? null])),
    })),
    bars: [],
    notes: ['Taken in rounds of their own, with a watcher in main’s process that costs a few milliseconds.'],
  };
}

async function browserStart(effort: Effort): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < effort.rounds(ROUNDS / 2); round += 1) {
    const startedAt = moment();
    const browser = await openBrowser();
    await openPage(browser);
    taken.push(moment() - startedAt);
    await browser.close();
  }
  return median(taken);
}

async function memory(browser: Browser, place: Place): Promise<Table> {
  const [atRest, afterChat] = await started(browser, place, undefined, async (host, _start, page) => {
    await sleep(REST_MS);
    const resting = residentMb(host);
    await page.getByRole('textbox', { name: 'Message' }).fill('Plan something for the weekend.');
    await page.keyboard.press('Enter');
    await page.locator('article[aria-label="Assistant"]:not([aria-busy])').waitFor();
    await sleep(REST_MS);
    return [resting, residentMb(host)];
  });
  return {
    title: 'Memory of main, resident, in MB',
    rows: [{ home: place.name, 'at rest': atRest, 'after a chat': afterChat }],
    bars: atRest === null ? [] : [{ what: 'memory at rest', value: atRest, limit: MEMORY_BAR_MB, unit: 'MB' }],
    notes: [`${REST_MS / 1000} s after the window was usable, and as long after an answer of the practice provider.`],
  };
}

async function measureIn(homes: readonly [string, string, string], effort: Effort): Promise<Table[]> {
  const [empty, full, dead] = homes;
  const servers = await deadServers();
  await seedConnections(full, []);
  await seedConversations(full, LENGTHS);
  await seedConnections(dead, servers.connections);
  await seedConversations(dead, LENGTHS);
  const places: Place[] = [
    { name: 'empty', home: empty, hasList: false },
    { name: '1,000 conversations', home: full, hasList: true },
    { name: '1,000 and dead local servers', home: dead, hasList: true },
  ];
  const peer: Place = {
    name: 'for scale: bare Node, bare page',
    home: empty,
    hasList: false,
    peer: benchProgram('bare-page'),
  };
  const browserMs = await browserStart(effort);
  const browser = await openBrowser();
  try {
    const whole = await starts(browser, [...places, peer], effort);
    const notes = [
      ...whole.notes,
      `To start the browser itself took ${Math.round(browserMs)} ms, which is not in these figures.`,
    ];
    return [{ ...whole, notes }, await phases(browser, places, effort), await memory(browser, places[1] as Place)];
  } finally {
    await browser.close();
    servers.close();
  }
}

/** How long a start takes, where the time goes, and the memory that main needs. */
export const start: Bench = (effort) =>
  withHome((empty) => withHome((full) => withHome((dead) => measureIn([empty, full, dead], effort))));
