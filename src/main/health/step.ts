import type { Failure } from '../../shared/domain/failure';
import { touchesHealth } from './failure-rules';
import type { HealthState } from './health-state';
import type { Outcome } from './outcome';

/** How long a service is left alone after "too many requests" when it does not say for how long, in milliseconds. */
export const USUAL_COOLING_MS = 30_000;
/** How many successful answers the median latency is taken over. */
const LATENCIES_KEPT = 20;
/** More models than this are not marked: the oldest mark goes. */
const UNAVAILABLE_MODELS_MOST = 100;

/** The state after one more outcome. Pure: the same state and outcome give the same result. */
export function step(state: HealthState, outcome: Outcome): HealthState {
  if (outcome.failure) return afterFailure(state, outcome, outcome.failure);
  switch (outcome.purpose) {
    case 'test':
    case 'prove':
      return afterProof(state, outcome);
    case 'idle':
      return afterIdleSuccess(state, outcome);
    case 'chat':
    case 'task':
      return afterAnswer(state, outcome);
  }
}

/** The state when the address or the key is another: what was said of the old one no longer holds. */
export function afterAccessChange(state: HealthState): HealthState {
  return {
    ...state,
    lastTest: state.lastTest && { ...state.lastTest, failure: null },
    rejected: null,
    outOfCredits: null,
    cooling: null,
    unavailableModels: [],
  };
}

function afterFailure(state: HealthState, outcome: Outcome, failure: Failure): HealthState {
  const { at, purpose, model } = outcome;
  if (failure.class === 'cancelled') return state;
  const touches = touchesHealth(failure.class);
  // The last test decides the light whatever made it fail.
  const decides = purpose === 'test' || (purpose === 'idle' && outcome.ofLocalServer === true && touches);
  if (!decides && !touches) return { ...state, usedAt: at };
  return {
    ...state,
    usedAt: at,
    latestFailed: true,
    lastFailure: { at, purpose, failure },
    lastTest: decides ? { at, purpose, failure } : state.lastTest,
    rejected: failure.class === 'auth' ? { since: state.rejected?.since ?? at, failure } : state.rejected,
    outOfCredits:
      failure.class === 'credits' ? { since: state.outOfCredits?.since ?? at, failure } : state.outOfCredits,
    cooling: failure.class === 'rate_limit' ? coolingAfter(state.cooling, failure, at) : state.cooling,
    unavailableModels:
      failure.class === 'model' && model !== null
        ? [...without(state.unavailableModels, model), model].slice(-UNAVAILABLE_MODELS_MOST)
        : state.unavailableModels,
  };
}

function coolingAfter(before: HealthState['cooling'], failure: Failure, at: number): HealthState['cooling'] {
  const until = Math.max(at, failure.retryAt ?? at + USUAL_COOLING_MS);
  return before && before.until > until ? before : { since: at, until, failure };
}

/**
 * A real answer proves the key, the account and its model. What failed lately is still told. A call that was under way
 * already when the service asked for a pause says nothing about that pause.
 */
function afterAnswer(state: HealthState, { at, model, latencyMs }: Outcome): HealthState {
  const wasUnderWay = state.cooling !== null && at - latencyMs < state.cooling.since;
  return {
    ...state,
    lastSuccessAt: at,
    usedAt: at,
    latestFailed: false,
    lastTest: state.lastTest?.failure ? { ...state.lastTest, failure: null } : state.lastTest,
    rejected: null,
    outOfCredits: null,
    cooling: wasUnderWay ? state.cooling : null,
    unavailableModels: model === null ? state.unavailableModels : without(state.unavailableModels, model),
    latencies: [...state.latencies, latencyMs].slice(-LATENCIES_KEPT),
  };
}

/** A test clears everything before it. */
function afterProof(state: HealthState, { at, purpose }: Outcome): HealthState {
  return {
    ...state,
    lastSuccessAt: at,
    usedAt: at,
    latestFailed: false,
    lastFailure: null,
    lastTest: { at, purpose, failure: null },
    rejected: null,
    outOfCredits: null,
    cooling: null,
    unavailableModels: [],
  };
}

/** The free request shows that the service is there and, where it looks at it, that the key is good: nothing more. */
function afterIdleSuccess(state: HealthState, outcome: Outcome): HealthState {
  const keyProven = outcome.keyProven === true;
  const isDisproved = ({ purpose, failure }: { purpose: Outcome['purpose']; failure: Failure }): boolean =>
    failure.class === 'network' || (failure.class === 'auth' ? keyProven : purpose === 'idle');
  const { lastFailure, lastTest } = state;
  const isForgotten = lastFailure !== null && outcome.ofLocalServer === true && isDisproved(lastFailure);
  const testFailure = lastTest?.failure ?? null;
  return {
    ...state,
    lastSuccessAt: outcome.at,
    usedAt: outcome.at,
    latestFailed: false,
    lastFailure: isForgotten ? null : lastFailure,
    lastTest:
      lastTest && testFailure && isDisproved({ purpose: lastTest.purpose, failure: testFailure })
        ? { ...lastTest, failure: null }
        : lastTest,
    rejected: keyProven ? null : state.rejected,
  };
}

function without(models: readonly string[], model: string): string[] {
  return models.filter((other) => other !== model);
}
