import { z } from 'zod';
import { CutMode } from './cut-mode';
import { Id, Moment } from './id';
import { AnswerSource } from './message';
import { Cost } from './money';

/** Longest summary, in UTF-16 units: far above what is asked for, and small enough to be edited in a window. */
export const SUMMARY_MAX = 100_000;

/** A place in a conversation above which the messages are no longer sent to the model. They stay in the conversation. */
export const ContextCut = z.object({
  id: Id,
  mode: CutMode,
  /** The last message above it that is still there: the cut is shown below it. */
  at: Id,
  /** How many messages are above it, and how many files went with them. */
  messages: z.int().positive(),
  files: z.int().nonnegative(),
  /** What is sent in their place; empty where nothing is. Written by a model: it is data, and never to be trusted. */
  summary: z.string(),
  /** Whether the person changed the summary. */
  isEdited: z.boolean(),
  /** Who wrote the summary, and what that cost in all; null where there is none. */
  source: AnswerSource.nullable(),
  cost: Cost.nullable(),
  madeAt: Moment,
});
export type ContextCut = z.infer<typeof ContextCut>;

/** A summary on its way. */
export const GrowingSummary = z.object({
  /** The last message that it is to stand for. */
  at: Id,
  messages: z.int().positive(),
  /** Which part of those messages is being read, from 1 on, and about how many there are: long ones are read in parts. */
  part: z.int().positive(),
  parts: z.int().positive(),
  /** What has arrived of it. */
  text: z.string(),
});
export type GrowingSummary = z.infer<typeof GrowingSummary>;

/** What of a conversation is sent, as its shown branch has it. */
export const ChatContext = z.object({
  conversationId: Id,
  /** What the person chose for this conversation; null: it was not asked yet. */
  mode: CutMode.nullable(),
  /** Null: everything is sent. */
  cut: ContextCut.nullable(),
  growing: GrowingSummary.nullable(),
});
export type ChatContext = z.infer<typeof ChatContext>;
