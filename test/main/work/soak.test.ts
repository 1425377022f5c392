import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { NewTask } from '../../../src/shared/contract/tasks';
import type { Connection } from '../../../src/shared/domain/connection';
import type { Task, TaskDetail } from '../../../src/shared/domain/task';
import { eventually } from '../../support/eventually';
import { tempHome } from '../../support/temp-home';
import { DONE, TOOL_MODEL_TOKENS, toolModel } from '../../support/tool-model';
import { addRule, addScribe, scribeTask } from './scribe';
import { allAttempts, allTasks, counted, expectEffectsOnce, expectTrueEnd } from './soak/checks';
import type { Figures } from './soak/line';
import { connect, generations, OWN_ADDRESS, SCHEMA, type Served, startServices, tokensOf } from './soak/services';
import { startApart } from './soak/start-apart';
import { cancelOne, provenWell, settled, truePauses } from './soak/watch';
import { oneOf, randomOf, Weather } from './soak/weather';

/** How long services misbehave; more by hand: `SIGNALBOX_SOAK_MINUTES=10 npx vitest run test/main/work/soak.test.ts`. */
const MINUTES = Number(process.env['SIGNALBOX_SOAK_MINUTES'] ?? 0.1);
const IS_LONG = MINUTES > 1;
/** Tasks at least; a long run makes more for as long as it lasts. */
const TASKS = IS_LONG ? 200 : 60;
/** Milliseconds between two new tasks of a long run. */
const LONG_PACE_MS = 1000;
/** Milliseconds until what is held is measured: all time limits of requests have run out by then in a long run. */
const REST_MS = IS_LONG ? 25_000 : 1000;
/** Bytes that the heap may have grown by in the first round: code that was compiled, and rows that are kept at hand. */
const GROWN_MOST = 6 * 1_048_576;
/** Bytes that each task of the second round may leave behind, for which everything has been compiled. */
const LEFT_MOST = 2000;
/** Bytes that a second round of bad weather may add however many tasks it has: what it is the first to meet is compiled. */
const MET_MOST = IS_LONG ? 1_048_576 : 0;
/** Tasks of the second round of a short run. */
const CALM_TASKS = 150;
/** Abort signals more than before, once every time limit has run out. */
const SIGNALS_MORE = 20;
const SEED = Number(process.env['SIGNALBOX_SOAK_SEED'] ?? 20_261_121);
/** Lines that each task with tools writes down. */
const LINES = 2;
/** How long the app waits for a service that says nothing. */
const PATIENCE = { firstTokenSeconds: 2, stallSeconds: 2 };
const AGENTS = ['builder', 'planner', 'writer', 'research', 'extractor', 'analyst'] as const;

function newTask(random: () => number, scribeShare: number): NewTask {
  const scribes = scribeTask();
  if (random() < scribeShare) return scribes;
  return {
    ...scribes,
    prompt: `Say where you are. ${scribes.id}`,
    agent: random() < 0.1 ? null : oneOf(AGENTS, random),
    outputSchema: random() < 0.3 ? SCHEMA : null,
  };
}

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);

