import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import { addFolder, foldFolder, removeFolder, renameFolder, restoreFolder } from '../../state/folders';
import { move, putBack } from '../../state/placing';
import { tellWithUndo, tried } from './conversation-actions';

/**
 * Makes a folder and moves conversations into it, and offers to undo both. Rejects with main's problem, most of all when
 * the name is taken.
 */
export async function addFolderWithUndo(name: string, conversations: readonly Conversation[]): Promise<void> {
  const folder = await addFolder(crypto.randomUUID(), name);
  if (conversations.length > 0) await tried(move(conversations, folder.id));
  tellWithUndo(t('The folder {name} was made.', { name: folder.name }), async () => {
    if (conversations.length > 0) await putBack(conversations);
    await removeFolder(folder.id);
  });
}

/** Renames a folder and offers to undo it. Rejects with main's problem, most of all when the name is taken. */
export async function renameFolderWithUndo(folder: Folder, typed: string): Promise<void> {
  if (typed.trim() === folder.name) return;
  const { name } = await renameFolder(folder.id, typed);
  tellWithUndo(t('The folder {before} is called {now} now.', { before: folder.name, now: name }), () =>
    renameFolder(folder.id, folder.name),
  );
}

/** Removes a folder, not what is in it, and offers to undo it. What goes wrong is said in a toast. */
export async function removeFolderWithUndo({ id, name }: Folder): Promise<void> {
  if (!(await tried(removeFolder(id)))) return;
  tellWithUndo(t('The folder {name} was removed. Its chats stay.', { name }), () => restoreFolder(id));
}

/** Shows or hides what is in a folder. What goes wrong is said in a toast. */
export async function fold(folder: Folder, isOpen = !folder.isOpen): Promise<void> {
  if (folder.isOpen !== isOpen) await tried(foldFolder(folder, isOpen));
}
