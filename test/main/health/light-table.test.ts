import { describe, expect, it, test } from 'vitest';
import { isCounted } from '../../../src/main/health/failure-rules';
import { USUAL_COOLING_MS } from '../../../src/main/health/step';
import { FailureClass } from '../../../src/shared/domain/failure';
import type { HealthCause, HealthDot } from '../../../src/shared/domain/health';
import { failureOf, healthAt, NOW, outcomeOf, stateAfter } from './samples';

interface Row {
  readonly counted: boolean;
  /** After one failure of a call. */
  readonly call: readonly [HealthDot, HealthCause | null];
  /** After one failure of a test. */
  readonly test: readonly [HealthDot, HealthCause | null];
}

const YELLOW = ['recent_failure', 'failure'] as const;
const GREEN = ['responding', null] as const;
const RED_TEST = ['failing', 'test'] as const;
const RED_KEY = ['failing', 'credential'] as const;
const RED_CREDITS = ['failing', 'credits'] as const;

/** The failure table, written down once more and independently of the code. */
const TABLE: Readonly<Record<FailureClass, Row>> = {
  auth: { counted: false, call: RED_KEY, test: RED_KEY },
  credits: { counted: false, call: RED_CREDITS, test: RED_CREDITS },
  rate_limit: { counted: false, call: ['recent_failure', 'cooling'], test: RED_TEST },
  overloaded: { counted: true, call: YELLOW, test: RED_TEST },
  server: { counted: true, call: YELLOW, test: RED_TEST },
  timeout: { counted: true, call: YELLOW, test: RED_TEST },
  network: { counted: true, call: YELLOW, test: RED_TEST },
  malformed: { counted: true, call: YELLOW, test: RED_TEST },
  model: { counted: false, call: YELLOW, test: RED_TEST },
  context_length: { counted: false, call: GREEN, test: RED_TEST },
  refused: { counted: false, call: GREEN, test: RED_TEST },
  bad_request: { counted: false, call: GREEN, test: RED_TEST },
  cancelled: { counted: false, call: GREEN, test: GREEN },
};

const WORKING = outcomeOf(NOW - 1000, 'chat', null);

describe.each(FailureClass.options)('%s', (failed) => {
  const row = TABLE[failed];

  test.each(['chat', 'task'] as const)('of a %s', (purpose) => {
    const health = healthAt(stateAfter(WORKING, outcomeOf(NOW, purpose, failed)), NOW);
    expect([health.dot, health.cause]).toEqual(row.call);
    expect(health.lastFailure?.class ?? null).toBe(row.call[0] === 'responding' ? null : failed);
    expect(health.lastSuccessAt).toBe(WORKING.at);
  });

  test('of a test', () => {
    const health = healthAt(stateAfter(WORKING, outcomeOf(NOW, 'test', failed)), NOW);
    expect([health.dot, health.cause]).toEqual(row.test);
  });

  test('of an idle check: like a call, but on this computer like a test', () => {
    const cloud = stateAfter(WORKING, outcomeOf(NOW, 'idle', failed, { model: null, ofLocalServer: false }));
    const local = stateAfter(WORKING, outcomeOf(NOW, 'idle', failed, { model: null, ofLocalServer: true }));
    expect([healthAt(cloud, NOW).dot, healthAt(cloud, NOW).cause]).toEqual(row.call);
    const onThisComputer = row.call === GREEN ? GREEN : row.test;
    expect([healthAt(local, NOW).dot, healthAt(local, NOW).cause]).toEqual(onThisComputer);
  });

  test('is counted by the circuit breaker or not', () => {
    expect(isCounted(failed)).toBe(row.counted);
  });

  test('is cleared by a test that succeeds, at once and whole', () => {
    const state = stateAfter(
      outcomeOf(NOW, 'task', failed),
      outcomeOf(NOW, 'test', failed),
      outcomeOf(NOW, 'test', null),
    );
    expect(healthAt(state, NOW)).toMatchObject({
      dot: 'responding',
      cause: null,
      lastFailure: null,
      coolingUntil: null,
      outOfCreditsSince: null,
      unavailableModels: [],
    });
  });

  test('is yellow for ten minutes after an answer that followed it', () => {
    const state = stateAfter(outcomeOf(NOW, 'test', failed), outcomeOf(NOW + 105, 'chat', null));
    const expected = failed === 'cancelled' ? GREEN : YELLOW;
    expect([healthAt(state, NOW + 105).dot, healthAt(state, NOW + 105).cause]).toEqual(expected);
    expect(healthAt(state, NOW + 600_000 - 1).dot).toBe(expected[0]);
    expect(healthAt(state, NOW + 600_000).dot).toBe('responding');
  });
});

