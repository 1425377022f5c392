import { z } from 'zod';
import { CertificationReport } from './certification';
import { Connection } from './connection';
import { ConnectionTestRun } from './connection-test';
import { Conversation } from './conversation';
import { Discovery } from './found-server';
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
  z.object({ type: z.literal('test_changed'), test: ConnectionTestRun }),
  z.object({ type: z.literal('discovery_changed'), discovery: Discovery }),
  z.object({ type: z.literal('certification_changed'), report: CertificationReport }),
  z.object({ type: z.literal('certification_removed'), id: Id }),
  /** Whether this computer has a network. While it has none, nothing on the internet is checked or blamed. */
  z.object({ type: z.literal('online_changed'), online: z.boolean() }),
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
