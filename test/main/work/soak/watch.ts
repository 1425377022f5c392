import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Connection } from '../../../../src/shared/domain/connection';
import type { Main } from '../../../../src/renderer/state/client';
import { eventually } from '../../../support/eventually';
import { allAttempts, allTasks, proofOf } from './checks';
import { OWN_ADDRESS, type Served } from './services';
import { oneOf, type Weather } from './weather';

/** Asks it until it answers, as its person would: by a test, or in chat where the test would look for the real service. */
export async function provenWell(main: Main, { id, kind }: Connection): Promise<void> {
  await eventually(async () => {
    if (kind !== OWN_ADDRESS) return expect((await main.connections.test({ id })).state).toBe('passed');
    await main.connections.makePrimary({ id });
    const conversationId = randomUUID();
    const answerId = randomUUID();
    await main.chat.send({ conversationId, questionId: randomUUID(), answerId, text: 'Are you well?' });
    await eventually(async () => {
      const { items } = await main.chat.messages({ conversationId, limit: 10 });
      expect(items.find((message) => message.id === answerId)).toMatchObject({ status: 'done' });
    });
  });
}

/** Until no task is under way, or waits for somebody to be well again unless it may. */
export async function settled(main: Main, mayPause = false): Promise<void> {
  const limit = Date.now() + 90_000;
  for (;;) {
    const { waiting, running, paused } = await main.tasks.counts();
    if (waiting + running + (mayPause ? 0 : paused) === 0) return;
    if (Date.now() > limit) {
      const stuck = (await allTasks(main)).filter(({ state }) => ['waiting', 'running', 'paused'].includes(state));
      throw new Error(`Not over: ${JSON.stringify(stuck.slice(0, 3), null, 1)} of ${stuck.length}`);
    }
    await wait(100);
  }
}

/** Cancels one of the newest tasks that are not over. */
export async function cancelOne(main: Main, random: () => number): Promise<void> {
  const { items } = await main.tasks.page({ limit: 20, states: ['running', 'waiting', 'paused'] });
  if (items.length === 0) return;
  // It may be over by now.
  await main.tasks.cancel({ id: oneOf(items, random).id }).catch(() => undefined);
}

/** Holds every pause against what is known of the connections and what their services did. @returns how many there are */
export async function truePauses(
  main: Main,
  connected: ReadonlyMap<string, Served>,
  weather: Weather,
): Promise<number> {
  return eventually(async () => {
    const paused = await main.tasks.page({ limit: 200, states: ['paused'] });
    const known = {
      connections: await main.connections.list(),
      limits: await main.limits.all(),
      attempts: await allAttempts(main),
    };
    for (const { id } of paused.items) {
      const detail = await main.tasks.detail({ id });
      const { pause, state } = detail.task;
      // It may have gone on by itself.
      if (state !== 'paused') continue;
      expect(pause?.why).toBe('no_backend');
      expect(pause?.passedOver.length).toBeGreaterThan(0);
      for (const passed of pause?.passedOver ?? []) {
        expect(proofOf(passed, known, detail), JSON.stringify(passed)).not.toBeNull();
        const served = connected.get(passed.connectionId ?? '');
        if (served) expect(weather.accountsFor(served, passed.reason), JSON.stringify(passed)).toBe(true);
      }
    }
    return paused.items.length;
  });
}
