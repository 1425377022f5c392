import { expect, test } from 'vitest';
import type { FailureClass } from '../../../../src/shared/domain/failure';
import { answers, breaks, fails, inTurn } from './scripts';
import { taken, turnOf, World } from './world';

/** The table of routing.md: calls of the first candidate, and whether the second has its turn. */
const ROWS: Readonly<Record<Exclude<FailureClass, 'cancelled'>, readonly [calls: number, next: boolean]>> = {
  auth: [1, true],
  credits: [1, true],
  rate_limit: [1, true],
  overloaded: [2, true],
  server: [2, true],
  timeout: [2, true],
  network: [2, true],
  malformed: [2, true],
  model: [1, true],
  context_length: [1, true],
  refused: [1, false],
  bad_request: [1, false],
};

function two(first: Parameters<World['connect']>[1]): World {
  const world = new World();
  world.connect('First', first);
  world.connect('Second', answers('From the second.'));
  world.plans('First');
  world.plans('Second', { model: 'other' });
  return world;
}

test.each(Object.entries(ROWS))('%s: as the table says', async (failed, [calls, next]) => {
  const world = two(fails(failed as FailureClass));
  const { end, text } = await taken(world.router().turn(turnOf()));
  expect(world.calls.filter(({ connectionId }) => connectionId === 'First')).toHaveLength(calls);
  expect(world.calls.filter(({ connectionId }) => connectionId === 'Second')).toHaveLength(next ? 1 : 0);
  expect(end).toMatchObject(
    next
      ? { type: 'answered', reply: { text: 'From the second.' }, ranOn: { connectionId: 'Second', model: 'other' } }
      : { type: 'failed', failure: { class: failed } },
  );
  expect(text).toBe(next ? 'From the second.' : '');
  expect(world.attempts.map(({ outcome, failure }) => [outcome, failure?.class ?? null])).toEqual([
    ...Array.from({ length: calls }, () => ['failed', failed]),
    ...(next ? [['succeeded', null]] : []),
  ]);
  expect(world.passes.every(({ settled, released }) => settled.length + released === 1)).toBe(true);
});

test('a retry that succeeds is the answer, and nobody else is asked', async () => {
  const world = two(inTurn(fails('overloaded'), answers('Once more.')));
  const { end, words } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', reply: { text: 'Once more.' }, ranOn: { connectionId: 'First' } });
  expect(words).toEqual(['First is overloaded right now. First is asked once more.']);
  expect(world.paused).toEqual([1000]);
});

test('text that broke off is void before anybody else begins, and never glued', async () => {
  const world = two(breaks('Half of an ans'));
  const { parts, end, text } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', reply: { text: 'From the second.' } });
  expect(text).toBe('From the second.');
  const order = parts.map(({ type }) => type).filter((type) => type === 'discarded' || type === 'attempt');
  expect(order).toEqual(['attempt', 'discarded', 'attempt', 'discarded', 'attempt']);
  expect(world.attempts.map(({ outcome }) => outcome)).toEqual(['discarded', 'discarded', 'succeeded']);
});

test('Retry-After is obeyed before the same one is asked again', async () => {
  const world = two(inTurn(fails('overloaded', { retryAt: 5000 }), answers('Later.')));
  world.now = () => 2000;
  await taken(world.router().turn(turnOf()));
  expect(world.paused).toHaveLength(1);
  expect(world.paused[0]).toBeGreaterThanOrEqual(3000);
});

test('a service that wants a long pause is left for the next candidate', async () => {
  const world = two(fails('overloaded', { retryAt: 62_000 }));
  world.now = () => 2000;
  const { end } = await taken(world.router().turn(turnOf()));
  expect(world.paused).toEqual([]);
  expect(world.calls.map(({ connectionId }) => connectionId)).toEqual(['First', 'Second']);
  expect(end.type).toBe('answered');
});

test('a rate limit with nobody else left waits: nobody, until the service is ready, and nothing is held', async () => {
  const world = new World();
  world.now = () => 2000;
  world.connect('Only', fails('rate_limit', { retryAt: 42_000 }));
  world.plans('Only');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({
    type: 'nobody',
    plan: { candidates: [], passedOver: [{ connectionId: 'Only', reason: 'just_failed', until: 42_000 }] },
    failures: [{ class: 'rate_limit' }],
  });
  expect(world.passes.every(({ settled, released }) => settled.length + released === 1)).toBe(true);
});

test('what only somebody can change has no moment to wait for', async () => {
  const world = new World();
  world.connect('Only', fails('credits'));
  world.plans('Only');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ reason: 'just_failed', until: null }] } });
});

test('one connection without credits is not asked again for another of its models', async () => {
  const world = new World();
  world.connect('One', fails('credits'));
  world.plans('One', { model: 'a' });
  world.plans('One', { model: 'b' });
  const { end } = await taken(world.router().turn(turnOf()));
  expect(world.calls).toHaveLength(1);
  expect(end).toMatchObject({
    plan: { passedOver: [{ model: 'a' }, { model: 'b' }] },
  });
});

test('without a network nobody is at fault: no retry, and the wait is for the network', async () => {
  const world = new World();
  world.online = false;
  world.connect('Cloud', fails('network', { reason: 'offline' }));
  world.connect('Home', answers('From home.'), { kind: 'ollama', base_url: 'http://127.0.0.1:11434' });
  const via = { by: 'rule', ruleId: 'r', context: 'default', priority: 0, fallback: null } as const;
  world.plans('Cloud', { via });
  const alone = await taken(world.router().turn(turnOf()));
  expect(alone.end).toMatchObject({
    type: 'nobody',
    failures: [{ reason: 'offline' }],
    plan: { passedOver: [{ reason: 'just_failed', until: null }] },
  });
  expect(world.calls).toHaveLength(1);
  expect(world.ruleCalls).toEqual([]);
  world.plans('Home');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Home' } });
});

test('a call that waits in the books of health is not made by those who waited behind it', async () => {
  const world = new World();
  world.connect('One', fails('rate_limit', { retryAt: Date.now() + 60_000 }));
  world.plans('One');
  const router = world.router();
  await taken(router.turn(turnOf()));
  const { end } = await taken(router.turn(turnOf()));
  expect(world.calls).toHaveLength(1);
  expect(end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ reason: 'cooling_down' }] } });
  expect(world.passes.at(-1)).toMatchObject({ released: 1, settled: [] });
});
