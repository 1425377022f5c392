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
  /** The folder that it is in; null for none. */
  folderId: Id.nullable(),
  /** Since when it is pinned; null: it is not. One that is pinned stands there, and not in its folder. */
  pinnedAt: Moment.nullable(),
  /** Since when it is archived; null: it is not. An archived one stands nowhere else, and comes back to where it was. */
  archivedAt: Moment.nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

/** Where a conversation stands, all told: what an undo puts back. */
export const ConversationPlace = Conversation.pick({ id: true, folderId: true, pinnedAt: true, archivedAt: true });
export type ConversationPlace = z.infer<typeof ConversationPlace>;
