import { z } from 'zod';
import { Id, Moment } from './id';

/** Longest title, in UTF-16 units. */
export const TITLE_MAX = 120;

/** A conversation as its list shows it. */
export const Conversation = z.object({
  id: Id,
  title: z.string().min(1).max(TITLE_MAX),
  createdAt: Moment,
  /** When a message was last added. The list is ordered by it, newest first. */
  updatedAt: Moment,
});
export type Conversation = z.infer<typeof Conversation>;
