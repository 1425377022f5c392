import { z } from 'zod';

/** What happens to the older messages of a conversation that no longer fits its model: `summary` stands for them, or `drop`. */
export const CutMode = z.enum(['summary', 'drop']);
export type CutMode = z.infer<typeof CutMode>;
