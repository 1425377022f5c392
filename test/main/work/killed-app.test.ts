import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startHostProcess } from '../../support/host-process';
import { connectTo, type NodeClient } from '../../support/node-client';
import { tempHome } from '../../support/temp-home';
import { toolModel } from '../../support/tool-model';
import { Heard, MOMENTS } from './kills/moments';
import { linesOf, sayWhatHappened } from './kills/person';
import { addScribe, scribeTask } from './scribe';
import { allAttempts, allTasks } from './soak/checks';
import { settled } from './soak/watch';
import { randomOf } from './soak/weather';

/** How often the app is killed; more by hand: `SIGNALBOX_APP_KILLS=100 npx vitest run test/main/work/killed-app.test.ts`. */
const KILLS = Number(process.env['SIGNALBOX_APP_KILLS'] ?? 5);
const SEED = Number(process.env['SIGNALBOX_SOAK_SEED'] ?? 20_261_121);
/** Lines that each task writes down. */
const LINES = 2;
/** Between two pieces of an answer, and before and after the effect of a tool, in milliseconds. */
const PIECE_MS = 8;
const TOOL_MS = 15;
/** Within this time of the ready line whatever was under way goes on, asks, or is over, in milliseconds. */
const RESUMED_WITHIN_MS = 5000;
/** From the start of the process to its ready line where nothing else runs; on a slower machine all limits are longer. */
const USUAL_START_MS = 500;

it(
  `killed ${KILLS} times with tasks under way, the whole app loses none, goes on at once, and does nothing twice`,
  { timeout: 60_000 + KILLS * 8000 },
  async () => {
    const home = tempHome();
    const effects = join(home, 'effects');
    const env = { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') };
    const service = await toolModel(LINES, PIECE_MS);
    const random = randomOf(SEED);
    const acknowledged: string[] = [];
    const resumedMs: number[] = [];
    let asked = 0;
    let reached = 0;

    /** Starts the app, sees that it has every task and goes on with those that were under way. */
    const start = async () => {
      const startedAt = performance.now();
      const host = await startHostProcess(home, env);
      const readyAt = performance.now();
      const slowness = Math.max(1, (readyAt - startedAt) / USUAL_START_MS);
      const client = await connectTo(host.readyUrl);
      const left = await found(client, acknowledged);
      if (left.length > 0) {
        const tookMs = await goneOn(client, left, readyAt);
        expect(tookMs / slowness).toBeLessThan(RESUMED_WITHIN_MS);
        resumedMs.push(tookMs);
      }
      for (const task of await allTasks(client.main)) {
        if (task.pause?.why === 'unsure') asked += 1;
        await sayWhatHappened(client.main, task, effects);
      }
      return { host, client };
    };

    for (let kill = 0; kill < KILLS; kill += 1) {
      const { host, client } = await start();
      if (kill === 0) await addScribe(client.main, service, effects, TOOL_MS);
      const heard = await Heard.of(client.main);
      for (let number = kill % 2; number < 2; number += 1)
        acknowledged.push((await client.main.tasks.create(scribeTask())).id);
      // A few of them already come by all kinds of moments.
      const moment = MOMENTS[(kill * 3 + 2) % MOMENTS.length] ?? 'at any time';
      const nth = 1 + Math.floor(random() * 2);
      if (await heard.reached(moment, nth, random(), effects)) reached += 1;
      await host.kill9();
      client.close();
      const db = new Database(join(home, 'signalbox.db'), { readonly: true });
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
    }

    const { host, client } = await start();
    await settled(client.main);
    const tasks = await allTasks(client.main);
    expect(tasks.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted());
    expect(tasks.filter(({ state }) => state !== 'done')).toEqual([]);
    const wanted = acknowledged.flatMap((id) => Array.from({ length: LINES }, (_, number) => `${id} ${number}`));
    expect(linesOf(effects).toSorted()).toEqual(wanted.toSorted());
    // A call that was cut off is in the ledger as well: nothing was asked for that is not accounted for.
    expect((await allAttempts(client.main)).length).toBeGreaterThanOrEqual(service.asked);
    if (KILLS > 20) {
      const times = resumedMs.toSorted((a, b) => a - b).map(Math.round);
      const resumed = { starts: times.length, p50: times[times.length >> 1], longest: times.slice(-5) };
      process.stdout.write(`${JSON.stringify({ kills: KILLS, tasks: tasks.length, reached, asked, resumed })}\n`);
    }
    expect(resumedMs.length).toBeGreaterThan(KILLS / 3);
    expect(reached).toBeGreaterThan(KILLS / 2);
    client.close();
    expect(await host.stop()).toBe(0);
  },
);

/** Sees that every acknowledged task is there. @returns those that are to go on */
async function found({ main }: NodeClient, acknowledged: readonly string[]): Promise<string[]> {
  const all = await allTasks(main);
  const there = new Set(all.map(({ id }) => id));
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  for (const task of all) {
    // No other end or pause can be true: the service and the tool do what they should.
    expect(['waiting', 'running', 'done', 'paused'], task.failure?.sentence).toContain(task.state);
    if (task.state === 'paused') expect(task.pause).toMatchObject({ why: 'unsure' });
  }
  return all.filter(({ state }) => state === 'waiting' || state === 'running').map(({ id }) => id);
}

/** Waits until each is at work again, asks, or is over. @returns how long after the ready line that was, in milliseconds */
async function goneOn({ main }: NodeClient, ids: readonly string[], readyAt: number): Promise<number> {
  await eventually(async () => {
    const standing = new Map((await allTasks(main)).map(({ id, state }) => [id, state]));
    expect(ids.filter((id) => standing.get(id) === 'waiting')).toEqual([]);
  });
  return performance.now() - readyAt;
}
