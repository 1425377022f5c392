import { expect, test } from 'vitest';
import { pauseBeforeRetry, pause } from '../../../../src/main/routing/walk/backoff';
import type { Via } from '../../../../src/shared/domain/route';
import { NO_PARAMETERS } from '../../../../src/shared/domain/work';
import { request } from '../plan/snapshots';
import { answers, broken, fails, says, whole } from './scripts';
import { candidateOf, taken, turnOf, World } from './world';

const RULE: Via = { by: 'rule', ruleId: 'rule-1', context: 'default', priority: 0, fallback: null };

test('limits pass a place over with their reason, and no call is made of it', async () => {
  const world = new World();
  world.connect('Full', answers('No.'));
  world.connect('Free', answers('Yes.'));
  world.plans('Full');
  world.plans('Free');
  world.refusals.push({ reason: 'over_budget', until: 5000 });
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Free' } });
  world.refusals.push({ reason: 'over_budget', until: 5000 }, { reason: 'requests_per_minute', until: 6000 });
  const refused = await taken(world.router().turn(turnOf()));
  expect(refused.end).toMatchObject({
    type: 'nobody',
    failures: [],
    plan: {
      candidates: [{ connectionId: 'Full' }, { connectionId: 'Free' }],
      passedOver: [
        { connectionId: 'Full', reason: 'over_budget', until: 5000 },
        { connectionId: 'Free', reason: 'requests_per_minute', until: 6000 },
      ],
    },
  });
  expect(world.calls.map(({ connectionId }) => connectionId)).toEqual(['Free']);
});

test('what is reserved is what the plan went by, else what the prompt comes to', async () => {
  const world = new World();
  world.connect('One', answers('Yes.'));
  world.plans('One');
  await taken(world.router().turn(turnOf({ request: request({ expectedTokens: 1234 }) })));
  const parameters = { ...NO_PARAMETERS, maxOutputTokens: 50 };
  const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'x'.repeat(3500) }] }];
  await taken(world.router().turn(turnOf({ prompt, parameters })));
  expect(world.estimates).toEqual([
    { tokens: 1234, dollars: 0.01 },
    { tokens: 1050, dollars: 0.01 },
  ]);
});

test('what a backend cannot do at all passes it over before anything is taken', async () => {
  const world = new World();
  world.connect('Words', answers('No.'));
  world.lacking.set('Words', 'no_tools');
  world.plans('Words');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ reason: 'no_tools', until: null }] } });
  expect(world.passes).toEqual([]);
});

test('a connection that is gone is passed over', async () => {
  const world = new World();
  world.plans('Gone');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ reason: 'disconnected' }] } });
});

test('an open circuit passes a place over until it is half-open; then one call tries it', async () => {
  const world = new World();
  let now = 1_800_000_000_000;
  world.now = () => now;
  world.connect('Down', fails('server'));
  world.connect('Up', answers('Up.'));
  world.plans('Down', { via: RULE });
  world.plans('Up');
  const router = world.router();
  for (let turn = 0; turn < 3; turn += 1) await taken(router.turn(turnOf()));
  // The fifth failure opened it, so that there was no sixth.
  expect(world.calls.filter(({ connectionId }) => connectionId === 'Down')).toHaveLength(5);
  const { parts } = await taken(router.turn(turnOf()));
  expect(parts.filter(({ type }) => type === 'attempt')).toHaveLength(1);
  now += 31_000;
  await taken(router.turn(turnOf()));
  expect(world.outcomes.filter(({ outcome }) => outcome.probe !== undefined)).toHaveLength(1);
});

test('a rule brings its own figures, and counts its own calls', async () => {
  const world = new World();
  world.ruleFigures.set('rule-1', { failures: 1, withinSeconds: 60, openSeconds: 5 });
  world.connect('Down', fails('server'));
  world.plans('Down', { via: RULE });
  const { end } = await taken(world.router().turn(turnOf()));
  // One failure opens it, so that there is no retry either.
  expect(world.calls).toHaveLength(1);
  expect(end).toMatchObject({ type: 'nobody', failures: [{ class: 'server' }] });
  expect(world.ruleCalls).toEqual([{ ruleId: 'rule-1', ok: false }]);
});

