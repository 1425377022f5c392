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
