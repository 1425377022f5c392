import type { Connection } from '../../../../shared/domain/connection';
import { HEALTH_WORDS } from '../../../ui/health-light';

/** A moment in a line of state, and how it is told: "4 min ago", "since 14:02", "until 14:05", "in 20 s". */
export interface StateTime {
  readonly as: 'ago' | 'since' | 'until' | 'in';
  readonly at: number;
}

/** One line of state: words, a moment where one belongs to it, and what follows from it. */
export interface StateWords {
  readonly words: string;
  readonly time: StateTime | null;
  /** After the moment, punctuation included; empty for nothing. */
  readonly after: string;
}

const line = (words: string, time: StateTime | null = null, after = ''): StateWords => ({ words, time, after });

/**
 * How a connection is, in one line. Only what work is really kept away from is called skipped, and never the Primary:
 * chat always goes to it.
 * @param now milliseconds since 1970: a pause that is over is not told any more
 */
export function stateWords(connection: Connection, now: number): StateWords {
  const { health, isPrimary } = connection;
  const { dot, cause, breaker, coolingUntil, outOfCreditsSince, lastFailure } = health;
  const skipped = isPrimary ? '' : ', skipped';
  const failedAt = lastFailure?.at ?? null;
  const ago: StateTime | null = failedAt === null ? null : { as: 'ago', at: failedAt };
  switch (cause) {
    case 'credential':
      return line(credentialWords(connection), ago, skipped);
    case 'credits':
      return line(
        lastFailure?.reason === 'spend_cap' ? 'Spending limit reached' : 'Out of credits',
        outOfCreditsSince === null ? ago : { as: 'since', at: outOfCreditsSince },
        skipped,
      );
    case 'breaker':
      return breaker.opensUntil !== null && breaker.opensUntil > now
        ? line('Circuit open, tried again', { as: 'in', at: breaker.opensUntil })
        : line('Circuit open, the next call tries it');
    case 'test':
      return line('Last test failed', ago);
    case 'cooling':
      return coolingUntil !== null && coolingUntil > now
        ? line('Cooling down', { as: 'until', at: coolingUntil })
        : line(HEALTH_WORDS.recent_failure, ago);
    case 'failure':
      return line(HEALTH_WORDS.recent_failure, ago);
    case null:
      return dot === 'responding' && health.lastSuccessAt !== null
        ? line(HEALTH_WORDS.responding, { as: 'ago', at: health.lastSuccessAt })
        : line(HEALTH_WORDS[dot], ago);
  }
}

/** What is the matter with a key, a sign-in or the account behind it. */
function credentialWords({ kind, credential, health }: Connection): string {
  if (credential === 'missing') return 'Key missing';
  if (credential === 'unreadable') return 'Key cannot be opened';
  const isSignIn = kind === 'claude-code';
  switch (health.lastFailure?.reason) {
    case 'key_missing':
      return isSignIn ? 'Not signed in' : 'Key missing';
    case 'account_disabled':
      return 'Account disabled';
    case 'permission_missing':
      return isSignIn ? 'Not allowed for this account' : 'Key lacks a permission';
    case 'region_blocked':
      return 'Not available in this region';
    default:
      return isSignIn ? 'Sign-in not accepted' : 'Key not accepted';
  }
}

/** Whether a line of state counts down, so that it has to be told anew every second. */
export function countsDown({ health }: Connection): boolean {
  return health.cause === 'breaker' || health.cause === 'cooling';
}

/** Seconds until a moment as people say them: "20 s", "2 min"; "a moment" once it has come. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return 'a moment';
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
