import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { startHost } from './support/host';
import { withHome } from './support/places';
import { seedConnections } from './support/seed';
import type { Bench, Table } from './support/table';
import { openBrowser, openPage } from './support/window';

/** Everything is fetched when nothing was for this long, in milliseconds. */
const QUIET_MS = 1500;
const BAR_KB = 400;

interface Fetched {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly gzip: number;
}

async function fetched(response: Response): Promise<Fetched | null> {
  if (response.status() !== 200) return null;
  const body = await response.body();
  return {
    // Without the hash, which is another in every build.
    name:
      new URL(response.url()).pathname.replace(/^\/(?:assets\/)?/, '').replace(/-[\w-]{8}(?=\.\w+$)/, '') || 'the page',
    kind: response.request().resourceType(),
    bytes: body.byteLength,
    gzip: gzipSync(body, { level: 9 }).byteLength,
  };
}

/** All that the window fetches from its address until it rests. */
async function load(page: Page, url: string): Promise<Fetched[]> {
  const responses: Promise<Fetched | null>[] = [];
  let lastAt = performance.now();
  page.on('response', (response) => {
    lastAt = performance.now();
    responses.push(fetched(response));
  });
  await page.goto(url);
  await page.waitForLoadState('load');
  while (performance.now() - lastAt < QUIET_MS) await page.waitForTimeout(QUIET_MS / 5);
  const all = await Promise.all(responses);
  return all.filter((one) => one !== null);
}

const kb = (bytes: number): number => bytes / 1000;

function sums(place: string, all: readonly Fetched[]): Table['rows'] {
  return ['script', 'stylesheet', 'font'].map((kind) => {
    const ones = all.filter((one) => one.kind === kind);
    const sum = (key: 'bytes' | 'gzip') => kb(ones.reduce((total, one) => total + one[key], 0));
    return { place, kind, files: ones.length, kB: sum('bytes'), 'kB gzip': sum('gzip') };
  });
}

async function loadOn(home: string): Promise<Fetched[]> {
  const host = await startHost(home);
  const browser = await openBrowser();
  try {
    return await load(await openPage(browser), host.url);
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** How much script comes before a conversation is opened. */
export const bundle: Bench = async () => {
  const firstStart = await withHome(loadOn);
  const newChat = await withHome(async (home) => {
    await seedConnections(home, []);
    return loadOn(home);
  });
  const scripts = newChat.filter(({ kind }) => kind === 'script');
  const gzip = scripts.reduce((sum, one) => sum + one.gzip, 0);
  return [
    {
      title: 'What the window loads before a conversation is opened',
      rows: [...sums('first start', firstStart), ...sums('new chat', newChat)],
      bars: [{ what: 'script', value: kb(gzip), limit: BAR_KB, unit: 'kB gzip' }],
      notes: ['Everything the page asked for until it rested, prefetched parts included; compressed here at level 9.'],
    },
    {
      title: 'The scripts of a new chat, the largest first',
      rows: scripts
        .toSorted((a, b) => b.gzip - a.gzip)
        .slice(0, 12)
        .map((one) => ({ script: one.name, kB: kb(one.bytes), 'kB gzip': kb(one.gzip) })),
      bars: [],
      notes: [],
    },
  ];
};
