import { z } from 'zod';
import { Conversation, ConversationPlace } from '../domain/conversation';
import { Folder, FOLDER_NAME_MAX } from '../domain/folder';
import { Id } from '../domain/id';
import { PAGE_MAX } from './chat';
import { procedure } from './problem-error';

/** How many conversations can be pinned: more than that would be a list of its own. */
export const PINNED_MAX = 100;

/** A part of the list that is read page by page: those without a place of their own, the archive, or a folder, by its id. */
export const Shelf = z.union([z.enum(['recent', 'archived']), Id]);
export type Shelf = z.infer<typeof Shelf>;

const limit = z.int().min(1).max(PAGE_MAX);
const conversationIds = z.array(Id).min(1).max(PAGE_MAX);
const folder = z.object({ id: Id, name: z.string().max(10 * FOLDER_NAME_MAX) });
const page = { items: z.array(Conversation), more: z.boolean() };

/**
 * Where conversations stand in the list. Every change of places gives them back as they are then, without those that are
 * not there any more, and is told by `conversation_changed` and `conversation_removed`; those of folders are told by
 * `folders_changed`.
 */
export const history = {
  /** What the list begins with: the first page of those without a place and of each open folder, and all pinned ones. */
  overview: procedure.input(z.object({ limit })).output(
    z.object({
      folders: z.array(Folder),
      /** The latest pin first. */
      pinned: z.array(Conversation),
      pages: z.array(z.object({ shelf: Shelf, ...page })),
      /** Whether anything is archived. */
      hasArchived: z.boolean(),
    }),
  ),
  /** Newest first. `before` is the last row of the page above. */
  page: procedure
    .input(z.object({ shelf: Shelf, limit, before: z.object({ updatedAt: z.int(), id: Id }).optional() }))
    .output(z.object(page)),
  /** At most {@link PINNED_MAX} in all. Archived ones come out of the archive. */
  pin: procedure.input(z.object({ conversationIds })).output(z.array(Conversation)),
  unpin: procedure.input(z.object({ conversationIds })).output(z.array(Conversation)),
  /** Into a folder, or out of all with null. They stand there from then on, and not among the pinned or archived. */
  move: procedure.input(z.object({ conversationIds, folderId: Id.nullable() })).output(z.array(Conversation)),
  archive: procedure.input(z.object({ conversationIds })).output(z.array(Conversation)),
  /** Out of the archive, to where they were. */
  restore: procedure.input(z.object({ conversationIds })).output(z.array(Conversation)),
  /** Undoes any of the above: each stands where it is told to. A folder that is gone counts as none. */
  putBack: procedure
    .input(z.object({ places: z.array(ConversationPlace).min(1).max(PAGE_MAX) }))
    .output(z.array(Conversation)),
  /** Takes several away at once, for a day undoably. */
  remove: procedure.input(z.object({ conversationIds })),
  undoRemove: procedure.input(z.object({ conversationIds })).output(z.array(Conversation)),

  /** The window makes the id, so that a repeated call makes one folder. It is open. */
  addFolder: procedure.input(folder).output(Folder),
  renameFolder: procedure.input(folder).output(Folder),
  /** Shows or hides in the list what is in it. */
  foldFolder: procedure.input(z.object({ id: Id, isOpen: z.boolean() })).output(Folder),
  /** For a day undoably. Its conversations stay, and are without a folder. */
  removeFolder: procedure.input(z.object({ id: Id })),
  /** Its conversations are in it again, but for those that were moved meanwhile. */
  undoRemoveFolder: procedure.input(z.object({ id: Id })).output(Folder),
};
