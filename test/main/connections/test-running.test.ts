import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Connection } from '../../../src/shared/domain/connection';
import { TestStage, type ConnectionTestRun } from '../../../src/shared/domain/connection-test';
import { addMine, KEY } from '../../support/add-mine';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import type { FakeService } from '../../support/fake-services';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';
import { statesOf } from './test-bed';

async function connected() {
  const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, anyModel: true });
  const app = await startTestApp();
  await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  const { id } = await addMine(app, service);
  service.forget();
  return { service, app, id };
}

function runsIn(events: readonly AppEvent[], id: string): ConnectionTestRun[] {
  return events.flatMap((event) => (event.type === 'test_changed' && event.test.connectionId === id ? event.test : []));
}

/** Starts a test, and comes back when its answer has begun; it does not end until the service is told to go on. */
async function heldTest({ service, app, id }: { service: FakeService; app: TestApp; id: string }) {
  service.answers('one two three', { heldAfter: 1 });
  const ended = app.main.connections.test({ id });
  await eventually(() => {
    if (!runsIn(app.events, id).some((run) => statesOf(run)['streaming'] === 'running')) throw new Error('not yet');
  });
  return { ended };
}

async function testCalls(app: TestApp, id: string): Promise<number> {
  const { calls } = await app.main.connections.health({ id });
  return calls.filter(({ purpose }) => purpose === 'test').length;
}

describe('each step', () => {
  it('is told as it comes, in order, each as it was', async () => {
    const { app, id } = await connected();
    const result = await app.main.connections.test({ id });
    const told = await eventually(() => {
      const runs = runsIn(app.events, id);
      expect(runs.at(-1)).toEqual(result);
      return runs;
    });
    expect(told.slice(0, -1).every(({ state, endedAt }) => state === 'running' && endedAt === null)).toBe(true);
    for (const [index, stage] of TestStage.options.entries()) {
      const states = told.map(({ stages }) => stages[index]?.state);
      const order = ['waiting', 'running', 'passed', 'skipped'];
      const ranks = states.map((state) => order.indexOf(state ?? ''));
      expect(ranks, stage).toEqual(ranks.toSorted((a, b) => a - b));
      expect(told.every(({ stages }) => stages[index]?.stage === stage)).toBe(true);
    }
    expect(told[0]?.stages.filter(({ state }) => state === 'running')).toHaveLength(1);
  });
});

describe('two tests of one connection', () => {
  it('are one run, recorded once', async () => {
    const { app, id, service } = await connected();
    const [one, two] = await Promise.all([app.main.connections.test({ id }), app.main.connections.test({ id })]);
    expect(two).toEqual(one);
    expect(service.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await testCalls(app, id)).toBe(1);
    const again = await app.main.connections.test({ id });
    expect(again.startedAt).toBeGreaterThanOrEqual(one.endedAt ?? Infinity);
    expect(await testCalls(app, id)).toBe(2);
  });
});

describe('a test that is stopped', () => {
  it('ends at once with what it found out so far, and nothing is recorded', async () => {
    const bed = await connected();
    const { app, id, service } = bed;
    const before = await app.main.connections.list();
    const { ended } = await heldTest(bed);
    await app.main.connections.stopTest({ id });
    const run = await ended;
    expect(run).toMatchObject({ state: 'stopped', failure: null });
    expect(run.endedAt).not.toBeNull();
    expect(statesOf(run)).toMatchObject({ key: 'passed', first_token: 'passed', streaming: 'waiting' });
    await eventually(() => expect(service.requests.at(-1)?.state).toBe('left'));
    expect(await testCalls(app, id)).toBe(0);
    expect(await app.main.connections.list()).toEqual(before);
    service.answers('ok');
    expect((await app.main.connections.test({ id })).state).toBe('passed');
  });

  it('is of no matter where none is under way', async () => {
    const { app, id } = await connected();
    await app.main.connections.stopTest({ id });
    expect(runsIn(app.events, id)).toEqual([]);
  });
});

