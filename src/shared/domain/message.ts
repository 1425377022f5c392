import { z } from 'zod';
import { Attachment } from './attachment';
import { LevelPick } from './claude-level';
import { Failure } from './failure';
import { Id, Moment } from './id';
import { CallCost } from './money';

/** Most bytes (UTF-8) of one question: larger ones are refused before anything is sent, and stay in the composer. */
export const MESSAGE_MAX_BYTES = 1_048_576;

/**
 * `streaming`: being received. `done`: complete. `stopped`: the person pressed Stop.
 * `interrupted`: it ended before its end and what arrived is kept (a cut stream, or the app closed).
 * `failed`: nothing usable arrived.
 */
export const MessageStatus = z.enum(['streaming', 'done', 'stopped', 'interrupted', 'failed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** Tokens of one answer as the service counted them; null where it did not say. */
export const TokenUsage = z.object({
  /** Prompt tokens, those read from or written to the service's cache included. */
  input: z.int().nonnegative().nullable(),
  cachedInput: z.int().nonnegative().nullable(),
  /** Answer tokens, reasoning included. */
  output: z.int().nonnegative().nullable(),
  reasoning: z.int().nonnegative().nullable(),
});
export type TokenUsage = z.infer<typeof TokenUsage>;

/** What an answer ran on. Kept with the answer, so that it stays true after the connection is gone. */
export const AnswerSource = z.object({
  /** Null: it was not given here, but came with a conversation that was brought along from elsewhere. */
  connectionId: Id.nullable(),
  label: z.string(),
  /** Null where the place that it came from does not say. */
  model: z.string().nullable(),
  practice: z.boolean(),
  /** The Claude level that was picked for it, and why; null where no level was picked. */
  level: LevelPick.nullish(),
});
export type AnswerSource = z.infer<typeof AnswerSource>;

const common = {
  id: Id,
  conversationId: Id,
  /** The message it follows; null for the first. Several messages with one parent are alternatives. */
  parentId: Id.nullable(),
  text: z.string(),
  createdAt: Moment,
};

/** What the person wrote, and the files that go with it. */
export const Question = z.object({ ...common, role: z.literal('user'), attachments: z.array(Attachment) });
export type Question = z.infer<typeof Question>;

/** The answer that another one goes on from, and how much of its text that one began with, in UTF-16 units. */
export const GoesOnFrom = z.object({ answerId: Id, length: z.int().nonnegative() });
export type GoesOnFrom = z.infer<typeof GoesOnFrom>;

/** Something that was done with a tool before an answer was given, in a conversation that was brought along from elsewhere. */
export const ToolStep = z.object({
  /** Its name; null where the place that it came from does not say. */
  tool: z.string().nullable(),
  /** What it was given, in Markdown; empty where that is not known. */
  input: z.string(),
  /** What it gave back, in Markdown; null where it gave nothing. */
  output: z.string().nullable(),
});
export type ToolStep = z.infer<typeof ToolStep>;

/** What Primary answered, or as much of it as there is. */
export const Answer = z.object({
  ...common,
  role: z.literal('assistant'),
  reasoning: z.string(),
  /** How long the model reasoned, in milliseconds; null where it did not or nobody measured it. */
  reasoningMs: z.number().nonnegative().nullable(),
  /** In order. */
  steps: z.array(ToolStep),
  status: MessageStatus,
  source: AnswerSource.nullable(),
  usage: TokenUsage.nullable(),
  /** Null: the price or the tokens are not known. */
  cost: CallCost.nullable(),
  firstTokenMs: z.number().nonnegative().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  failure: Failure.nullable(),
  /** The service ended it at the most tokens that an answer may have. */
  reachedLimit: z.boolean(),
  /** Null: it began at its beginning. */
  goesOnFrom: GoesOnFrom.nullable(),
});
export type Answer = z.infer<typeof Answer>;

/** One entry of a conversation. */
export const Message = z.discriminatedUnion('role', [Question, Answer]);
export type Message = z.infer<typeof Message>;
