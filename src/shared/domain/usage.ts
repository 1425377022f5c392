import { z } from 'zod';
import { Cost } from './money';

/** By what usage is added up. */
export const UsageBy = z.enum(['day', 'connection', 'model', 'agent']);
export type UsageBy = z.infer<typeof UsageBy>;

/** Usage added up over attempts. Tokens that a service did not tell are not in the sums; `uncounted` says of how many. */
export const UsageSum = z.object({
  /** The day (YYYY-MM-DD, by this computer's zone), connection id, model or agent; empty for work of no agent. */
  key: z.string(),
  /** The label to show: the connection's newest one, or the key. */
  label: z.string(),
  /** Practice answers are shown apart from what is paid for. */
  isPractice: z.boolean(),
  attempts: z.int().nonnegative(),
  succeeded: z.int().nonnegative(),
  inputTokens: z.int().nonnegative(),
  cachedInputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  reasoningTokens: z.int().nonnegative(),
  /** Attempts whose tokens the service did not tell. */
  uncounted: z.int().nonnegative(),
  cost: Cost,
  /** Mean of the successful ones, in milliseconds; null without any. */
  meanLatencyMs: z.number().nonnegative().nullable(),
});
export type UsageSum = z.infer<typeof UsageSum>;
