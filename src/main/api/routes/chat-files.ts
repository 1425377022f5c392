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
  { imports, exports }: ChatFilesServices,
) {
  return {
    beginImport: area.beginImport.handler(({ input }) => imports.begin(input.id, input.name, input.bytes)),
    addToImport: area.addToImport.handler(({ input }) => imports.add(input.id, input.offset, input.data)),
    giveUpImport: area.giveUpImport.handler(({ input }) => imports.giveUp(input.id)),
    startImport: area.startImport.handler(({ input }) => imports.start(input.id, input.bringBackDeleted)),
    stopImport: area.stopImport.handler(({ input }) => imports.stop(input.id)),
    currentImport: area.currentImport.handler(() => imports.current()),
    exportPart: area.exportPart.handler(({ input }) => exports.part(input.conversationId, input.form, input.from)),
    exportName: area.exportName.handler(({ input }) => ({
      fileName: exports.fileName(input.conversationId, input.ending),
    })),
  };
}
