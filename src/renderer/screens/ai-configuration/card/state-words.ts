import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { HEALTH_WORDS } from '../../../ui/health-light';

/** A moment in a line of state, and how it is told: "4 min ago", "since 14:02", "until 14:05", "in 20 s". */
export interface StateTime {
  readonly as: 'ago' | 'since' | 'until' | 'in';
  readonly at: number;
}

/** One line of state: words, a moment where one belongs to it, and whether work passes it over. */
export interface StateWords {
  readonly words: string;
  readonly time: StateTime | null;
  /** Work is kept away from it. */
  readonly isSkipped: boolean;
}

const line = (words: string, time: StateTime | null = null, isSkipped = false): StateWords => ({
  words,
  time,
  isSkipped,
});

/**
 * How a connection is, in one line. Only what work is really kept away from is called skipped, and never the Primary:
 * chat always goes to it.
 * @param now milliseconds since 1970: a pause that is over is not told any more
 */
export function stateWords(connection: Connection, now: number): StateWords {
  const { health, isPrimary } = connection;
  const { dot, cause, breaker, coolingUntil, outOfCreditsSince, lastFailure } = health;
  const failedAt = lastFailure?.at ?? null;
  const ago: StateTime | null = failedAt === null ? null : { as: 'ago', at: failedAt };
  switch (cause) {
    case 'credential':
      return line(credentialWords(connection), ago, !isPrimary);
    case 'credits':
      return line(
        lastFailure?.reason === 'spend_cap' ? t('Spending limit reached') : t('Out of credits'),
        outOfCreditsSince === null ? ago : { as: 'since', at: outOfCreditsSince },
        !isPrimary,
      );
    case 'breaker':
      return breaker.opensUntil !== null && breaker.opensUntil > now
        ? line(t('Circuit open, tried again'), { as: 'in', at: breaker.opensUntil })
        : line(t('Circuit open, the next call tries it'));
    case 'test':
      return line(t('Last test failed'), ago);
    case 'cooling':
      return coolingUntil !== null && coolingUntil > now
        ? line(t('Cooling down'), { as: 'until', at: coolingUntil })
        : line(t(HEALTH_WORDS.recent_failure), ago);
    case 'failure':
      return line(t(HEALTH_WORDS.recent_failure), ago);
    case null:
      return dot === 'responding' && health.lastSuccessAt !== null
        ? line(t(HEALTH_WORDS.responding), { as: 'ago', at: health.lastSuccessAt })
        : line(t(HEALTH_WORDS[dot]), ago);
  }
}

/** What is the matter with a key, a sign-in or the account behind it. */
function credentialWords({ kind, credential, health }: Connection): string {
  if (credential === 'missing') return t('Key missing');
  if (credential === 'unreadable') return t('Key cannot be opened');
  const isSignIn = kind === 'claude-code';
  switch (health.lastFailure?.reason) {
    case 'key_missing':
      return isSignIn ? t('Not signed in') : t('Key missing');
    case 'account_disabled':
      return t('Account disabled');
    case 'permission_missing':
      return isSignIn ? t('Not allowed for this account') : t('Key lacks a permission');
    case 'region_blocked':
      return t('Not available in this region');
    default:
      return isSignIn ? t('Sign-in not accepted') : t('Key not accepted');
  }
}

/** Whether a line of state counts down, so that it has to be told anew every second. */
export function countsDown({ health }: Connection): boolean {
  return health.cause === 'breaker' || health.cause === 'cooling';
}

/** Seconds until a moment as people say them: "20 s", "2 min"; "a moment" once it has come. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return t('a moment');
  return seconds < 100 ? `${seconds} s` : t('{minutes, number} min', { minutes: Math.ceil(seconds / 60) });
}
