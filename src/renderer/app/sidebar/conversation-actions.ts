import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
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

/** Renames; what goes wrong is said in a toast. */
export async function rename(id: string, title: string): Promise<void> {
  await tried(renameConversation(id, title));
}

/** Says what was done, with a way back. */
export function tellWithUndo(text: string, undo: () => Promise<unknown>): void {
  toast(text, { action: { label: 'Undo', run: () => void tried(undo()) } });
}

/** "“Trip to Porto” was", "3 chats were". */
function subject(conversations: readonly Conversation[]): string {
  const [first] = conversations;
  return conversations.length === 1 && first ? `“${first.title}” was` : `${conversations.length} chats were`;
}

/** Does something with conversations at once and offers to put them back where they were. */
async function placeWithUndo(
  conversations: readonly Conversation[],
  change: (conversations: readonly Conversation[]) => Promise<void>,
  done: string,
): Promise<void> {
  if (conversations.length === 0 || !(await tried(change(conversations)))) return;
  tellWithUndo(`${subject(conversations)} ${done}.`, () => putBack(conversations));
}

/** Each of these is done at once and offers to undo it; what goes wrong is said in a toast. */
export async function pinWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, pin, 'pinned');
}

export async function unpinWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, unpin, 'unpinned');
}

/** @param folder null: out of all folders */
export async function moveWithUndo(conversations: readonly Conversation[], folder: Folder | null): Promise<void> {
  const done = folder === null ? 'taken out of the folder' : `moved to ${folder.name}`;
  await placeWithUndo(conversations, (some) => move(some, folder?.id ?? null), done);
}

export async function restoreWithUndo(conversations: readonly Conversation[]): Promise<void> {
  await placeWithUndo(conversations, restore, 'put back in the list');
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
  tellWithUndo(`${subject(conversations)} archived.`, async () => {
    await putBack(conversations);
    if (left !== null) goTo('chat', left);
  });
}

/** When the conversation on the screen is deleted, a new chat takes its place. */
export async function removeWithUndo(conversations: readonly Conversation[]): Promise<void> {
  const left = leave(conversations);
  if (conversations.length === 0 || !(await tried(remove(conversations)))) return;
  tellWithUndo(`${subject(conversations)} deleted.`, async () => {
    await bringBack(conversations);
    if (left !== null) goTo('chat', left);
  });
}
