import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthOf, RECENT_FAILURE_MS } from '../../../src/main/health/health-of';
import type { Outcome } from '../../../src/main/health/outcome';
import { touchesHealth } from '../../../src/main/health/touches-health';
import { FailureClass, type Failure } from '../../../src/shared/domain/failure';

const NOW = 1_800_000_000_000;

function failure(failureClass: FailureClass): Failure {
  return {
    class: failureClass,
    reason: 'service_error',
    provider: 'openai',
    sentence: 's',
    cause: null,
    advice: 'a',
    steps: [],
    status: null,
    serviceWords: null,
    requestId: null,
    retryAt: null,
    at: NOW,
  };
}

function outcome(ageMs: number, purpose: Outcome['purpose'], failed: FailureClass | null, latencyMs = 100): Outcome {
  return {
    at: NOW - ageMs,
    purpose,
    failure: failed ? failure(failed) : null,
    model: 'm',
    latencyMs,
    firstTokenMs: null,
  };
}

/** Newest first. */
const dot = (...outcomes: Outcome[]) => healthOf(outcomes, 'saved', NOW).health.dot;

describe('healthOf', () => {
  it('is grey while never used', () => {
    expect(dot()).toBe('not_used');
  });

  it('is green after a success with no failure in ten minutes', () => {
    expect(dot(outcome(0, 'chat', null))).toBe('responding');
    expect(dot(outcome(0, 'chat', null), outcome(RECENT_FAILURE_MS, 'chat', 'server'))).toBe('responding');
  });

  it('is yellow after a success that follows a recent failure, until ten minutes have passed', () => {
    const outcomes = [outcome(0, 'chat', null), outcome(1000, 'chat', 'server')];
    const now = healthOf(outcomes, 'saved', NOW);
    expect(now.health.dot).toBe('recent_failure');
    expect(now.changesAt).toBe(NOW - 1000 + RECENT_FAILURE_MS);
    expect(healthOf(outcomes, 'saved', now.changesAt!).health.dot).toBe('responding');
  });

  it.each(['rate_limit', 'overloaded', 'server', 'timeout', 'network', 'malformed', 'model'] as const)(
    'is yellow after one failure of class %s',
    (failed) => {
      expect(dot(outcome(0, 'chat', failed))).toBe('recent_failure');
    },
  );

  it.each(['auth', 'credits'] as const)('is red at once after a failure of class %s, however long ago', (failed) => {
    expect(dot(outcome(RECENT_FAILURE_MS * 100, 'chat', failed), outcome(RECENT_FAILURE_MS * 200, 'chat', null))).toBe(
      'failing',
    );
  });

  it('is red after a failed test, whatever failed', () => {
    expect(dot(outcome(0, 'test', 'network'), outcome(10, 'chat', null))).toBe('failing');
  });

  it('turns green at once with a successful test, and forgets the failures before it', () => {
    const { health } = healthOf([outcome(0, 'test', null), outcome(10, 'chat', 'credits')], 'saved', NOW);
    expect(health.dot).toBe('responding');
    expect(health.lastFailure).toBeNull();
  });

  it.each(['invalid', 'unreadable', 'missing'] as const)('is red while the key is %s', (credential) => {
    expect(healthOf([outcome(0, 'chat', null)], credential, NOW).health.dot).toBe('failing');
  });

  it('names the failure that the dot is about', () => {
    const { health } = healthOf([outcome(0, 'chat', null), outcome(10, 'chat', 'timeout')], 'saved', NOW);
    expect(health.lastFailure?.class).toBe('timeout');
  });

  it('takes the median latency over the last successful chat calls alone', () => {
    const outcomes = [
      outcome(0, 'test', null, 9000),
      outcome(1, 'chat', null, 300),
      outcome(2, 'chat', 'server', 9000),
      outcome(3, 'chat', null, 100),
      outcome(4, 'chat', null, 200),
    ];
    expect(healthOf(outcomes, 'saved', NOW).health.medianLatencyMs).toBe(200);
    expect(healthOf(outcomes.slice(0, 4), 'saved', NOW).health.medianLatencyMs).toBeNull();
    expect(healthOf([], 'saved', NOW).health.medianLatencyMs).toBeNull();
  });

  it('is the same answer for the same outcomes, and green only without a failure in ten minutes', () => {
    const anyOutcome = fc.record({
      age: fc.integer({ min: 0, max: 3 * RECENT_FAILURE_MS }),
      purpose: fc.constantFrom('chat' as const, 'test' as const),
      failed: fc.option(fc.constantFrom(...FailureClass.options.filter(touchesHealth))),
    });
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 12 }), (drawn) => {
        const outcomes = drawn.sort((a, b) => a.age - b.age).map((o) => outcome(o.age, o.purpose, o.failed));
        const first = healthOf(outcomes, 'saved', NOW);
        expect(healthOf(outcomes, 'saved', NOW)).toEqual(first);
        if (first.health.dot !== 'responding') return;
        expect(outcomes[0]?.failure).toBeNull();
        const cleared = outcomes.findIndex((o) => o.purpose === 'test' && !o.failure);
        const counted = cleared === -1 ? outcomes : outcomes.slice(0, cleared);
        expect(counted.some((o) => o.failure && NOW - o.at < RECENT_FAILURE_MS)).toBe(false);
      }),
    );
  });
});
