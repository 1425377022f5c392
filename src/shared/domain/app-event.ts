import { z } from 'zod';
import { Agent } from './agent';
import { CertificationReport } from './certification';
import { ChatImport } from './chat-import';
import { Connection } from './connection';
import { ConnectionTestRun } from './connection-test';
import { GrowingSummary } from './context-cut';
import { Conversation } from './conversation';
import { Folder } from './folder';
import { Discovery } from './found-server';
import { Id } from './id';
import { LimitsState } from './limits';
import { Answer } from './message';
import { Notice } from './notice';
import { ProviderInfo } from './provider';
import { Settings } from './settings';
import { Task, TaskStep } from './task';
import { Snippet } from './snippet';
import { ToolServer } from './tool-server';
import { VaultState } from './vault-state';

/**
 * What main tells the window without being asked.
 * `answer_delta` and `task_delta` carry the position (UTF-16 units) that its text belongs at: a window whose text has another length
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
  /** All folders, as they are now. */
  z.object({ type: z.literal('folders_changed'), folders: z.array(Folder) }),
  /** Another branch of a conversation is shown, or messages of it are gone or back: whoever shows it reads it again. */
  z.object({ type: z.literal('branch_changed'), conversationId: Id }),
  /** What of a conversation is sent changed: whoever shows that reads it again. */
  z.object({ type: z.literal('context_changed'), conversationId: Id }),
  /** A summary that is being written, as far as it has arrived, a few times a second. Its end is told by `context_changed`. */
  z.object({ type: z.literal('summary_grew'), conversationId: Id, growing: GrowingSummary }),
  /**
   * How far a file of conversations is read, a few times a second, and its end: then whoever shows the list reads it again.
   */
  z.object({ type: z.literal('import_changed'), import: ChatImport }),
  /** How a conversation is asked changed; `scope` is its id, or `new`. */
  z.object({ type: z.literal('chat_options_changed'), scope: z.string() }),
  /** What was typed and not sent was saved, or went off. `writer` is the window that did it; null: any may have. */
  z.object({ type: z.literal('draft_changed'), scope: z.string(), writer: Id.nullable() }),
  /** All snippets, by name. */
  z.object({ type: z.literal('snippets_changed'), snippets: z.array(Snippet) }),
  z.object({ type: z.literal('answer_changed'), answer: Answer }),
  z.object({
    type: z.literal('answer_delta'),
    conversationId: Id,
    answerId: Id,
    part: z.enum(['text', 'reasoning']),
    offset: z.int().nonnegative(),
    text: z.string(),
  }),
  /** Rules, logical models, backups, what was learnt, or figures of them: whoever shows them reads them again. */
  z.object({ type: z.literal('routing_changed') }),
  z.object({ type: z.literal('limits_changed'), limits: LimitsState }),
  z.object({ type: z.literal('agents_changed'), agents: z.array(Agent) }),
  z.object({ type: z.literal('tool_server_changed'), server: ToolServer }),
  z.object({ type: z.literal('tool_server_removed'), id: Id }),
  z.object({ type: z.literal('task_changed'), task: Task }),
  z.object({ type: z.literal('task_removed'), id: Id }),
  z.object({ type: z.literal('task_step_changed'), step: TaskStep }),
  z.object({
    type: z.literal('task_delta'),
    taskId: Id,
    stepId: Id,
    part: z.enum(['text', 'reasoning']),
    offset: z.int().nonnegative(),
    text: z.string(),
  }),
  /** The person clicked what the system told of a task, and wants to see it; null: all of them. */
  z.object({ type: z.literal('show_task'), id: Id.nullable() }),
  z.object({ type: z.literal('schedules_changed') }),
  /** Attempts were added to the ledger: whoever shows sums reads them again. */
  z.object({ type: z.literal('usage_changed') }),
  z.object({ type: z.literal('settings_changed'), settings: Settings }),
  z.object({ type: z.literal('vault_changed'), vault: VaultState }),
  /** Main speaks another language from now on. What it says of what stays as it is comes along, said anew. */
  z.object({ type: z.literal('language_changed'), providers: z.array(ProviderInfo), vault: VaultState }),
  z.object({ type: z.literal('notice'), notice: Notice }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