describe('marks', () => {
  it('keeps credits that are gone red until an answer or a test, however long, and never by a free check', () => {
    const gone = stateAfter(outcomeOf(NOW, 'chat', 'credits'), outcomeOf(NOW + 1, 'chat', 'server'));
    expect(healthAt(gone, NOW + 1e9)).toMatchObject({ dot: 'failing', cause: 'credits', outOfCreditsSince: NOW });
    const checked = stateAfter(
      outcomeOf(NOW, 'chat', 'credits'),
      outcomeOf(NOW + 1, 'idle', null, { keyProven: true }),
    );
    expect(healthAt(checked, NOW + 1e9)).toMatchObject({ dot: 'failing', cause: 'credits' });
    const answered = stateAfter(outcomeOf(NOW, 'chat', 'credits'), outcomeOf(NOW + 1, 'task', null));
    expect(healthAt(answered, NOW + 1)).toMatchObject({ dot: 'recent_failure', outOfCreditsSince: null });
  });

  it('tells since when the credits are gone, not when it was noticed again', () => {
    const state = stateAfter(outcomeOf(NOW, 'chat', 'credits'), outcomeOf(NOW + 50, 'chat', 'credits'));
    expect(healthAt(state, NOW + 50).outOfCreditsSince).toBe(NOW);
  });

  it('takes a rejected key as proven by a free check only where the service looked at it', () => {
    const after = (keyProven: boolean) =>
      healthAt(stateAfter(outcomeOf(NOW, 'chat', 'auth'), outcomeOf(NOW + 1, 'idle', null, { keyProven })), NOW + 1);
    expect(after(false)).toMatchObject({ dot: 'failing', cause: 'credential' });
    expect(after(true)).toMatchObject({ dot: 'recent_failure' });
  });

  it('cools down until the service said, else for half a minute, and is yellow until ten minutes after', () => {
    const said = stateAfter(outcomeOf(NOW, 'chat', failureOf('rate_limit', { retryAt: NOW + 700_000 })));
    expect(healthAt(said, NOW + 699_999)).toMatchObject({ cause: 'cooling', coolingUntil: NOW + 700_000 });
    expect(healthAt(said, NOW + 700_000)).toMatchObject({
      dot: 'recent_failure',
      cause: 'failure',
      coolingUntil: null,
    });
    const usual = stateAfter(outcomeOf(NOW, 'chat', 'rate_limit'));
    expect(healthAt(usual, NOW).coolingUntil).toBe(NOW + USUAL_COOLING_MS);
  });

  it('cools down all the same when a call succeeds that was under way already', () => {
    const cooling = outcomeOf(NOW, 'task', 'rate_limit');
    const after = (at: number) => healthAt(stateAfter(cooling, outcomeOf(at, 'task', null)), at);
    expect(after(NOW + 99).cause).toBe('cooling');
    expect(after(NOW + 100).cause).toBe('failure');
  });

  it('does not cut a long pause short because a second call was turned away without being told how long', () => {
    const state = stateAfter(
      outcomeOf(NOW, 'chat', failureOf('rate_limit', { retryAt: NOW + 600_000 })),
      outcomeOf(NOW + 1, 'chat', 'rate_limit'),
    );
    expect(healthAt(state, NOW + 1).coolingUntil).toBe(NOW + 600_000);
  });

  it('marks the model that is unavailable and clears it by an answer of that model alone', () => {
    const marked = [outcomeOf(NOW, 'task', 'model', { model: 'a' }), outcomeOf(NOW, 'task', 'model', { model: 'b' })];
    expect(healthAt(stateAfter(...marked), NOW).unavailableModels).toEqual(['a', 'b']);
    const answered = stateAfter(...marked, outcomeOf(NOW + 1, 'task', null, { model: 'a' }));
    expect(healthAt(answered, NOW + 1).unavailableModels).toEqual(['b']);
  });
});

