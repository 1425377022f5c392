import type { CredentialState } from '../../shared/domain/connection';
import type { Failure } from '../../shared/domain/failure';
import type { Breaker, Health, HealthCause, HealthDot } from '../../shared/domain/health';
import type { HealthState } from './health-state';
import { median } from './median';

/** How long a failure keeps a working connection yellow, in milliseconds. */
export const RECENT_FAILURE_MS = 10 * 60_000;
/** How many successful answers it takes before their median latency says anything. */
const LATENCIES_LEAST = 3;

/** A connection's health at one moment, and when it will change by itself. */
export interface HealthNow {
  readonly health: Health;
  /** Milliseconds since 1970 at which time alone changes something of it; null when it does not. */
  readonly changesAt: number | null;
}

interface Light {
  readonly dot: HealthDot;
  readonly cause: HealthCause | null;
  /** The failure that the light is about. */
  readonly failure: Failure | null;
}

/**
 * The light and all that is told beside it. Red: the credential is no good, the account is out of credits, the circuit
 * is open, or the last test failed. Yellow: cooling down, a failure within ten minutes, or a failure that nothing has
 * disproved since. Green: the latest call or test succeeded. Grey: neither used nor tested.
 * @param state by a clock that does not run behind it ({@link ./health-state.byClock})
 */
export function healthOf(state: HealthState, breaker: Breaker, credential: CredentialState, now: number): HealthNow {
  const { dot, cause, failure } = lightOf(state, breaker, credential, now);
  const coolingUntil = state.cooling && state.cooling.until > now ? state.cooling.until : null;
  const recentUntil = state.lastFailure ? state.lastFailure.at + RECENT_FAILURE_MS : null;
  return {
    health: {
      dot,
      cause,
      lastSuccessAt: state.lastSuccessAt,
      lastFailure: failure,
      medianLatencyMs: state.latencies.length < LATENCIES_LEAST ? null : median(state.latencies),
      breaker,
      coolingUntil,
      outOfCreditsSince: state.outOfCredits?.since ?? null,
      unavailableModels: state.unavailableModels,
    },
    changesAt: earliest(now, coolingUntil, recentUntil, breaker.opensUntil),
  };
}

function lightOf(state: HealthState, breaker: Breaker, credential: CredentialState, now: number): Light {
  const { lastFailure, lastTest, rejected, outOfCredits, cooling } = state;
  const red = (cause: HealthCause, failure: Failure | null): Light => ({ dot: 'failing', cause, failure });
  const yellow = (cause: HealthCause, failure: Failure): Light => ({ dot: 'recent_failure', cause, failure });
  if (rejected || credential === 'invalid' || credential === 'missing' || credential === 'unreadable') {
    return red('credential', rejected?.failure ?? null);
  }
  if (outOfCredits) return red('credits', outOfCredits.failure);
  if (breaker.state === 'open') return red('breaker', lastFailure?.failure ?? null);
  if (lastTest?.failure) return red('test', lastTest.failure);
  if (cooling && cooling.until > now) return yellow('cooling', cooling.failure);
  if (lastFailure && (state.latestFailed || now - lastFailure.at < RECENT_FAILURE_MS)) {
    return yellow('failure', lastFailure.failure);
  }
  return { dot: state.lastSuccessAt === null ? 'not_used' : 'responding', cause: null, failure: null };
}

/** The first of the moments that is still to come. */
function earliest(now: number, ...moments: readonly (number | null)[]): number | null {
  const coming = moments.filter((at) => at !== null && at > now) as number[];
  return coming.length === 0 ? null : Math.min(...coming);
}
