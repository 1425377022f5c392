import { z } from 'zod';
import { Failure } from './failure';
import { Moment } from './id';

/** The four lights. */
export const HealthDot = z.enum(['responding', 'recent_failure', 'failing', 'not_used']);
export type HealthDot = z.infer<typeof HealthDot>;

/** What the calls and tests of one connection add up to at one moment. */
export const Health = z.object({
  dot: HealthDot,
  lastSuccessAt: Moment.nullable(),
  /** The latest failure that the dot is about; null once a test or a call has cleared it. */
  lastFailure: Failure.nullable(),
  /** Median time of the last 20 successful calls in milliseconds; null before the third. */
  medianLatencyMs: z.number().nonnegative().nullable(),
});
export type Health = z.infer<typeof Health>;
