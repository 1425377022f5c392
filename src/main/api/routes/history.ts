import type { ImplementerInternal } from '@orpc/server';
import type { history } from '../../../shared/contract/history';
import type { Folders } from '../../chat/folders';
import type { History } from '../../chat/history';
import type { CallContext } from '../router';

/** What the area `history` calls. */
export interface HistoryServices {
  readonly history: History;
  readonly folders: Folders;
}

/** Where conversations stand in the list, and their folders. */
export function historyRoutes(
  area: ImplementerInternal<typeof history, CallContext & Record<never, never>, CallContext>,
  { history: places, folders }: HistoryServices,
) {
  return {
    overview: area.overview.handler(({ input }) => places.overview(input.limit)),
    page: area.page.handler(({ input }) => places.page(input.shelf, input.limit, input.before ?? null)),
    pin: area.pin.handler(({ input }) => places.pin(input.conversationIds)),
    unpin: area.unpin.handler(({ input }) => places.unpin(input.conversationIds)),
    move: area.move.handler(({ input }) => places.move(input.conversationIds, input.folderId)),
    archive: area.archive.handler(({ input }) => places.archive(input.conversationIds)),
    restore: area.restore.handler(({ input }) => places.restore(input.conversationIds)),
    putBack: area.putBack.handler(({ input }) => places.putBack(input.places)),
    remove: area.remove.handler(({ input }) => places.remove(input.conversationIds)),
    undoRemove: area.undoRemove.handler(({ input }) => places.undoRemove(input.conversationIds)),

    addFolder: area.addFolder.handler(({ input }) => folders.add(input.id, input.name)),
    renameFolder: area.renameFolder.handler(({ input }) => folders.rename(input.id, input.name)),
    foldFolder: area.foldFolder.handler(({ input }) => folders.fold(input.id, input.isOpen)),
    removeFolder: area.removeFolder.handler(({ input }) => folders.remove(input.id)),
    undoRemoveFolder: area.undoRemoveFolder.handler(({ input }) => folders.undoRemove(input.id)),
  };
}