it(
  `whatever ${TASKS} tasks meet, each comes to a true end, and the books are right`,
  { timeout: MINUTES * 90_000 + 300_000 },
  async () => {
    const random = randomOf(SEED);
    const home = tempHome();
    const effects = join(home, 'effects');
    const services = await startServices();
    const openai = services.find(({ kind }) => kind === OWN_ADDRESS);
    const app = await startApart(home, openai?.service.origin ?? '');
    const { main } = app;
    await main.settings.change(PATIENCE);
    const connected = new Map<string, Served>();
    const connections: Connection[] = [];
    for (const served of services) {
      const connection = await connect(main, served);
      connected.set(connection.id, served);
      connections.push(connection);
    }
    const scribes = await toolModel(LINES);
    const scribe = await addScribe(main, scribes, effects);
    for (const agent of AGENTS) {
      const places = shuffled(connections, random).slice(0, 1 + Math.floor(random() * 3));
      await addRule(main, `agent:${agent}`, places, Math.floor(random() * 5));
    }
    await addRule(main, 'default', shuffled(connections, random).slice(0, 2), 0);

    const testable = connections.filter(({ kind }) => kind !== OWN_ADDRESS);
    const create = (share = 0.15) => main.tasks.create(newTask(random, share));
    const rested = async (): Promise<Figures> => {
      await app.figures();
      await wait(REST_MS);
      return app.figures();
    };
    const workOn = async (minutes: number): Promise<void> => {
      const endsAt = Date.now() + minutes * 60_000;
      for (let number = 0; number < TASKS / 2; number += 1) await create();
      let made = Math.floor(TASKS / 2);
      while (Date.now() < endsAt) {
        if (made < TASKS || IS_LONG) await create();
        made += 1;
        if (random() < 0.1) await cancelOne(main, random);
        if (random() < 0.2) void main.connections.test({ id: oneOf(testable, random).id }).catch(() => undefined);
        scribes.behave(random() < 0.2 ? oneOf(['cut', 'overloaded'] as const, random) : null);
        await wait(IS_LONG ? LONG_PACE_MS : (minutes * 60_000) / TASKS);
      }
      scribes.behave(null);
    };
    const allWell = async (): Promise<void> => {
      for (const connection of [...connections, scribe]) await provenWell(main, connection);
      await settled(main);
    };
    // Everything is used once before anything is measured.
    for (let number = 0; number < 10; number += 1) await create(0.3);
    await settled(main);
    const before = await rested();

    const weather = new Weather(services, SEED + 1);
    await workOn(MINUTES);
    const during = await app.figures();
    await weather.end();
    await settled(main, true);
    const paused = await truePauses(main, connected, weather);

    // Everybody is well again, and is tested until it is known.
    await allWell();

    const tasks = await allTasks(main);
    const byId = new Map((await allAttempts(main)).map((attempt) => [attempt.id, attempt]));
    const attempts = [...byId.values()];
    const details: TaskDetail[] = [];
    for (const task of tasks) {
      const detail = await main.tasks.detail({ id: task.id });
      details.push(detail);
      expectTrueEnd(detail);
      if (task.state !== 'done') continue;
      const served = connected.get(task.ranOn?.connectionId ?? '');
      const last = detail.attempts
        .toSorted((a, b) => a.endedAt - b.endedAt)
        .findLast(({ outcome }) => outcome === 'succeeded');
      if (served) {
        const tokens = tokensOf(served, detail.answer);
        expect(tokens, detail.answer.slice(0, 300)).not.toBeNull();
        if (last?.usage) expect([12, tokens]).toEqual([last.usage.input, last.usage.output]);
      } else {
        expect(detail.answer).toBe(DONE);
        expect(last?.usage).toMatchObject(TOOL_MODEL_TOKENS);
      }
    }
    for (const [id, served] of connected) {
      const received = generations(served);
      const { least, most } = counted(
        attempts.filter(({ connectionId }) => connectionId === id),
        (at) => weather.wasDown(at),
      );
      expect(received, served.kind).toBeGreaterThanOrEqual(least);
      expect(received, served.kind).toBeLessThanOrEqual(most);
      expect(served.service.elsewhere, served.kind).toHaveLength(0);
    }
    const ofScribe = counted(
      attempts.filter(({ connectionId }) => connectionId === scribe.id),
      () => false,
    );
    expect(scribes.asked).toBeGreaterThanOrEqual(ofScribe.least);
    expect(scribes.asked).toBeLessThanOrEqual(ofScribe.most);

    expectEffectsOnce(details, existsSync(effects) ? readFileSync(effects, 'utf8').trimEnd().split('\n') : [], LINES);
    for (const { running, waiting, spent } of await main.limits.all()) {
      expect({ running, waiting }).toEqual({ running: 0, waiting: 0 });
      expect(spent).toBeGreaterThanOrEqual(0);
    }

    const between = await rested();
    expect(between.heapBytes).toBeLessThan(before.heapBytes + GROWN_MOST);
    if (IS_LONG) {
      const again = new Weather(services, SEED + 2);
      await workOn(MINUTES / 2);
      await again.end();
      await settled(main, true);
      await allWell();
    } else {
      for (let number = 0; number < CALM_TASKS; number += 1) await create();
      await settled(main);
    }
    const more = (await allTasks(main)).length - tasks.length;
    await wait(REST_MS);
    const after = await eventually(async () => {
      const figures = await app.figures();
      expect(figures.listeners).toBe(before.listeners);
      expect(figures.sockets).toBeLessThanOrEqual(before.sockets + services.length + 1);
      expect(figures.heapBytes).toBeLessThan(between.heapBytes + MET_MOST + more * LEFT_MOST);
      expect(figures.externalBytes).toBeLessThan(between.externalBytes + more * LEFT_MOST);
      expect(figures.resources['ProcessWrap']).toBe(before.resources['ProcessWrap']);
      expect(figures.resources['Timeout'] ?? 0).toBeLessThanOrEqual(before.resources['Timeout'] ?? 0);
      if (IS_LONG) expect(figures.signals).toBeLessThanOrEqual(before.signals + SIGNALS_MORE);
      return figures;
    });
    report(tasks, attempts.length, paused, weather.different, { before, during, between, after });
    expect(await app.end()).toBe('');
  },
);

function report(
  tasks: readonly Task[],
  attempts: number,
  paused: number,
  faults: number,
  figures: Readonly<Record<string, Figures>>,
): void {
  if (!IS_LONG) return;
  const states: Record<string, number> = {};
  for (const { state } of tasks) states[state] = (states[state] ?? 0) + 1;
  process.stdout.write(`${JSON.stringify({ states, attempts, paused, faults, figures }, null, 1)}\n`);
}