test('the books say where it ran, what it used and what it cost', async () => {
  const world = new World();
  world.connect('One', answers('Yes.'));
  world.plans('One', { model: 'big', via: RULE });
  const router = world.router();
  const { end } = await taken(router.turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', cost: { dollars: 0.01, unpriced: 0 } });
  expect(world.attempts).toMatchObject([
    {
      purpose: 'task',
      connectionId: 'One',
      model: 'big',
      via: RULE,
      outcome: 'succeeded',
      usage: { input: 10, output: 5 },
      cost: { dollars: 0.01 },
      taskId: turnOf().taskId,
    },
  ]);
  expect(world.passes).toMatchObject([{ settled: [{ tokens: 15, dollars: 0.01 }] }]);
  expect(world.outcomes).toMatchObject([{ outcome: { purpose: 'task', failure: null, model: 'big' } }]);
  // A second turn of the same task is the same piece of work.
  await taken(router.turn(turnOf()));
  expect(world.matched).toHaveLength(1);
});

test('a price that is not known is counted as that, and never as nothing', async () => {
  const world = new World();
  world.price = null;
  world.connect('One', answers('Yes.'));
  world.plans('One');
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ cost: { dollars: 0, unpriced: 1 } });
});

test('a call that failed before anything came costs nothing, one that broke in the middle does', async () => {
  const world = new World();
  world.connect('One', says(broken('bad_request')));
  world.plans('One');
  expect((await taken(world.router().turn(turnOf()))).end).toMatchObject({ cost: { dollars: 0, unpriced: 0 } });
  expect(world.passes.at(-1)?.settled).toEqual([{ tokens: 0, dollars: 0 }]);
  world.connect('One', says({ type: 'text', text: 'Half' }, broken('refused', { hasBegun: true })));
  expect((await taken(world.router().turn(turnOf()))).end).toMatchObject({ cost: { dollars: 0, unpriced: 1 } });
  expect(world.passes.at(-1)?.settled).toEqual([{ tokens: null, dollars: null }]);
});

test('the work’s own parameters come before those of a logical model', async () => {
  const world = new World();
  const seen: unknown[] = [];
  world.connect('One', (call, row) => {
    seen.push(call.parameters);
    return answers('Yes.')(call, row);
  });
  world.plans('One', { parameters: { ...NO_PARAMETERS, temperature: 0.9, topP: 0.5 } });
  await taken(world.router().turn(turnOf({ parameters: { ...NO_PARAMETERS, temperature: 0.1 } })));
  expect(seen).toEqual([{ ...NO_PARAMETERS, temperature: 0.1, topP: 0.5 }]);
});

test('a backup that takes over says so', async () => {
  const world = new World();
  world.connect('First', fails('auth'));
  world.connect('Spare', answers('Here.'));
  world.plans('First');
  world.plans('Spare', { via: { by: 'backup' } });
  const { words } = await taken(world.router().turn(turnOf()));
  expect(words).toEqual(['First did not accept the API key. Spare takes over as backup.']);
});

test('whoever becomes usable while others are asked has their turn', async () => {
  const world = new World();
  world.connect('Late', answers('Late.'));
  world.connect('First', (call, row) => {
    world.candidates.push(candidateOf('Late'));
    return fails('auth')(call, row);
  });
  world.plans('First');
  const planned = world.candidates;
  world.candidates = [...planned];
  const { parts, end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Late' } });
  expect(parts.filter(({ type }) => type === 'planned')).toHaveLength(2);
});

test('a connection that goes away while its slot is waited for is not called', async () => {
  const world = new World();
  const slot = Promise.withResolvers<void>();
  world.slot = slot.promise;
  world.connect('One', answers('No.'));
  world.plans('One');
  const turn = taken(world.router().turn(turnOf()));
  setTimeout(() => {
    world.rows.clear();
    world.revision += 1;
    slot.resolve();
  }, 5);
  expect((await turn).end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ reason: 'disconnected' }] } });
  expect(world.calls).toEqual([]);
  expect(world.passes).toMatchObject([{ released: 1, settled: [] }]);
});

