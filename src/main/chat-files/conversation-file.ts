import { z } from 'zod';
import { ToolStep } from '../../shared/domain/message';

/** What the first field of an exported conversation says. */
export const FILE_FORMAT = 'signalbox-conversation';
/** Counted up whenever a reader of the version before would misunderstand a file. */
export const FILE_VERSION = 1;

/** Moments are written as ISO 8601 in UTC. */
const When = z.string();

/** One message in a file, as docs/conversation-file.md describes it. */
export const FiledMessage = z.object({
  id: z.string(),
  /** The message that it follows; null for a first one. Several with one parent are alternatives. */
  parentId: z.string().nullable(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  createdAt: When,
  /** Of a question: the names of the files that went with it. Their content is not in the file. */
  attachments: z.array(z.string()).optional(),
  /** Of an answer, where there was any. */
  reasoning: z.string().optional(),
  /** Of an answer that was brought along with the steps that it took with tools, where there were any. */
  steps: z.array(ToolStep).optional(),
  /** Of an answer that did not come to its end: `stopped`, `interrupted` or `failed`. */
  ended: z.string().optional(),
  /** Of an answer: the label of the provider, and its model where that is known. */
  source: z.object({ provider: z.string(), model: z.string().nullable() }).optional(),
});
export type FiledMessage = z.infer<typeof FiledMessage>;

/** A place above which messages are no longer sent to the model, as docs/conversation-file.md describes it. */
export const FiledCut = z.object({
  /** The last message above it. */
  afterMessageId: z.string(),
  mode: z.enum(['summary', 'drop']),
  /** What is sent in place of the messages; absent where nothing is. */
  summary: z.string().optional(),
});
export type FiledCut = z.infer<typeof FiledCut>;

/** A conversation with all of its branches, as docs/conversation-file.md describes it. */
export const ConversationFile = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  id: z.string(),
  title: z.string(),
  createdAt: When,
  updatedAt: When,
  /** The last message of the branch that is shown; null while there is none. */
  shownMessageId: z.string().nullable(),
  /** Of every branch; absent where everything is sent. An import passes over them. */
  cuts: z.array(FiledCut).optional(),
  /** Each after the one that it follows. */
  messages: z.array(FiledMessage),
});
export type ConversationFile = z.infer<typeof ConversationFile>;
