import { create } from 'zustand';
import type { Folder } from '../../shared/domain/folder';
import { byName } from '../../shared/language/formats';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** The folders of conversations, by their names. */
export const useFolders = create<{ readonly folders: readonly Folder[] }>(() => ({ folders: [] }));

type Changed = (gone: ReadonlySet<string>, added: readonly string[]) => void;
const afterChange = new Set<Changed>();

/** Hears of folders that are gone, and of those that are new or back. @returns a function that ends it. */
export function onFoldersChanged(listener: Changed): () => void {
  afterChange.add(listener);
  return () => {
    afterChange.delete(listener);
  };
}

/** Takes over all folders, as main gave them. */
export function keepFolders(folders: readonly Folder[]): void {
  useFolders.setState({ folders: folders.toSorted((a, b) => byName(a.name, b.name)) });
}

/** Takes over what changed among the folders, and tells what came and went. */
function follow(folders: readonly Folder[]): void {
  const before = new Set(useFolders.getState().folders.map(({ id }) => id));
  const now = new Set(folders.map(({ id }) => id));
  const gone = new Set([...before].filter((id) => !now.has(id)));
  const added = [...now].filter((id) => !before.has(id));
  keepFolders(folders);
  if (gone.size === 0 && added.length === 0) return;
  for (const listener of afterChange) listener(gone, added);
}

function others(id: string): readonly Folder[] {
  return useFolders.getState().folders.filter((folder) => folder.id !== id);
}

/** Makes a folder. @param id made by the caller, so that a repeated call makes one. Rejects with main's problem. */
export async function addFolder(id: string, name: string): Promise<Folder> {
  const folder = await currentMain().history.addFolder({ id, name });
  follow([...others(folder.id), folder]);
  return folder;
}

/** Rejects with main's problem. */
export async function renameFolder(id: string, name: string): Promise<Folder> {
  const folder = await currentMain().history.renameFolder({ id, name });
  follow([...others(folder.id), folder]);
  return folder;
}

/** Shows or hides what is in a folder, on the screen at once and in main. Rejects, and puts back what was. */
export async function foldFolder(folder: Folder, isOpen: boolean): Promise<void> {
  follow([...others(folder.id), { ...folder, isOpen }]);
  try {
    await currentMain().history.foldFolder({ id: folder.id, isOpen });
  } catch (error) {
    follow([...others(folder.id), folder]);
    throw error;
  }
}

/** Its conversations stay, and are in no folder; {@link restoreFolder} brings it back. Rejects with main's problem. */
export async function removeFolder(id: string): Promise<void> {
  await currentMain().history.removeFolder({ id });
  follow(others(id));
}

/** Undoes a removal: its conversations are in it again. Rejects with main's problem. */
export async function restoreFolder(id: string): Promise<void> {
  const folder = await currentMain().history.undoRemoveFolder({ id });
  follow([...others(id), folder]);
}

onAppEvent((event) => {
  if (event.type === 'folders_changed') follow(event.folders);
});
