import { PAGE_MAX } from '../../shared/contract/chat';
import type { Conversation, ConversationPlace } from '../../shared/domain/conversation';
import type { Main } from './client';
import { conversationOf, hide, keepConversations, show } from './conversations';
import { currentMain } from './session';

type PlaceChange = Partial<Omit<ConversationPlace, 'id'>>;

/** What one call takes at most. */
function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PAGE_MAX) }, (_, n) =>
    all.slice(n * PAGE_MAX, (n + 1) * PAGE_MAX),
  );
}

/**
 * Changes places on the screen at once and in main. Rejects with main's problem, and then shows those that main did not
 * change where they were.
 */
async function place(
  conversations: readonly Conversation[],
  change: (conversation: Conversation) => PlaceChange,
  call: (history: Main['history'], part: readonly Conversation[]) => Promise<Conversation[]>,
): Promise<void> {
  keepConversations(...conversations.map((one) => ({ ...one, ...change(one) })));
  const parts = inParts(conversations);
  while (parts.length > 0) {
    try {
      keepConversations(...(await call(currentMain().history, parts[0] ?? [])));
      parts.shift();
    } catch (error) {
      keepConversations(...parts.flat());
      throw error;
    }
  }
}

const idsOf = (part: readonly Conversation[]) => ({ conversationIds: part.map(({ id }) => id) });

/** Each of these gives places to conversations, and is undone by {@link putBack}. All reject with main's problem. */
export async function pin(conversations: readonly Conversation[]): Promise<void> {
  const at = Date.now();
  await place(
    conversations,
    ({ pinnedAt }) => ({ pinnedAt: pinnedAt ?? at, archivedAt: null }),
    (history, part) => history.pin(idsOf(part)),
  );
}

/** Back to the folder that they were in, or among the others. */
export async function unpin(conversations: readonly Conversation[]): Promise<void> {
  await place(
    conversations,
    () => ({ pinnedAt: null }),
    (history, part) => history.unpin(idsOf(part)),
  );
}

/** Into a folder, or out of all with null; not pinned or archived any more. */
export async function move(conversations: readonly Conversation[], folderId: string | null): Promise<void> {
  await place(
    conversations,
    () => ({ folderId, pinnedAt: null, archivedAt: null }),
    (history, part) => history.move({ ...idsOf(part), folderId }),
  );
}

export async function archive(conversations: readonly Conversation[]): Promise<void> {
  const archivedAt = Date.now();
  await place(
    conversations,
    () => ({ archivedAt }),
    (history, part) => history.archive(idsOf(part)),
  );
}

/** Out of the archive, to where they were. */
export async function restore(conversations: readonly Conversation[]): Promise<void> {
  await place(
    conversations,
    () => ({ archivedAt: null }),
    (history, part) => history.restore(idsOf(part)),
  );
}

/** Puts conversations where they stood. @param before as they were */
export async function putBack(before: readonly Conversation[]): Promise<void> {
  const places = new Map(
    before.map(({ id, folderId, pinnedAt, archivedAt }) => [id, { folderId, pinnedAt, archivedAt }]),
  );
  await place(
    before.map((one) => conversationOf(one.id) ?? one),
    ({ id }) => places.get(id) ?? {},
    (history, part) =>
      history.putBack({
        places: part.flatMap(({ id }) => {
          const was = places.get(id);
          return was ? [{ id, ...was }] : [];
        }),
      }),
  );
}

/** Removes from the screen at once and in main; {@link bringBack} undoes it. Rejects, and shows those that are still there. */
export async function remove(conversations: readonly Conversation[]): Promise<void> {
  hide(conversations.map(({ id }) => id));
  const parts = inParts(conversations);
  while (parts.length > 0) {
    try {
      await currentMain().history.remove(idsOf(parts[0] ?? []));
      parts.shift();
    } catch (error) {
      show(parts.flat());
      throw error;
    }
  }
}

/** Undoes a removal. Rejects with main's problem. */
export async function bringBack(conversations: readonly Conversation[]): Promise<void> {
  for (const part of inParts(conversations)) show(await currentMain().history.undoRemove(idsOf(part)));
}
