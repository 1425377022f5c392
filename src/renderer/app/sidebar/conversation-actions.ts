import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import { t } from '../../../shared/language/t';
import { problemOf } from '../../state/client';
import { renameConversation } from '../../state/conversations';
import { archive, bringBack, move, pin, putBack, remove, restore, unpin } from '../../state/placing';
import { toast, toastProblem } from '../../ui/toast';
import { goTo, useNavigation } from '../navigation';

/** Tries something; what goes wrong is said in a toast. @returns whether it was done */
export async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    toastProblem(problemOf(error));
    return false;
  }
}

/** Renames and offers to undo it; what goes wrong is said in a toast. */
export async function rename(id: string, title: string): Promise<void> {
  try {
    const renamed = await renameConversation(id, title);
    if (renamed === null) return;
    const { before, now } = renamed;
    tellWithUndo(t('“{before}” is called “{now}” now.', { before, now }), () => renameConversation(id, before));
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Says what was done, with a way back. */
export function tellWithUndo(text: string, undo: () => Promise<unknown>): void {
  toast(text, { action: { label: t('Undo'), run: () => void tried(undo()) } });
}

/** A sentence about one conversation, and the same about several. */
interface Told {
  readonly one: (title: string) => string;
  readonly many: (count: number) => string;
}

function sentence({ one, many }: Told, conversations: readonly Conversation[]): string {
  const [first] = conversations;
  return conversations.length === 1 && first ? one(first.title) : many(conversations.length);
}

/** Does something with conversations at once and offers to put them back where they were. */
async function placeWithUndo(
  conversations: readonly Conversation[],
  change: (conversations: readonly Conversation[]) => Promise<void>,
  told: Told,
): Promise<void> {
  if (conversations.length === 0 || !(await tried(change(conversations)))) return;
  tellWithUndo(sentence(told, conversations), () => putBack(conversations));
}

/** Each of these is done at once and offers to undo it; what goes wrong is said in a toast. */
export async function pinWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, pin, {
    one: (title) => t('“{title}” was pinned.', { title }),
    many: (count) => t('{count, plural, one {# chat was} other {# chats were}} pinned.', { count }),
  });
}

export async function unpinWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, unpin, {
    one: (title) => t('“{title}” was unpinned.', { title }),
    many: (count) => t('{count, plural, one {# chat was} other {# chats were}} unpinned.', { count }),
  });
}

/** @param folder null: out of all folders */
export async function moveWithUndo(conversations: readonly Conversation[], folder: Folder | null): Promise<void> {
  const told: Told =
    folder === null
      ? {
          one: (title) => t('“{title}” was taken out of the folder.', { title }),
          many: (count) =>
            t('{count, plural, one {# chat was} other {# chats were}} taken out of the folder.', { count }),
        }
      : {
          one: (title) => t('“{title}” was moved to {folder}.', { title, folder: folder.name }),
          many: (count) =>
            t('{count, plural, one {# chat was} other {# chats were}} moved to {folder}.', {
              count,
              folder: folder.name,
            }),
        };
  await placeWithUndo(conversations, (some) => move(some, folder?.id ?? null), told);
}

export async function restoreWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, restore, {
    one: (title) => t('“{title}” was put back in the list.', { title }),
    many: (count) => t('{count, plural, one {# chat was} other {# chats were}} put back in the list.', { count }),
  });
}

/** The conversation on the screen, when it is one of these: a new chat takes its place. Null when it is none of them. */
function leave(conversations: readonly Conversation[]): string | null {
  const { place } = useNavigation.getState();
  if (place.screen !== 'chat' || !conversations.some(({ id }) => id === place.id)) return null;
  goTo('chat', null, { replace: true });
  return place.id;
}

/** When the conversation on the screen is archived, a new chat takes its place. */
export async function archiveWithUndo(conversations: readonly Conversation[]): Promise<void> {
  const left = leave(conversations);
  if (conversations.length === 0 || !(await tried(archive(conversations)))) return;
  const told: Told = {
    one: (title) => t('“{title}” was archived.', { title }),
    many: (count) => t('{count, plural, one {# chat was} other {# chats were}} archived.', { count }),
  };
  tellWithUndo(sentence(told, conversations), async () => {
    await putBack(conversations);
    if (left !== null) goTo('chat', left);
  });
}

/** When the conversation on the screen is deleted, a new chat takes its place. */
export async function removeWithUndo(conversations: readonly Conversation[]): Promise<void> {
  const left = leave(conversations);
  if (conversations.length === 0 || !(await tried(remove(conversations)))) return;
  const told: Told = {
    one: (title) => t('“{title}” was deleted.', { title }),
    many: (count) => t('{count, plural, one {# chat was} other {# chats were}} deleted.', { count }),
  };
  tellWithUndo(sentence(told, conversations), async () => {
    await bringBack(conversations);
    if (left !== null) goTo('chat', left);
  });
}