test('what a service refuses as badly asked is written down as a defect of ours', async () => {
  const world = new World();
  world.connect('One', fails('bad_request'));
  world.plans('One');
  await taken(world.router().turn(turnOf()));
  expect(world.badRequests).toMatchObject([{ class: 'bad_request' }]);
});

test('a stop ends it while it waits for its slot, and no call is made', async () => {
  const world = new World();
  world.slot = new Promise(() => undefined);
  world.connect('One', answers('No.'));
  world.plans('One');
  const stop = new AbortController();
  const turn = taken(world.router().turn(turnOf({ signal: stop.signal })));
  setTimeout(() => stop.abort(), 5);
  expect((await turn).end).toEqual({ type: 'cancelled', cost: { dollars: 0, unpriced: 0 } });
  expect(world.calls).toEqual([]);
  expect(world.attempts).toEqual([]);
});

test('a stop ends a pause before a retry', async () => {
  const world = new World();
  const stop = new AbortController();
  world.connect('One', fails('overloaded'));
  world.plans('One');
  const parts = world.parts();
  const { RoutedTurns } = await import('../../../../src/main/routing/routed-turn');
  const router = new RoutedTurns({ ...parts, random: () => 0, pause: (ms, signal) => pause(ms * 100, signal) });
  const startedAt = performance.now();
  setTimeout(() => stop.abort(), 20);
  expect((await taken(router.turn(turnOf({ signal: stop.signal })))).end).toMatchObject({ type: 'cancelled' });
  expect(performance.now() - startedAt).toBeLessThan(5000);
  expect(world.calls).toHaveLength(1);
});

test('a stop between the word that a call begins and the call itself makes none', async () => {
  const world = new World();
  const stop = new AbortController();
  world.connect('One', answers('No.'));
  world.plans('One');
  const { end } = await taken(world.router().turn(turnOf({ signal: stop.signal })), ({ type }) => {
    if (type === 'attempt') stop.abort();
  });
  expect(end.type).toBe('cancelled');
  expect(world.calls).toEqual([]);
  expect(world.passes).toMatchObject([{ released: 1, settled: [] }]);
});

test('who stops listening ends the call, which is in the books as cancelled', async () => {
  const world = new World();
  let hasEnded = false;
  world.connect('One', async function* () {
    try {
      yield { type: 'text', text: 'Half' };
      await new Promise((resolve) => setTimeout(resolve, 1));
      yield whole('Half and half');
    } finally {
      hasEnded = true;
    }
  });
  world.plans('One');
  for await (const part of world.router().turn(turnOf())) if (part.type === 'text') break;
  expect(hasEnded).toBe(true);
  expect(world.attempts).toMatchObject([{ outcome: 'cancelled', failure: { class: 'cancelled' } }]);
  expect(world.passes).toMatchObject([{ settled: [{ tokens: null, dollars: null }] }]);
});

test('a pause is jittered, never shorter than the service asked for, and never long', () => {
  expect(pauseBeforeRetry(null, 0, 0)).toBe(500);
  expect(pauseBeforeRetry(null, 0, 0.999)).toBeLessThan(1500);
  expect(pauseBeforeRetry(9000, 0, 0)).toBeGreaterThanOrEqual(9000);
  expect(pauseBeforeRetry(10_001, 0, 0)).toBeNull();
  expect(pauseBeforeRetry(5000, 9000, 0)).toBeGreaterThanOrEqual(0);
});
