import { z } from 'zod';
import { Connection } from './connection';
import { Conversation } from './conversation';
import { Id } from './id';
import { Answer } from './message';
import { Notice } from './notice';
import { Settings } from './settings';
import { VaultState } from './vault-state';

/**
 * What main tells the window without being asked.
 * `answer_delta` carries the position (UTF-16 units) that its text belongs at: a window whose text has another length
 * has missed something and reads the conversation again.
 */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_changed'), connection: Connection }),
  z.object({ type: z.literal('connection_removed'), id: Id }),
  z.object({ type: z.literal('conversation_changed'), conversation: Conversation }),
  z.object({ type: z.literal('conversation_removed'), id: Id }),
  z.object({ type: z.literal('answer_changed'), answer: Answer }),
  z.object({
    type: z.literal('answer_delta'),
    conversationId: Id,
    answerId: Id,
    part: z.enum(['text', 'reasoning']),
    offset: z.int().nonnegative(),
    text: z.string(),
  }),
  z.object({ type: z.literal('settings_changed'), settings: Settings }),
  z.object({ type: z.literal('vault_changed'), vault: VaultState }),
  z.object({ type: z.literal('notice'), notice: Notice }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
