import { z } from 'zod';
import { Id } from './id';
import { CallParameters, NO_PARAMETERS } from './work';

/** Longest instructions, in UTF-16 units. */
export const INSTRUCTIONS_MAX = 50_000;

/** How a conversation is asked, beyond what holds for all of them. */
export const ChatOptions = z.object({
  /** Told to the model before everything else, behind the instructions that hold for every conversation. */
  instructions: z.string().max(INSTRUCTIONS_MAX),
  parameters: CallParameters,
  /** A model of Primary; it holds as long as that connection is Primary. Null: what Primary answers with. */
  model: z.object({ connectionId: Id, name: z.string().min(1).max(500) }).nullable(),
});
export type ChatOptions = z.infer<typeof ChatOptions>;

/** Asked like every other conversation. */
export const USUAL_CHAT_OPTIONS: ChatOptions = { instructions: '', parameters: NO_PARAMETERS, model: null };
