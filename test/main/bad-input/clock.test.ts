import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { LOCAL_EVERY_MS } from '../../../src/main/connections/idle-checks';
import { addMine, KEY } from '../../support/add-mine';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp } from '../../support/test-app';
import { idleBench } from '../connections/idle-bench';

const HOUR = 3_600_000;

/** A clock that jumps when it is told to. It has to be there before the app is built. */
function jumpingClock(): { jump(ms: number): void } {
  const real = Date.now;
  let by = 0;
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => real() + by);
  onTestFinished(() => spy.mockRestore());
  return { jump: (ms) => (by += ms) };
}

it.each([
  ['set back by a day', -24 * HOUR],
  ['set ahead by a day', 24 * HOUR],
])(
  'a clock that is %s during an answer: the answer, its conversation and the last calls stay readable',
  async (_, by) => {
    const clock = jumpingClock();
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.answers(['one ', 'two ', 'three ', 'four '], { tokensPerSecond: 10 });
    const [conversationId, questionId, answerId] = [randomUUID(), randomUUID(), randomUUID()];
    await app.main.chat.send({ conversationId, questionId, answerId, text: 'hello' });
    await eventually(() => expect(app.events.some((event) => event.type === 'answer_delta')).toBe(true));
    clock.jump(by);
    const answer = await app.ended(answerId);
    expect(answer).toMatchObject({ status: 'done', text: 'one two three four ' });
    for (const ms of [answer.firstTokenMs, answer.durationMs]) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(HOUR);
    }
    const again = await app.main.chat.messages({ conversationId, limit: 10 });
    expect(JSON.stringify(again)).toContain('one two three four ');
    const { calls } = await app.main.connections.health({ id });
    expect(calls.map(({ purpose }) => purpose)).toContain('chat');
    expect(Math.max(...calls.map(({ latencyMs }) => latencyMs))).toBeLessThan(HOUR);
  },
);

it.each([
  ['back', -24 * HOUR],
  ['ahead', 24 * HOUR],
])('a clock that is set %s while typed words are proven or a connection is tested spoils neither', async (_, by) => {
  const clock = jumpingClock();
  const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
  const app = await startTestApp();
  const { id } = await addMine(app, service);
  service.forget();
  service.behave('slow_drip');
  const proving = app.main.connections.prove({ kind: 'openai', baseUrl: service.url, apiKey: KEY });
  await eventually(() => expect(service.requests).not.toEqual([]));
  clock.jump(by);
  service.behave(null);
  const proof = await proving;
  expect(proof.models.length).toBeGreaterThan(0);
  expect(proof.latencyMs).toBeLessThan(HOUR);

  const adding = app.main.connections.add({
    kind: 'openai',
    baseUrl: service.url,
    apiKey: KEY,
    label: 'Later',
    defaultModel: 'm',
  });
  clock.jump(by);
  const later = await app.main.connections.health({ id: (await adding).id });
  expect(later.calls.map(({ purpose, latencyMs }) => [purpose, latencyMs < HOUR])).toEqual([['prove', true]]);

  const testing = app.main.connections.test({ id });
  clock.jump(by);
  const run = await testing;
  expect(run.state).toBe('passed');
  expect(run.endedAt).toBeGreaterThanOrEqual(run.startedAt);
  for (const { ms } of run.stages) expect(ms ?? 0).toBeLessThan(HOUR);
  const { calls } = await app.main.connections.health({ id });
  expect(calls.map(({ purpose }) => purpose)).toContain('test');
  for (const { latencyMs } of calls) expect(latencyMs).toBeLessThan(HOUR);
  expect((await app.main.connections.list())[0]?.health.dot).toBe('responding');
});

it('a clock that is set ahead while an idle check goes on makes it no longer', async () => {
  const service = await fakeService({ wire: 'ollama' });
  const bench = await idleBench();
  const id = bench.add({ base_url: service.url });
  bench.clock.now += LOCAL_EVERY_MS;
  bench.checks.look();
  bench.clock.now += 24 * HOUR;
  await eventually(() => expect(bench.health.detailOf(id).calls).toHaveLength(1));
  const [call] = bench.health.detailOf(id).calls;
  expect(call).toMatchObject({ purpose: 'idle', failure: null });
  expect(call?.latencyMs).toBeLessThan(HOUR);
});
