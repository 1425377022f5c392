import { z } from 'zod';
import { MODEL_NAME_MAX } from './connection';

/** The three sizes of Claude, cheapest and fastest first. */
export const ClaudeLevel = z.enum(['haiku', 'sonnet', 'opus']);
export type ClaudeLevel = z.infer<typeof ClaudeLevel>;

/** What a level can be chosen for by itself. `short`: a short reply that nothing in the question makes hard. */
export const LevelWork = z.enum(['short', 'conversation', 'task']);
export type LevelWork = z.infer<typeof LevelWork>;

/** Who decides the level: the picker, or the person, for everything or for each kind of work. */
export const LevelChoice = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('auto') }),
  z.object({ mode: z.literal('one'), level: ClaudeLevel }),
  z.object({ mode: z.literal('each'), short: ClaudeLevel, conversation: ClaudeLevel, task: ClaudeLevel }),
]);
export type LevelChoice = z.infer<typeof LevelChoice>;

const pin = z.string().min(1).max(MODEL_NAME_MAX).nullable();

/** Claude Model Selection: the choice, and for each level the model that stands for it; null is the newest one listed. */
export const ClaudeSelection = z.object({
  choice: LevelChoice,
  pins: z.object({ haiku: pin, sonnet: pin, opus: pin }),
});
export type ClaudeSelection = z.infer<typeof ClaudeSelection>;

/** What holds until it is changed. */
export const USUAL_CLAUDE_SELECTION: ClaudeSelection = {
  choice: { mode: 'auto' },
  pins: { haiku: null, sonnet: null, opus: null },
};

/** Which level one answer ran on, and why, in a few words for the person. */
export const LevelPick = z.object({ level: ClaudeLevel, why: z.string().min(1) });
export type LevelPick = z.infer<typeof LevelPick>;

/** The models behind the levels at one moment; null for a level that the live list does not have. */
export const ClaudeModels = z.object({
  haiku: z.string().nullable(),
  sonnet: z.string().nullable(),
  opus: z.string().nullable(),
  /** Every listed model by level, newest first, to pin one. */
  listed: z.object({ haiku: z.array(z.string()), sonnet: z.array(z.string()), opus: z.array(z.string()) }),
});
export type ClaudeModels = z.infer<typeof ClaudeModels>;
