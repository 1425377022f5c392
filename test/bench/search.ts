import { statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { EventBus } from '../../src/main/events/event-bus';
import { openSearch } from '../../src/main/search/open-search';
import type { Search } from '../../src/main/search/search';
import { query, type Db } from '../../src/main/storage/statement';
import { scan, waysOfAsking, type Asked } from './searching/asked';
import { MadeUpWords } from './searching/made-up-words';
import { manyMessages } from './searching/many-messages';
import { withHome } from './support/places';
import { median, quantile } from './support/statistics';
import type { Bench, Table } from './support/table';

const P95_BAR_MS = 50;
const LOOP_BAR_MS = 50;
/** Messages of a full run, in steps of which a quick one takes a few. */
const [STEPS, STEP] = [100, 10_000];
/** Searches of each kind, each for something else; scans take longer and are fewer. */
const ASKED = 30;
const SCANNED = 3;
const PAGE = 20;
const IDLE_MS = 3000;
const MB = 1024 * 1024;

const onDefect = (error: unknown): never => {
  throw error;
};

interface Watched<T> {
  readonly value: T;
  readonly ms: number;
  /** Of this thread alone. */
  readonly processorMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** The event loop of this process, where main would be, while something goes on. */
async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  // What was done without a pause before is none of its delay.
  await sleep(50);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAt = performance.now();
  const before = process.threadCpuUsage();
  const value = await work();
  const { user, system } = process.threadCpuUsage(before);
  const ms = performance.now() - startedAt;
  delay.disable();
  return {
    value,
    ms,
    processorMs: (user + system) / 1000,
    p99Ms: delay.percentile(99) / 1e6,
    longestMs: delay.max / 1e6,
  };
}

async function built(search: Search): Promise<void> {
  while (!search.state().isComplete) await sleep(100);
}

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function searches(search: Search, db: Db, asks: Readonly<Record<string, () => Asked>>, rounds: number) {
  const rows: Table['rows'][number][] = [];
  const all: number[] = [];
  for (const [what, ask] of Object.entries(asks)) {
    const taken: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { text, offset, conversationId } = ask();
      taken.push(
        await timed(async () => {
          const page = await search.find({ text, of: 'chat', limit: PAGE, offset, conversationId });
          found = Math.max(found, page.total.count);
        }),
      );
    }
    const scanned: number[] = [];
    for (let round = 0; round < SCANNED; round += 1) scanned.push(await timed(() => scan(db, ask(), PAGE)));
    all.push(...taken);
    rows.push({
      'searched for': what,
      'finds, at most': found,
      'median ms': median(taken),
      'p95 ms': quantile(taken, 0.95),
      'longest ms': Math.max(...taken),
      'scan, median ms': median(scanned),
    });
  }
  return { rows, all };
}

/** How long searches of very many messages take, and whether main notices them. */
export const search: Bench = (effort) =>
  withHome(async (home) => {
    const messages = effort.rounds(STEPS) * STEP;
    const words = new MadeUpWords();
    const [db, conversations] = await manyMessages(join(home, 'signalbox.db'), messages, words);
    const textOf = query(db, 'SELECT text FROM messages WHERE rowid = ?', z.object({ text: z.string() }));
    const somewhere = (): string => textOf.one(1 + words.below(messages))?.text ?? '';
    const service = openSearch({ db, home, events: new EventBus(), onDefect });
    try {
      const building = await watched(() => built(service));
      const asks = waysOfAsking(words, conversations, somewhere);
      // The first searches of a process read what the system has not read for it yet.
      await searches(service, db, { 'a rare word': asks['a rare word'] }, 2);
      const idle = await watched(() => sleep(IDLE_MS));
      const { rows, all } = await searches(service, db, asks, effort.rounds(ASKED));
      const pure = await watched(async () => {
        for (let round = 0; round < effort.rounds(ASKED); round += 1) {
          for (const ask of Object.values(asks)) {
            const { text, offset, conversationId } = ask();
            await service.find({ text, of: 'chat', limit: PAGE, offset, conversationId });
          }
        }
      });
      const size = (name: string): number => statSync(join(home, name)).size / MB;
      const loop = (what: string, { ms, processorMs, p99Ms, longestMs }: Watched<unknown>) => ({
        while: what,
        'for s': ms / 1000,
        'processor ms of main': processorMs,
        'p99 ms': p99Ms,
        'longest ms': longestMs,
      });
      return [
        {
          title: `Searching ${messages.toLocaleString('en')} messages, from the call in main until the page of ${PAGE} is there`,
          rows,
          bars: [{ what: 'all searches, p95', value: quantile(all, 0.95), limit: P95_BAR_MS, unit: 'ms' }],
          notes: [
            `The database has ${Math.round(size('signalbox.db'))} MB, the index beside it ${Math.round(size('search.db'))} MB.`,
            'A scan looks through all texts with LIKE, newest first, on the same database, until it has a page.',
          ],
        },
        {
          title: 'Delay of main’s event loop',
          rows: [
            loop('nothing goes on', idle),
            loop('one search follows another', pure),
            loop('the index is built', building),
          ],
          bars: [
            { what: 'longest delay while searching', value: pure.longestMs, limit: LOOP_BAR_MS, unit: 'ms' },
            {
              what: 'longest delay while the index is built',
              value: building.longestMs,
              limit: LOOP_BAR_MS,
              unit: 'ms',
            },
          ],
          notes: ['The timer that looks ticks every millisecond.'],
        },
      ];
    } finally {
      await service.dispose();
      db.close();
    }
  });
