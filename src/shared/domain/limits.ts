import { z } from 'zod';
import { Id, Moment } from './id';

/** Calls at the same time in all, until it is changed (routing.md, Limits). */
export const USUAL_CALLS_IN_ALL = 150;
/** Calls at the same time of one connection: to the cloud, and to a server on this computer or nearby. */
export const USUAL_CALLS = { cloud: 10, local: 2 } as const;

/** What the person sets for one connection. Null: what is usual, or nothing. */
export const LimitsDraft = z.object({
  /** Calls at the same time. */
  concurrency: z.int().min(1).max(1000).nullable(),
  requestsPerMinute: z.int().min(1).max(10_000_000).nullable(),
  tokensPerMinute: z.int().min(1).max(10_000_000_000).nullable(),
  /** US dollars for a calendar month by this computer's zone. */
  monthlyBudget: z.number().positive().max(1_000_000).nullable(),
  /** Whether tasks stop at the budget. Chat never does. */
  stopAtBudget: z.boolean(),
});
export type LimitsDraft = z.infer<typeof LimitsDraft>;

export const NO_LIMITS: LimitsDraft = {
  concurrency: null,
  requestsPerMinute: null,
  tokensPerMinute: null,
  monthlyBudget: null,
  stopAtBudget: false,
};

/** The limits of one connection and how they are used at one moment. */
export const LimitsState = z.object({
  connectionId: Id,
  own: LimitsDraft,
  /** What the service's own headers say; null where they do not. They hold where nothing is set by hand. */
  learnt: z.object({
    requestsPerMinute: z.int().positive().nullable(),
    tokensPerMinute: z.int().positive().nullable(),
    at: Moment.nullable(),
  }),
  /** Calls at the same time that hold now: the person's figure or the usual one. */
  concurrency: z.int().positive(),
  running: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  /** In the last 60 s, reservations included. */
  requestsInMinute: z.int().nonnegative(),
  tokensInMinute: z.int().nonnegative(),
  /** The calendar month that the spending is of, YYYY-MM. */
  month: z.string(),
  /** US dollars, reservations of running calls included. */
  spent: z.number().nonnegative(),
  /** Calls of this month whose price is not known. */
  unpriced: z.int().nonnegative(),
});
export type LimitsState = z.infer<typeof LimitsState>;
