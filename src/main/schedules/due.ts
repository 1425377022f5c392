import type { Timing } from '../../shared/domain/schedule';
import { nextAfter } from './timing';

/** How late work may begin and still be on time, in milliseconds: a busy computer is no reason to speak of catching up. */
export const ON_TIME_MS = 2 * 60_000;
/** Moments further ahead than this are taken for those of a clock that was wrong, in milliseconds. */
const NEAR_MS = 25 * 60 * 60_000;

/** What of a schedule decides whether its work is to be done now. */
export interface Standing {
  readonly timing: Timing;
  readonly catchesUp: boolean;
  /** Null: never again. */
  readonly nextAt: number | null;
  readonly lastAt: number | null;
}

/**
 * Whether the work of a schedule is to be done now, and when it comes next. What was missed while the computer slept or
 * the app was closed is done once, however many times it was missed, if the schedule catches up; work that is due once
 * and only once is never let go.
 */
export function dueNow(standing: Standing, now: number): { readonly runs: boolean; readonly nextAt: number | null } {
  const { timing, catchesUp, nextAt } = standing;
  if (nextAt === null) return { runs: false, nextAt: null };
  if (nextAt > now) return { runs: false, nextAt: afterClockChange(standing, nextAt, now) };
  const isOnTime = now - nextAt <= ON_TIME_MS;
  return { runs: isOnTime || catchesUp || timing.type === 'once', nextAt: nextAfter(timing, now) };
}

/** A clock that was set back would let every moment until then pass: it is worked out anew, without doing one twice. */
function afterClockChange({ timing, lastAt }: Standing, nextAt: number, now: number): number {
  if (timing.type === 'once') return nextAt;
  const doneUntil = lastAt !== null && lastAt > now && lastAt - now < NEAR_MS ? lastAt : now;
  return Math.min(nextAt, nextAfter(timing, doneUntil) ?? nextAt);
}
