import { z } from 'zod';

/** What calls cost, as far as it is known. */
export const Cost = z.object({
  /** US dollars of the calls whose price is known. */
  dollars: z.number().nonnegative(),
  /** Calls whose price is not known, and are not in `dollars`. */
  unpriced: z.int().nonnegative(),
});
export type Cost = z.infer<typeof Cost>;

export const NO_COST: Cost = { dollars: 0, unpriced: 0 };

/** What one call cost. Where the price is not known it is null and never zero. */
export const CallCost = z.object({
  dollars: z.number().nonnegative(),
  /** Where the price comes from, and of which day it is. */
  source: z.string(),
  asOf: z.iso.date(),
  /** Whether tokens were counted here because the service did not say. */
  isEstimate: z.boolean(),
});
export type CallCost = z.infer<typeof CallCost>;
