import { z } from 'zod';
import { Id, Moment } from './id';

/** Most characters (UTF-16 units) that are looked at of what was typed; what stands behind them is not asked for. */
export const SEARCH_TEXT_MAX = 1000;

/** A piece of plain text, and whether it is what was looked for. Never markup: whoever shows it marks the hits itself. */
export const TextPart = z.object({ text: z.string(), isHit: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

/** What is searched: conversations with their messages, or tasks. */
export const SearchOf = z.enum(['chat', 'tasks']);
export type SearchOf = z.infer<typeof SearchOf>;

/** One find. `at` is when the conversation was last added to, the message was written, or the task was given. */
export const SearchHit = z.discriminatedUnion('found', [
  /** The title of a conversation fits. */
  z.object({ found: z.literal('conversation'), conversationId: Id, title: z.array(TextPart), at: Moment }),
  /** A message fits. `snippet` is the piece of it with the most of what was looked for, on one line. */
  z.object({
    found: z.literal('message'),
    conversationId: Id,
    title: z.string(),
    messageId: Id,
    role: z.enum(['user', 'assistant']),
    snippet: z.array(TextPart),
    at: Moment,
  }),
  /** The title, prompt or answer of a task fits; `snippet` is of its prompt and answer, and empty where only the title fits. */
  z.object({
    found: z.literal('task'),
    taskId: Id,
    title: z.array(TextPart),
    snippet: z.array(TextPart),
    at: Moment,
  }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

/** How far the index is: until it is complete, some of what is kept cannot be found yet. */
export const SearchState = z.object({
  isComplete: z.boolean(),
  /** Share of what is kept that can be found, 0 to 1. */
  share: z.number().min(0).max(1),
});
export type SearchState = z.infer<typeof SearchState>;

/** One page of finds: titles first, then the best, the newer of what is equally good first. */
export const SearchPage = z.object({
  hits: z.array(SearchHit),
  /** How many fit in all; `isMore`: more than that. */
  total: z.object({ count: z.int().nonnegative(), isMore: z.boolean() }),
  /** The `offset` of the page after this one; null when this is the last. */
  next: z.int().positive().nullable(),
  state: SearchState,
});
export type SearchPage = z.infer<typeof SearchPage>;
