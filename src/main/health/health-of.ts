import type { CredentialState } from '../../shared/domain/connection';
import type { Failure } from '../../shared/domain/failure';
import type { Health, HealthDot } from '../../shared/domain/health';
import type { Outcome } from './outcome';

/** How long a failure keeps a working connection yellow, in milliseconds. */
export const RECENT_FAILURE_MS = 10 * 60_000;
/** How many successful calls the median latency is taken over. */
const LATENCY_SAMPLE = 20;
/** How many of them it takes before a median says anything. */
const LATENCY_SAMPLE_MIN = 3;

/** A connection's health at one moment, and when it will change by itself. */
export interface HealthNow {
  readonly health: Health;
  /** Milliseconds since 1970 at which a yellow dot turns green without a further call; null when time changes nothing. */
  readonly changesAt: number | null;
}

/**
 * The dot, by the rules: green when the latest call or test succeeded and nothing failed within ten minutes; yellow
 * after a recent failure; red when the credential is invalid, the credits are gone, or the last test failed; grey when
 * never used. A test that succeeds clears everything before it.
 * @param outcomes newest first; those before the latest successful test are ignored
 */
export function healthOf(outcomes: readonly Outcome[], credential: CredentialState, now: number): HealthNow {
  const cleared = outcomes.findIndex((outcome) => outcome.purpose !== 'chat' && outcome.failure === null);
  const counted = cleared === -1 ? outcomes : outcomes.slice(0, cleared + 1);
  const latest = counted[0];
  const recent = counted.find((outcome) => outcome.failure !== null && now - outcome.at < RECENT_FAILURE_MS);
  const dot = dotOf(latest, recent, credential);
  const lastFailure = dot === 'responding' || dot === 'not_used' ? null : firstFailure(counted);
  return {
    health: {
      dot,
      lastSuccessAt: outcomes.find((outcome) => outcome.failure === null)?.at ?? null,
      lastFailure,
      medianLatencyMs: medianLatency(outcomes),
      cause: null,
      breaker: { state: 'closed', failures: 0, opensUntil: null, isShared: false },
      coolingUntil: null,
      outOfCreditsSince: null,
      unavailableModels: [],
    },
    changesAt: dot === 'recent_failure' && latest?.failure === null && recent ? recent.at + RECENT_FAILURE_MS : null,
  };
}

function dotOf(latest: Outcome | undefined, recent: Outcome | undefined, credential: CredentialState): HealthDot {
  if (credential === 'invalid' || credential === 'unreadable' || credential === 'missing') return 'failing';
  if (!latest) return 'not_used';
  if (latest.failure) {
    const lasting = latest.failure.class === 'auth' || latest.failure.class === 'credits';
    return lasting || latest.purpose === 'test' ? 'failing' : 'recent_failure';
  }
  return recent ? 'recent_failure' : 'responding';
}

function firstFailure(outcomes: readonly Outcome[]): Failure | null {
  return outcomes.find((outcome) => outcome.failure !== null)?.failure ?? null;
}

function medianLatency(outcomes: readonly Outcome[]): number | null {
  const sample = outcomes
    .filter((outcome) => outcome.failure === null && outcome.purpose === 'chat')
    .slice(0, LATENCY_SAMPLE)
    .map((outcome) => outcome.latencyMs)
    .sort((a, b) => a - b);
  if (sample.length < LATENCY_SAMPLE_MIN) return null;
  const middle = sample.length >> 1;
  const upper = sample[middle];
  const lower = sample[sample.length % 2 === 1 ? middle : middle - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
