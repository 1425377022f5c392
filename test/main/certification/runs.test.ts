import { expect, test } from 'vitest';
import { problemFrom, startTestApp } from '../../support/test-app';
import { eventually } from '../../support/eventually';
import { certifyBench, resultOf } from './certify';
import { modelService, says, type Behaviour } from './model-service';

const HANG: Partial<Behaviour> = { toolCall: () => ({ hang: true }) };

test('a start returns at once, every step is told, and a second start of the same joins it', async () => {
  const bench = await certifyBench(await modelService(HANG));
  const input = { connectionId: bench.connectionId, model: 'tried' };
  const started = await bench.main.certification.start(input);
  expect(started.state).toBe('running');
  await eventually(() => expect(resultOf(bench.told(started.id) ?? started, 'tools').state).toBe('running'));
  expect(resultOf(bench.told(started.id) ?? started, 'streaming').state).toBe('passed');
  expect((await bench.main.certification.start(input)).id).toBe(started.id);
  expect(await bench.main.certification.reports()).toHaveLength(1);
});

test('stopping ends it at once and keeps what was seen', async () => {
  const bench = await certifyBench(await modelService(HANG));
  const { id } = await bench.main.certification.start({ connectionId: bench.connectionId, model: 'tried' });
  await eventually(() => expect(bench.told(id)?.results[1]?.state).toBe('running'));
  const stopped = await bench.main.certification.stop({ id });
  expect(stopped).toMatchObject({ state: 'stopped', endedAt: expect.any(Number) });
  expect(stopped.results.map(({ state }) => state)).toEqual(['passed', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(stopped.spent).toMatchObject({ inputTokens: 100, outputTokens: 10 });
  expect(await bench.main.certification.stop({ id })).toEqual(stopped);
});

test('two go on at a time, and the third begins when one has ended', async () => {
  const service = await modelService({ streaming: () => ({ hang: true }) });
  const bench = await certifyBench(service);
  const start = (model: string) => bench.main.certification.start({ connectionId: bench.connectionId, model });
  const [first] = [await start('one'), await start('two'), await start('three')];
  await eventually(() => expect(service.asked.map(({ model }) => model).toSorted()).toEqual(['one', 'two']));
  await bench.main.certification.stop({ id: first.id });
  await eventually(() => expect(service.asked.map(({ model }) => model)).toContain('three'));
});

test('a run that was under way when the app closes is stopped', async () => {
  const app = await startTestApp();
  const bench = await certifyBench(await modelService(HANG), app);
  const { id } = await bench.main.certification.start({ connectionId: bench.connectionId, model: 'tried' });
  await eventually(() => expect(bench.told(id)?.results[1]?.state).toBe('running'));
  await app.dispose();
  const again = await startTestApp({ home: app.home });
  const [report] = await again.main.certification.reports();
  expect(report).toMatchObject({ id, state: 'stopped', endedAt: expect.any(Number) });
  expect(report?.results[0]?.state).toBe('passed');
});

test('a failure of the service ends the run in its own words, and health is told of what is about the key', async () => {
  const refuse = { status: 401, message: 'Incorrect API key provided' };
  const bench = await certifyBench(await modelService({ toolCall: () => refuse }));
  const report = await bench.certify();
  expect(report.state).toBe('failed');
  expect(resultOf(report, 'tools')).toEqual({ state: 'failed', words: expect.stringMatching(/key/) });
  expect(report.results.slice(2).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  await eventually(async () => {
    const [connection] = await bench.main.connections.list();
    expect(connection?.credential).toBe('invalid');
  });
  const { calls } = await bench.main.connections.health({ id: bench.connectionId });
  expect(calls[0]).toMatchObject({ purpose: 'task', failure: { class: 'auth' } });
});

test('a service that cannot be reached or lacks the model ends the run at its first check', async () => {
  const missing = { status: 404, message: 'The model `tried` does not exist', code: 'model_not_found' };
  const bench = await certifyBench(await modelService({ streaming: () => missing }));
  const report = await bench.certify();
  expect(report.state).toBe('failed');
  expect(report.results.map(({ state }) => state)).toEqual(['failed', 'waiting', 'waiting', 'waiting', 'waiting']);
  const { calls } = await bench.main.connections.health({ id: bench.connectionId });
  expect(calls.filter(({ purpose }) => purpose === 'task')).toEqual([]);
});

test('disconnecting the connection stops its run', async () => {
  const bench = await certifyBench(await modelService(HANG));
  const { id } = await bench.main.certification.start({ connectionId: bench.connectionId, model: 'tried' });
  await bench.main.connections.disconnect({ id: bench.connectionId });
  expect(await bench.over(id)).toMatchObject({ state: 'stopped' });
});

test('what cannot be started is refused in plain words', async () => {
  const { main } = await startTestApp();
  const gone = { connectionId: crypto.randomUUID(), model: 'tried' };
  expect(await problemFrom(main.certification.start(gone))).toMatchObject({ code: 'not_found' });
  const id = crypto.randomUUID();
  for (const call of [main.certification.stop({ id }), main.certification.remove({ id })]) {
    expect(await problemFrom(call)).toMatchObject({ code: 'not_found' });
  }
});

test('the newest report that judges a model decides its label, and removing it takes the label away', async () => {
  let isAble = true;
  const service = await modelService({ streaming: () => (isAble ? says('1 2 3') : { pieces: ['123'] }) });
  const bench = await certifyBench(service);
  const label = async () => {
    const [model] = await bench.main.connections.models({ id: bench.connectionId });
    return { standing: model?.standing, certifiedAt: model?.certifiedAt };
  };
  const labelInForm = async () => {
    const { models } = await bench.main.connections.prove({ kind: 'openai-compatible', baseUrl: service.url });
    return models[0]?.certifiedAt;
  };
  const none = { standing: 'community', certifiedAt: null };
  expect(await label()).toEqual(none);
  const passed = await bench.certify();
  expect(await label()).toEqual({ standing: 'certified', certifiedAt: passed.endedAt });
  expect(await labelInForm()).toBe(passed.endedAt);
  isAble = false;
  const failed = await bench.certify();
  expect(await label()).toEqual(none);
  await bench.main.certification.remove({ id: failed.id });
  expect(await label()).toEqual({ standing: 'certified', certifiedAt: passed.endedAt });
  await bench.main.certification.remove({ id: passed.id });
  expect(await label()).toEqual(none);
  expect(bench.events).toContainEqual({ type: 'certification_removed', id: passed.id });
});
