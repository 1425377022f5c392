import { UNUSED, type HealthState } from '../../../src/main/health/health-state';
import { healthOf } from '../../../src/main/health/health-of';
import type { Outcome } from '../../../src/main/health/outcome';
import { step } from '../../../src/main/health/step';
import type { CredentialState } from '../../../src/shared/domain/connection';
import type { Failure, FailureClass } from '../../../src/shared/domain/failure';
import type { Breaker, CallPurpose } from '../../../src/shared/domain/health';

/** Some moment. */
export const NOW = 1_800_000_000_000;

export const CLOSED_BREAKER: Breaker = { state: 'closed', failures: 0, opensUntil: null, isShared: false };

/** A failure of some class, as the explainer would put it. */
export function failureOf(failureClass: FailureClass, change: Partial<Failure> = {}): Failure {
  return {
    class: failureClass,
    reason: 'service_error',
    provider: 'openai',
    sentence: `It failed: ${failureClass}.`,
    cause: null,
    advice: 'Try again.',
    steps: [],
    status: null,
    serviceWords: null,
    requestId: null,
    retryAt: null,
    at: NOW,
    ...change,
  };
}

/** What a call came to; `failed` null: it succeeded. */
export function outcomeOf(
  at: number,
  purpose: CallPurpose,
  failed: FailureClass | Failure | null,
  change: Partial<Outcome> = {},
): Outcome {
  const failure = typeof failed === 'string' ? failureOf(failed) : failed;
  return { at, purpose, failure, model: 'm', latencyMs: 100, firstTokenMs: null, ...change };
}

/** The state after outcomes, oldest first. */
export function stateAfter(...outcomes: readonly Outcome[]): HealthState {
  return outcomes.reduce(step, UNUSED);
}

/** The health at a moment of a state whose breaker is closed. */
export function healthAt(state: HealthState, now: number, credential: CredentialState = 'saved') {
  return healthOf(state, CLOSED_BREAKER, credential, now).health;
}
