import { z } from 'zod';
import type { BreakerFigures } from '../../shared/domain/health';
import { Moment } from '../../shared/domain/id';

/** As many failures as any figures can ask for. */
const FAILURES_KEPT = 100;
/** As long as any figures can look back, in milliseconds. */
const KEPT_FOR_MS = 3_600_000;

/** A circuit breaker as plain data: it is kept as JSON and survives a restart. Whether it is half-open is a question of time. */
export const BreakerState = z.object({
  /** When counted failures came, oldest first. */
  failures: z.array(Moment).max(FAILURES_KEPT),
  /** Since when it is open and until when it lets nothing through; null while it is closed. */
  open: z.object({ since: Moment, until: Moment }).nullable(),
});
export type BreakerState = z.infer<typeof BreakerState>;

/** Where every breaker begins. */
export const CLOSED: BreakerState = { failures: [], open: null };

/** What can happen to a breaker. `waited`: it has been open for as long as it should, by a clock that cannot be set. */
export type BreakerEvent = 'failure' | 'success' | 'waited';

/** How a breaker stands at one moment. */
export interface BreakerStanding {
  readonly state: 'closed' | 'open' | 'half_open';
  /** Counted failures within the time that they count for. */
  readonly failures: number;
  /** When an open one becomes half-open; null unless it is open. */
  readonly opensUntil: number | null;
  /** When the oldest counted failure stops counting; null without one. */
  readonly failuresChangeAt: number | null;
}

/**
 * How a breaker stands. An open one that a clock set back would hold for longer is half-open at once: one call too many
 * costs little, a service that is never tried again costs a lot.
 */
export function standingOf(state: BreakerState, figures: BreakerFigures, now: number): BreakerStanding {
  const counted = countedOf(state, figures, now);
  const [oldest] = counted;
  const shared = {
    failures: counted.length,
    failuresChangeAt: oldest === undefined ? null : oldest + figures.withinSeconds * 1000,
  };
  if (state.open === null) return { ...shared, state: 'closed', opensUntil: null };
  const until = Math.min(state.open.until, state.open.since + figures.openSeconds * 1000);
  const isOpen = state.open.since <= now && now < until;
  return { ...shared, state: isOpen ? 'open' : 'half_open', opensUntil: isOpen ? until : null };
}

/**
 * The breaker after one event. Pure. Closed: opens with the last of so many failures within so many seconds. Open or
 * half-open: a success closes it and forgets, a failure keeps it open for the whole time again. Returns the state itself
 * when nothing changes.
 */
export function afterEvent(
  state: BreakerState,
  event: BreakerEvent,
  figures: BreakerFigures,
  now: number,
): BreakerState {
  switch (event) {
    case 'success':
      return state.open === null ? state : CLOSED;
    case 'waited':
      return state.open === null ? state : { ...state, open: { since: state.open.since, until: state.open.since } };
    case 'failure': {
      const before = state.failures.map((at) => Math.min(at, now)).filter((at) => now - at < KEPT_FOR_MS);
      const failures = [...before, now].slice(-FAILURES_KEPT);
      const opens = state.open !== null || countedOf({ failures, open: null }, figures, now).length >= figures.failures;
      return { failures, open: opens ? { since: now, until: now + figures.openSeconds * 1000 } : null };
    }
  }
}

/** The failures that count now, those that a clock set back has put into the future included. */
function countedOf({ failures }: BreakerState, figures: BreakerFigures, now: number): number[] {
  return failures.map((at) => Math.min(at, now)).filter((at) => now - at < figures.withinSeconds * 1000);
}
