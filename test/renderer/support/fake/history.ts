import type { Conversation } from '../../../../src/shared/domain/conversation';
import type { Folder } from '../../../../src/shared/domain/folder';
import type { EventFeed } from '../event-feed';
import type { ChatState } from './chat';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of the list of conversations, besides the conversations themselves. */
export interface HistoryState extends Pick<ChatState, 'conversations'> {
  folders: Folder[];
}

const shelfOf = ({ archivedAt, pinnedAt, folderId }: Conversation): string =>
  archivedAt !== null ? 'archived' : pinnedAt !== null ? 'pinned' : (folderId ?? 'recent');

const newest = (a: Conversation, b: Conversation): number => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1);

/** Where conversations stand, as a stand-in keeps it. */
export function fakeHistory(os: Implementing<'history'>, state: HistoryState, feed: EventFeed) {
  const removed = new Map<string, Conversation>();
  const removedFolders = new Map<string, { readonly folder: Folder; readonly ids: ReadonlySet<string> }>();
  const folder = (id: string) =>
    state.folders.find((one) => one.id === id) ??
    refuse('not_found', 'This folder is not there any more.', 'Choose another, or make a new one.');
  const tell = () => feed.emit({ type: 'folders_changed', folders: state.folders });
  const kept = (changed: Folder): Folder => {
    state.folders = state.folders.map((one) => (one.id === changed.id ? changed : one));
    tell();
    return changed;
  };
  const page = (shelf: string, limit: number, before?: { readonly updatedAt: number; readonly id: string }) => {
    const all = state.conversations.filter((one) => shelfOf(one) === shelf).toSorted(newest);
    const rest = before
      ? all.filter(
          (one) => one.updatedAt < before.updatedAt || (one.updatedAt === before.updatedAt && one.id < before.id),
        )
      : all;
    return { items: rest.slice(0, limit), more: rest.length > limit };
  };
  const change = (ids: readonly string[], to: (one: Conversation) => Partial<Conversation>): Conversation[] => {
    state.conversations = state.conversations.map((one) => (ids.includes(one.id) ? { ...one, ...to(one) } : one));
    const changed = state.conversations.filter(({ id }) => ids.includes(id));
    for (const conversation of changed) feed.emit({ type: 'conversation_changed', conversation });
    return changed;
  };
  const checkName = (id: string, name: string): string => {
    if (state.folders.some((one) => one.id !== id && one.name === name)) {
      refuse('invalid_input', `There is a folder called ${name} already.`, 'Choose another name.', 'name');
    }
    return name;
  };

  return {
    overview: os.overview.handler(({ input }) => ({
      folders: state.folders,
      pinned: state.conversations
        .filter((one) => shelfOf(one) === 'pinned')
        .toSorted((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0)),
      pages: ['recent' as const, ...state.folders.filter(({ isOpen }) => isOpen).map(({ id }) => id)].map((shelf) => ({
        shelf,
        ...page(shelf, input.limit),
      })),
      hasArchived: state.conversations.some((one) => shelfOf(one) === 'archived'),
    })),
    page: os.page.handler(({ input }) => page(input.shelf, input.limit, input.before)),
    pin: os.pin.handler(({ input }) =>
      change(input.conversationIds, () => ({ pinnedAt: Date.now(), archivedAt: null })),
    ),
    unpin: os.unpin.handler(({ input }) => change(input.conversationIds, () => ({ pinnedAt: null }))),
    move: os.move.handler(({ input }) => {
      const { folderId } = input;
      if (folderId !== null) folder(folderId);
      return change(input.conversationIds, () => ({ folderId, pinnedAt: null, archivedAt: null }));
    }),
    archive: os.archive.handler(({ input }) => change(input.conversationIds, () => ({ archivedAt: Date.now() }))),
    restore: os.restore.handler(({ input }) => change(input.conversationIds, () => ({ archivedAt: null }))),
    putBack: os.putBack.handler(({ input }) =>
      change(
        input.places.map(({ id }) => id),
        ({ id }) => input.places.find((place) => place.id === id) ?? {},
      ),
    ),
    remove: os.remove.handler(({ input }) => {
      for (const one of state.conversations) if (input.conversationIds.includes(one.id)) removed.set(one.id, one);
      state.conversations = state.conversations.filter(({ id }) => !input.conversationIds.includes(id));
      for (const id of input.conversationIds) feed.emit({ type: 'conversation_removed', id });
    }),
    undoRemove: os.undoRemove.handler(({ input }) => {
      const back = input.conversationIds.flatMap((id) => removed.get(id) ?? []);
      state.conversations = [...state.conversations, ...back];
      return back;
    }),

    addFolder: os.addFolder.handler(({ input }) => {
      const made = { id: input.id, name: checkName(input.id, input.name), isOpen: true, createdAt: Date.now() };
      state.folders = [...state.folders, made];
      tell();
      return made;
    }),
    renameFolder: os.renameFolder.handler(({ input }) =>
      kept({ ...folder(input.id), name: checkName(input.id, input.name) }),
    ),
    foldFolder: os.foldFolder.handler(({ input }) => kept({ ...folder(input.id), isOpen: input.isOpen })),
    removeFolder: os.removeFolder.handler(({ input }) => {
      const gone = folder(input.id);
      const ids = new Set(state.conversations.filter(({ folderId }) => folderId === gone.id).map(({ id }) => id));
      removedFolders.set(gone.id, { folder: gone, ids });
      state.folders = state.folders.filter((one) => one !== gone);
      state.conversations = state.conversations.map((one) => (ids.has(one.id) ? { ...one, folderId: null } : one));
      tell();
    }),
    undoRemoveFolder: os.undoRemoveFolder.handler(({ input }) => {
      const back = removedFolders.get(input.id) ?? refuse('not_found', 'It cannot be brought back.', 'Make a new one.');
      state.folders = [...state.folders, back.folder];
      state.conversations = state.conversations.map((one) =>
        back.ids.has(one.id) ? { ...one, folderId: input.id } : one,
      );
      tell();
      return back.folder;
    }),
  };
}
