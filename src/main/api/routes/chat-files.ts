import type { ImplementerInternal } from '@orpc/server';
import type { chatFiles } from '../../../shared/contract/chat-files';
import type { ConversationExports } from '../../chat-files/export/conversation-exports';
import type { ChatImports } from '../../chat-files/import/chat-imports';
import type { CallContext } from '../router';

/** What the area `chatFiles` calls. */
export interface ChatFilesServices {
  readonly imports: ChatImports;
  readonly exports: ConversationExports;
}

/** Conversations that come in as files, and that go out as files. */
export function chatFilesRoutes(
  area: ImplementerInternal<typeof chatFiles, CallContext & Record<never, never>, CallContext>,
  services: ChatFilesServices,
) {
  return {
    beginImport: area.beginImport.handler(({ input }) => services.imports.begin(input.id, input.name, input.bytes)),
    addToImport: area.addToImport.handler(({ input }) => services.imports.add(input.id, input.offset, input.data)),
    giveUpImport: area.giveUpImport.handler(({ input }) => services.imports.giveUp(input.id)),
    startImport: area.startImport.handler(({ input }) => services.imports.start(input.id, input.bringBackDeleted)),
    stopImport: area.stopImport.handler(({ input }) => services.imports.stop(input.id)),
    currentImport: area.currentImport.handler(() => services.imports.current()),
    exportPart: area.exportPart.handler(({ input }) =>
      services.exports.part(input.conversationId, input.form, input.from),
    ),
    exportName: area.exportName.handler(({ input }) => ({
      fileName: services.exports.fileName(input.conversationId, input.ending),
    })),
  };
}
