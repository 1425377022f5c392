import Database from 'better-sqlite3';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempHome } from '../../support/temp-home';
import { startSource } from '../storage/run-source';
import { BOUNDARIES } from './boundaries';

/** How often a process is killed; more by hand: `KILLS=1000 npm test -- unit`. */
const KILLS = Number(process.env['KILLS'] ?? 100);
/** Homes that are worked on side by side. */
const HOMES = 2;
/** Within this time of a start every task that was under way goes on or asks, in milliseconds. */
const RESUMED_WITHIN_MS = 5000;

interface Ended {
  readonly how: string;
  readonly created: readonly string[];
  readonly resumedMs: readonly number[];
}

/** Runs the working process to its end. Its compiled code is kept between runs, so that a start costs little. */
async function work(home: string, ...parameters: readonly string[]): Promise<Ended> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(home, 'compiled') };
  const child = startSource('tasks/work-until-killed.ts', [home, ...parameters], { env });
  let said = '';
  let errors = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  const lines = said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { created?: string; resumedMs?: number });
  return {
    how: signal ?? `${status} ${errors}`,
    created: lines.flatMap(({ created }) => created ?? []),
    resumedMs: lines.flatMap(({ resumedMs }) => resumedMs ?? []),
  };
}

/** Kills again and again at every point, in its first and in later turns, then lets everything come to its end. */
async function killAndCheck(kills: number): Promise<number> {
  const home = tempHome();
  const created: string[] = [];
  const resumedMs: number[] = [];
  const note = (ended: Ended): string => {
    created.push(...ended.created);
    resumedMs.push(...ended.resumedMs);
    return ended.how;
  };
  expect(note(await work(home, 'none', '1', '1'))).toBe('0 ');
  for (let kill = 0; kill < kills; kill += 1) {
    const boundary = BOUNDARIES[kill % BOUNDARIES.length] ?? 'done';
    const round = Math.floor(kill / BOUNDARIES.length);
    const nth = boundary === 'in a transaction' ? 1 + ((round * 3) % 11) : 1 + (round % 2);
    expect(note(await work(home, boundary, String(nth), '2', round % 2 === 0 ? 'at once' : 'later'))).toBe('SIGKILL');
  }
  expect(note(await work(home, 'none'))).toBe('0 ');

  const db = new Database(join(home, 'tasks.db'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const states = new Map(db.prepare('SELECT id, state FROM tasks').raw().all() as [string, string][]);
  const steps = db.prepare("SELECT count(*) FROM task_steps WHERE state = 'running'").pluck().get();
  db.close();
  expect(created.filter((id) => states.get(id) !== 'done')).toEqual([]);
  expect(new Set(states.values())).toEqual(new Set(['done']));
  expect(steps).toBe(0);
  const effects = readFileSync(join(home, 'effects'), 'utf8').trimEnd().split('\n');
  expect(effects.toSorted()).toEqual([...states.keys()].flatMap((id) => [`${id} 0`, `${id} 1`]).toSorted());
  expect(resumedMs.length).toBeGreaterThan(kills / 3);
  expect(Math.max(...resumedMs)).toBeLessThan(RESUMED_WITHIN_MS);
  return effects.length;
}

it(
  `killed ${KILLS} times at named points: every task goes on where it was, and no tool has its effect twice`,
  { timeout: 60_000 + KILLS * 5000 },
  async () => {
    const share = Math.ceil(KILLS / HOMES);
    const effects = await Promise.all(Array.from({ length: HOMES }, () => killAndCheck(share)));
    expect(Math.min(...effects)).toBeGreaterThan(2 * share);
  },
);
