import { z } from 'zod';
import { Failure } from '../../shared/domain/failure';
import { CallPurpose } from '../../shared/domain/health';
import { Moment } from '../../shared/domain/id';

/** A failure, when it came, and what the call was for. `at` is this computer's clock when it was recorded. */
const FailedCall = z.object({ at: Moment, purpose: CallPurpose, failure: Failure });

/** Something that holds from a failure on until something clears it. */
const Mark = z.object({ since: Moment, failure: Failure });

/** What the outcomes of one connection add up to. Plain data: it is kept as JSON and survives a restart. */
export const HealthState = z.object({
  lastSuccessAt: Moment.nullable(),
  /** The end of the latest call, test or check, whatever it came to. */
  usedAt: Moment.nullable(),
  /** Whether the latest one that says something about the service failed. */
  latestFailed: z.boolean(),
  /** The latest failure; null once a test has cleared it. */
  lastFailure: FailedCall.nullable(),
  /** The last test; its failure is null when it succeeded, and once a later success has disproved it. */
  lastTest: z.object({ at: Moment, purpose: CallPurpose, failure: Failure.nullable() }).nullable(),
  /** The service does not accept the key, or wants one. */
  rejected: Mark.nullable(),
  outOfCredits: Mark.nullable(),
  /** The service asked to be left alone. */
  cooling: z.object({ since: Moment, until: Moment, failure: Failure }).nullable(),
  /** Oldest first. */
  unavailableModels: z.array(z.string()),
  /** Times of the last successful answers in milliseconds, oldest first. */
  latencies: z.array(z.number().nonnegative()),
});
export type HealthState = z.infer<typeof HealthState>;

/** The state of a connection that was never used. */
export const UNUSED: HealthState = {
  lastSuccessAt: null,
  usedAt: null,
  latestFailed: false,
  lastFailure: null,
  lastTest: null,
  rejected: null,
  outOfCredits: null,
  cooling: null,
  unavailableModels: [],
  latencies: [],
};

/**
 * The same state by a clock that was set back: nothing in it lies in the future, so that no pause grows and none of
 * the marks is lost. Returns the state itself when there is nothing to do.
 */
export function byClock(state: HealthState, now: number): HealthState {
  const { lastSuccessAt, usedAt, lastFailure, lastTest, cooling } = state;
  const latest = Math.max(
    lastSuccessAt ?? 0,
    usedAt ?? 0,
    lastFailure?.at ?? 0,
    lastTest?.at ?? 0,
    cooling?.since ?? 0,
  );
  if (latest <= now) return state;
  const past = (at: number): number => Math.min(at, now);
  const back = cooling && Math.max(0, cooling.since - now);
  return {
    ...state,
    lastSuccessAt: lastSuccessAt === null ? null : past(lastSuccessAt),
    usedAt: usedAt === null ? null : past(usedAt),
    lastFailure: lastFailure && { ...lastFailure, at: past(lastFailure.at) },
    lastTest: lastTest && { ...lastTest, at: past(lastTest.at) },
    cooling: cooling && { ...cooling, since: past(cooling.since), until: cooling.until - (back ?? 0) },
  };
}
