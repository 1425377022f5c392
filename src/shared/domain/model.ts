import { z } from 'zod';

/** One model as a provider's own live list tells it. What the list does not say is null, never guessed. */
export const ModelInfo = z.object({
  /** The exact name to send in a request. */
  id: z.string().min(1),
  /** The provider's display name, or the id. */
  name: z.string().min(1),
  /** Largest prompt in tokens. */
  contextTokens: z.int().positive().nullable(),
  imageInput: z.boolean().nullable(),
  tools: z.boolean().nullable(),
  structuredOutput: z.boolean().nullable(),
  /** When the provider published it, for "newest first". */
  createdAt: z.int().nullable(),
});
export type ModelInfo = z.infer<typeof ModelInfo>;
