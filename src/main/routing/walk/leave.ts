import type { Candidate, PassedOverReason } from '../../../shared/domain/route';
import type { ConnectionRow } from '../../connections/connection-row';
import type { CallEstimate, LimitsGate, Pass } from '../../limits/gate';
import { ProblemError } from '../../problem-error';
import { ruleOf } from './call-book';
import { standingTrouble } from './standing-trouble';
import type { WalkParts } from './walk-parts';

/** A place that may not be called now, and from when it may; null: time alone does not change it. */
export interface PassedOverNow {
  readonly type: 'passed_over';
  readonly reason: PassedOverReason;
  readonly until: number | null;
}

/** Whether a call may be made. `probe`: the circuit breaker's number for a call that tries a half-open circuit out. */
export type Leave =
  | { readonly type: 'go'; readonly probe: number | null }
  | { readonly type: 'cancelled' }
  | PassedOverNow;

/** Waits for a slot and reserves what the call will likely use. Null: the work was stopped meanwhile. */
export async function entered(
  gate: LimitsGate,
  connectionId: string,
  estimate: CallEstimate,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<LimitsGate['enter']>> | null> {
  try {
    return await gate.enter(connectionId, 'task', estimate, signal);
  } catch (error) {
    // It only rejects for a stop, of the work or of the whole app.
    if (signal.aborted) return null;
    throw error;
  }
}

/**
 * Whether the call may go at this moment, since much can have happened while it waited for its slot; where it may not,
 * what was reserved for it is given back.
 * @param row null: the connection is gone
 */
export function leaveOrRelease(
  parts: WalkParts,
  row: ConnectionRow | null,
  candidate: Candidate,
  pass: Pass,
  signal: AbortSignal,
): Leave {
  let mayGo = false;
  try {
    const leave = row ? leaveFor(parts, row, candidate, signal) : passedOver('disconnected', null);
    mayGo = leave.type === 'go';
    return leave;
  } finally {
    if (!mayGo) pass.release();
  }
}

function leaveFor(parts: WalkParts, row: ConnectionRow, candidate: Candidate, signal: AbortSignal): Leave {
  if (signal.aborted) return { type: 'cancelled' };
  try {
    if (row.credential !== 'none') parts.access.checkKey(row);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return passedOver('credential', null);
  }
  const trouble = standingTrouble(parts.health.stateOf(row.id), candidate.model, parts.now());
  if (trouble) return { type: 'passed_over', ...trouble };
  const ruleId = ruleOf(candidate);
  const figures = ruleId === null ? null : parts.rules.breakerFiguresOf(ruleId);
  const admission = parts.breakers.admit(row.id, figures ?? undefined);
  if (!admission.admitted) return passedOver('circuit_open', admission.until);
  return { type: 'go', probe: admission.isProbe ? admission.probe : null };
}

/** That a place is passed over. */
export function passedOver(reason: PassedOverReason, until: number | null): PassedOverNow {
  return { type: 'passed_over', reason, until };
}
