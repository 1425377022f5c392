import { z } from 'zod';
import { Failure } from './failure';
import { Id, Moment } from './id';

/** The four lights. */
export const HealthDot = z.enum(['responding', 'recent_failure', 'failing', 'not_used']);
export type HealthDot = z.infer<typeof HealthDot>;

/**
 * Why a light is not green. `credential`: the key is not accepted, gone or unreadable. `credits`: the account is out of
 * credits. `breaker`: the circuit is open. `test`: the last test failed. `cooling`: the service asked for a pause.
 * `failure`: a call failed within the last ten minutes.
 */
export const HealthCause = z.enum(['credential', 'credits', 'breaker', 'test', 'cooling', 'failure']);
export type HealthCause = z.infer<typeof HealthCause>;

/** The figures of a circuit breaker. */
export const BreakerFigures = z.object({
  /** Counted failures that open it. */
  failures: z.int().min(1).max(100),
  /** Seconds within which they must fall. */
  withinSeconds: z.int().min(1).max(3600),
  /** Seconds that it stays open before one call is let through to try. */
  openSeconds: z.int().min(1).max(86_400),
});
export type BreakerFigures = z.infer<typeof BreakerFigures>;

/** What holds for a connection that sets nothing of its own. */
export const USUAL_BREAKER: BreakerFigures = { failures: 5, withinSeconds: 60, openSeconds: 30 };

/** A circuit breaker at one moment. Connections of one cloud service at one address share theirs. */
export const Breaker = z.object({
  /** `half_open`: the next call, and only that one, is let through to try. */
  state: z.enum(['closed', 'open', 'half_open']),
  /** Counted failures within the time that they count for. */
  failures: z.int().nonnegative(),
  /** When an open one lets a call through to try; null while it is not open. */
  opensUntil: Moment.nullable(),
  /** Whether other connections have the same one. */
  isShared: z.boolean(),
});
export type Breaker = z.infer<typeof Breaker>;

/** What the calls and tests of one connection add up to at one moment. */
export const Health = z.object({
  dot: HealthDot,
  /** Why it is not green; null when it is, and for a connection that was never used. */
  cause: HealthCause.nullable(),
  lastSuccessAt: Moment.nullable(),
  /** The latest failure that the dot is about; null once a test or a call has cleared it. */
  lastFailure: Failure.nullable(),
  /** Median time of the last 20 successful calls in milliseconds; null before the third. */
  medianLatencyMs: z.number().nonnegative().nullable(),
  breaker: Breaker,
  /** Until when the service asked to be left alone; null when it did not, or that time is over. */
  coolingUntil: Moment.nullable(),
  /** Since when the account has no credits left, as far as is known; null when it has. */
  outOfCreditsSince: Moment.nullable(),
  /** Models that the service said it does not have or does not give this account. A test or a call clears each. */
  unavailableModels: z.array(z.string()),
});
export type Health = z.infer<typeof Health>;

/** What a call was for. `prove`: a check of what was typed. `idle`: the app's own check of a connection nobody used. */
export const CallPurpose = z.enum(['chat', 'task', 'test', 'prove', 'idle']);
export type CallPurpose = z.infer<typeof CallPurpose>;

/** One call, test or check of a connection, as its detail lists it. */
export const CallRecord = z.object({
  /** When it ended. */
  at: Moment,
  purpose: CallPurpose,
  /** Null: it succeeded. */
  failure: Failure.nullable(),
  model: z.string().nullable(),
  /** Milliseconds from the request to the end. */
  latencyMs: z.number().nonnegative(),
  /** Milliseconds to the first piece of text or reasoning; null when none came or none was asked for. */
  firstTokenMs: z.number().nonnegative().nullable(),
});
export type CallRecord = z.infer<typeof CallRecord>;

/** What half an hour of calls came to. */
export const HealthSlot = z.object({
  from: Moment,
  succeeded: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Median of the successful ones in milliseconds; null when there was none. */
  medianLatencyMs: z.number().nonnegative().nullable(),
});
export type HealthSlot = z.infer<typeof HealthSlot>;

/** All that is known of a connection's past, for its detail. */
export const HealthDetail = z.object({
  connectionId: Id,
  /** Newest first, at most 50. */
  calls: z.array(CallRecord),
  /** The last 24 hours in 48 slots, oldest first, those without a call included. */
  day: z.array(HealthSlot),
});
export type HealthDetail = z.infer<typeof HealthDetail>;
