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
  services: HistoryServices,
) {
  return {
    overview: area.overview.handler(({ input }) => services.history.overview(input.limit)),
    page: area.page.handler(({ input }) => services.history.page(input.shelf, input.limit, input.before ?? null)),
    pin: area.pin.handler(({ input }) => services.history.pin(input.conversationIds)),
    unpin: area.unpin.handler(({ input }) => services.history.unpin(input.conversationIds)),
    move: area.move.handler(({ input }) => services.history.move(input.conversationIds, input.folderId)),
    archive: area.archive.handler(({ input }) => services.history.archive(input.conversationIds)),
    restore: area.restore.handler(({ input }) => services.history.restore(input.conversationIds)),
    putBack: area.putBack.handler(({ input }) => services.history.putBack(input.places)),
    remove: area.remove.handler(({ input }) => services.history.remove(input.conversationIds)),
    undoRemove: area.undoRemove.handler(({ input }) => services.history.undoRemove(input.conversationIds)),

    addFolder: area.addFolder.handler(({ input }) => services.folders.add(input.id, input.name)),
    renameFolder: area.renameFolder.handler(({ input }) => services.folders.rename(input.id, input.name)),
    foldFolder: area.foldFolder.handler(({ input }) => services.folders.fold(input.id, input.isOpen)),
    removeFolder: area.removeFolder.handler(({ input }) => services.folders.remove(input.id)),
    undoRemoveFolder: area.undoRemoveFolder.handler(({ input }) => services.folders.undoRemove(input.id)),
  };
}