describe('a light', () => {
  it('is grey until something was tried, also after a request that only the person stopped', () => {
    expect(healthAt(stateAfter(), NOW)).toMatchObject({ dot: 'not_used', cause: null });
    expect(healthAt(stateAfter(outcomeOf(NOW, 'chat', 'cancelled')), NOW).dot).toBe('not_used');
  });

  it('stays yellow after a failure that nothing has disproved, however long ago', () => {
    expect(healthAt(stateAfter(outcomeOf(NOW, 'chat', 'server')), NOW + 1e9).dot).toBe('recent_failure');
  });

  it.each(['invalid', 'missing', 'unreadable'] as const)('is red while the key is %s', (credential) => {
    expect(healthAt(stateAfter(WORKING), NOW, credential)).toMatchObject({ dot: 'failing', cause: 'credential' });
  });

  it('of a server on this computer goes red when it goes away and green when it is back', () => {
    const gone = stateAfter(WORKING, outcomeOf(NOW, 'idle', 'network', { ofLocalServer: true }));
    expect(healthAt(gone, NOW)).toMatchObject({ dot: 'failing', cause: 'test' });
    const back = stateAfter(
      WORKING,
      outcomeOf(NOW, 'chat', 'network'),
      outcomeOf(NOW, 'idle', 'network', { ofLocalServer: true }),
      outcomeOf(NOW + 30_000, 'idle', null, { ofLocalServer: true, keyProven: false }),
    );
    expect(healthAt(back, NOW + 30_000)).toMatchObject({ dot: 'responding', lastFailure: null });
  });

  it('of a server on this computer that lists its models and cannot answer stays yellow', () => {
    const state = stateAfter(
      outcomeOf(NOW, 'chat', 'server'),
      outcomeOf(NOW + 30_000, 'idle', null, { ofLocalServer: true, keyProven: false }),
    );
    expect(healthAt(state, NOW + 30_000).dot).toBe('recent_failure');
  });

  it('stays red when a test failed of something that a free check does not show', () => {
    const after = (failed: FailureClass) =>
      healthAt(
        stateAfter(outcomeOf(NOW, 'test', failed), outcomeOf(NOW + 1, 'idle', null, { keyProven: true })),
        NOW + 1,
      ).dot;
    expect(after('model')).toBe('failing');
    expect(after('server')).toBe('failing');
    expect(after('network')).toBe('recent_failure');
    expect(after('auth')).toBe('recent_failure');
  });
});

describe('the median time', () => {
  it('is of the last twenty answers alone, from the third on', () => {
    const answers = (...latencies: number[]) =>
      latencies.map((latencyMs) => outcomeOf(NOW, 'chat', null, { latencyMs }));
    const others = [
      outcomeOf(NOW, 'test', null, { latencyMs: 9000 }),
      outcomeOf(NOW, 'idle', null, { latencyMs: 9000 }),
      outcomeOf(NOW, 'chat', 'server', { latencyMs: 9000 }),
    ];
    const median = (...latencies: number[]) =>
      healthAt(stateAfter(...answers(...latencies), ...others), NOW).medianLatencyMs;
    expect(median(1, 2)).toBeNull();
    expect(median(300, 100, 200)).toBe(200);
    expect(median(400, 100, 200, 300)).toBe(250);
    expect(median(...Array.from({ length: 30 }, () => 1), ...Array.from({ length: 20 }, () => 7))).toBe(7);
  });
});
