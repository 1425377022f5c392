import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Host } from './host';
import { benchProgram } from './places';

/** What main's process can be asked from outside. */
export interface MainQuestion {
  readonly ask: 'marks' | 'begin' | 'end';
}

/** How the event loop did between `begin` and `end`. The timer that looks has a resolution of 5 ms. */
export interface LoopTimes {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  /** Of all threads. */
  readonly processorMs: number;
}

/** What comes back. */
export type MainNews =
  | { readonly marks: Readonly<Record<string, number>> }
  | { readonly begun: number }
  | { readonly loop: LoopTimes };

/** What a host is started with to be asked. */
export const WATCHED_BY = (): string => pathToFileURL(benchProgram('watch-main')).href;

async function ask<K extends string>(
  host: Host,
  question: MainQuestion,
  key: K,
): Promise<Extract<MainNews, Record<K, unknown>>> {
  const answered = once(host.child, 'message') as Promise<[MainNews]>;
  host.child.send(question);
  const [news] = await answered;
  if (!(key in news)) throw new Error('The host answered something else.');
  return news as Extract<MainNews, Record<K, unknown>>;
}

/** When main did what at its start. See `moment`. */
export async function startMarks(host: Host): Promise<Readonly<Record<string, number>>> {
  return (await ask(host, { ask: 'marks' }, 'marks')).marks;
}

/** Begins to watch main's event loop. */
export async function beginLoopWatch(host: Host): Promise<void> {
  await ask(host, { ask: 'begin' }, 'begun');
}

/** Ends it. */
export async function endLoopWatch(host: Host): Promise<LoopTimes> {
  return (await ask(host, { ask: 'end' }, 'loop')).loop;
}
