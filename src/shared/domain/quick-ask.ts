import { z } from 'zod';

/** The keys that open the quick question from anywhere, until they are changed. */
export const USUAL_QUICK_ASK_KEYS = 'CommandOrControl+Shift+Space';

/**
 * How the keys for the quick question stand. `works`: the system gives them to Signalbox. `refused`: another program has
 * them, or the system keeps them for itself. `unsure`: they were taken, but the desktop decides whether it passes them on
 * (Wayland). `off`: none are wanted.
 */
export const QuickAskKeys = z.enum(['works', 'refused', 'unsure', 'off']);
export type QuickAskKeys = z.infer<typeof QuickAskKeys>;

/** What the host can do for the quick question beyond showing its page. */
export const QuickAskState = z.object({
  keys: QuickAskKeys,
  /** The command that opens the quick question, for the keyboard settings of the system. */
  command: z.string(),
});
export type QuickAskState = z.infer<typeof QuickAskState>;
