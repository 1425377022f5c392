import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byClock, HealthState, UNUSED } from '../../../src/main/health/health-state';
import { healthOf, RECENT_FAILURE_MS } from '../../../src/main/health/health-of';
import { touchesHealth } from '../../../src/main/health/failure-rules';
import type { Outcome } from '../../../src/main/health/outcome';
import { step } from '../../../src/main/health/step';
import { FailureClass } from '../../../src/shared/domain/failure';
import { CallPurpose } from '../../../src/shared/domain/health';
import { CLOSED_BREAKER, failureOf, NOW, outcomeOf } from './samples';

const anyOutcome = fc
  .record({
    after: fc.oneof(fc.nat(5000), fc.nat(2 * RECENT_FAILURE_MS)),
    purpose: fc.constantFrom(...CallPurpose.options),
    failed: fc.option(fc.constantFrom(...FailureClass.options)),
    retryAfter: fc.option(fc.nat(2 * RECENT_FAILURE_MS)),
    model: fc.option(fc.constantFrom('a', 'b', 'c')),
    keyProven: fc.boolean(),
    ofLocalServer: fc.boolean(),
  })
  .map(({ after, purpose, failed, retryAfter, model, keyProven, ofLocalServer }) => ({
    after,
    at: (at: number): Outcome =>
      outcomeOf(at, purpose, failed && failureOf(failed, { retryAt: retryAfter === null ? null : at + retryAfter }), {
        model,
        ...(purpose === 'idle' && { keyProven, ofLocalServer }),
      }),
  }));

/** Outcomes with the moments at which they came, oldest first. */
const history = fc.array(anyOutcome, { maxLength: 30 }).map((drawn) => {
  let at = NOW;
  return drawn.map((one) => one.at((at += one.after)));
});

const isProof = ({ purpose, failure }: Outcome) => (purpose === 'test' || purpose === 'prove') && failure === null;
const lightAt = (state: HealthState, now: number) => healthOf(state, CLOSED_BREAKER, 'saved', now).health;

it('holds after any outcomes', () => {
  fc.assert(
    fc.property(history, (outcomes) => {
      let state = UNUSED;
      outcomes.forEach((outcome, index) => {
        state = step(state, outcome);
        const sinceProof = outcomes.slice(outcomes.slice(0, index + 1).findLastIndex(isProof) + 1, index + 1);
        const health = lightAt(state, outcome.at);
        // A test that succeeds is green at once.
        if (isProof(outcome)) expect(health.dot).toBe('responding');
        // A rejected key and credits that are gone stay red until something showed otherwise.
        const decisive = (shows: (one: Outcome) => boolean) => sinceProof.findLast(shows)?.failure?.class;
        const isAnswer = ({ purpose, failure }: Outcome) => (purpose === 'chat' || purpose === 'task') && !failure;
        const credits = decisive((one) => isAnswer(one) || one.failure?.class === 'credits');
        expect(health.outOfCreditsSince !== null).toBe(credits === 'credits');
        if (credits === 'credits') expect(health.dot).toBe('failing');
        const auth = decisive(
          (one) => isAnswer(one) || one.failure?.class === 'auth' || (one.keyProven === true && !one.failure),
        );
        if (auth === 'auth') expect([health.dot, health.cause]).toEqual(['failing', 'credential']);
        // Not green within ten minutes of a failure, unless a test, or the server itself being back, cleared it.
        const failed = sinceProof.findLast((one) => one.failure && touchesHealth(one.failure.class));
        const isBack = sinceProof.some((one) => one.purpose === 'idle' && one.ofLocalServer && !one.failure);
        if (failed && !isBack && outcome.at - failed.at < RECENT_FAILURE_MS) expect(health.dot).not.toBe('responding');
        // Red for nothing but these.
        if (health.dot === 'failing') expect(['credential', 'credits', 'test']).toContain(health.cause);
        if (health.dot === 'failing' || health.dot === 'recent_failure') expect(health.lastFailure).not.toBeNull();
        else expect([health.cause, health.lastFailure]).toEqual([null, null]);
        // What is kept comes back as it was.
        expect(HealthState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      });
    }),
    { numRuns: 300 },
  );
});

it('says when time alone will change something, and nothing changes before', () => {
  fc.assert(
    fc.property(
      history,
      fc.nat(RECENT_FAILURE_MS),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (outcomes, later, part) => {
        const state = outcomes.reduce(step, UNUSED);
        const now = (outcomes.at(-1)?.at ?? NOW) + later;
        const { health, changesAt } = healthOf(state, CLOSED_BREAKER, 'saved', now);
        const until = changesAt ?? now + 1e9;
        expect(until).toBeGreaterThan(now);
        expect(lightAt(state, Math.floor(now + (until - now) * part))).toEqual(health);
      },
    ),
    { numRuns: 300 },
  );
});

it('loses no mark and lengthens no pause when the clock is set back', () => {
  fc.assert(
    fc.property(history, fc.nat(1e9), (outcomes, back) => {
      const state = outcomes.reduce(step, UNUSED);
      const before = outcomes.at(-1)?.at ?? NOW;
      const now = before - back;
      const moved = byClock(state, now);
      const health = lightAt(moved, now);
      expect(health.outOfCreditsSince !== null).toBe(state.outOfCredits !== null);
      expect(moved.rejected).toEqual(state.rejected);
      expect(health.unavailableModels).toEqual(state.unavailableModels);
      const red = lightAt(state, before).dot === 'failing';
      expect(health.dot === 'failing').toBe(red);
      if (state.cooling && health.coolingUntil !== null) {
        expect(health.coolingUntil - now).toBeLessThanOrEqual(state.cooling.until - state.cooling.since);
      }
      if (state.lastFailure && !state.latestFailed) {
        expect(lightAt(moved, now + Math.max(RECENT_FAILURE_MS, 2 * RECENT_FAILURE_MS)).cause).not.toBe('failure');
      }
      expect(byClock(state, before)).toBe(state);
    }),
    { numRuns: 300 },
  );
});