describe('what changes during a test', () => {
  it.each([
    ['the key', { apiKey: KEY }],
    ['the model', { defaultModel: 'another' }],
  ])('ends it when it is %s: nothing is said of the new one', async (_what, change) => {
    const bed = await connected();
    const { app, id, service } = bed;
    const { ended } = await heldTest(bed);
    await app.main.connections.update({ id, ...change });
    expect((await ended).state).toBe('stopped');
    expect(await testCalls(app, id)).toBe(0);
    service.goOn();
    service.answers('ok');
    expect((await app.main.connections.test({ id })).state).toBe('passed');
    expect(await testCalls(app, id)).toBe(1);
  });

  it('leaves it alone when it is the label', async () => {
    const bed = await connected();
    const { app, id, service } = bed;
    const { ended } = await heldTest(bed);
    await app.main.connections.update({ id, label: 'Yours' });
    service.goOn();
    expect((await ended).state).toBe('passed');
  });

  it('ends it when the connection goes', async () => {
    const bed = await connected();
    const { app, id } = bed;
    const { ended } = await heldTest(bed);
    await app.main.connections.disconnect({ id });
    expect((await ended).state).toBe('stopped');
    expect((await problemFrom(app.main.connections.test({ id }))).code).toBe('not_found');
  });

  it('ends it when the app closes', async () => {
    const bed = await connected();
    const { ended } = await heldTest(bed);
    const line = ended.then(
      () => 'answered',
      () => 'cut',
    );
    await bed.app.dispose();
    expect(await line).toBe('cut');
    await eventually(() => expect(bed.service.requests.at(-1)?.state).toBe('left'));
    expect(await testCalls(await startTestApp({ home: bed.app.home }), bed.id)).toBe(0);
  });
});

describe('Test all', () => {
  it('tests every connection, each with its own result', async () => {
    const app = await startTestApp();
    await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
    const add = (label: string, practiceMode: 'answers' | 'bad_key') =>
      app.main.connections.add({ kind: 'practice', label, defaultModel: 'practice-fast', practiceMode });
    const labels = Array.from({ length: 9 }, (_, n) => `Practice ${n}`);
    const added: Connection[] = [];
    for (const [n, label] of labels.entries()) added.push(await add(label, n % 3 === 0 ? 'bad_key' : 'answers'));
    const runs = await app.main.connections.testAll();
    expect(runs.map(({ connectionId }) => connectionId)).toEqual(added.map(({ id }) => id));
    expect(runs.map(({ state }) => state)).toEqual(labels.map((_, n) => (n % 3 === 0 ? 'failed' : 'passed')));
    // Each step tells which tests are under way at that moment.
    await eventually(() => expect(runsIn(app.events, added.at(-1)!.id).at(-1)?.endedAt).not.toBeNull());
    const running = new Set<string>();
    let most = 0;
    for (const event of app.events) {
      if (event.type !== 'test_changed') continue;
      if (event.test.state === 'running') running.add(event.test.connectionId);
      else running.delete(event.test.connectionId);
      most = Math.max(most, running.size);
    }
    expect(most).toBe(6);
  });

  it('leaves out whose key cannot be opened, and one alone says why', async () => {
    const home = (await connected()).app;
    await home.dispose();
    const app = await startTestApp({ home: home.home });
    const { id } = await app.main.connections.add({
      kind: 'practice',
      label: 'Practice',
      defaultModel: 'practice-fast',
    });
    const [mine] = await app.main.connections.list();
    const runs = await app.main.connections.testAll();
    expect(runs.map(({ connectionId }) => connectionId)).toEqual([id]);
    expect((await problemFrom(app.main.connections.test({ id: mine!.id }))).code).toMatch(/^vault_/);
    expect(runsIn(app.events, mine!.id)).toEqual([]);
  });
});
