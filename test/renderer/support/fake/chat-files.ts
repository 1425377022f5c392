import type { ChatImport } from '../../../../src/shared/domain/chat-import';
import type { EventFeed } from '../event-feed';
import type { ChatState } from './chat';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of files of conversations. */
export interface ChatFilesState extends Pick<ChatState, 'conversations'> {
  /** The import under way, or the last one. */
  chatImport: ChatImport | null;
}

/** Conversations in files, as a stand-in has them: an import is done as soon as it is started, and brings nothing. */
export function fakeChatFiles(os: Implementing<'chatFiles'>, state: ChatFilesState, feed: EventFeed) {
  const names = new Map<string, string>();
  const known = (id: string): ChatImport =>
    state.chatImport?.id === id
      ? state.chatImport
      : refuse('chat_file', 'This import is not there any more.', 'Choose the file again.');
  const title = (id: string): string =>
    state.conversations.find((one) => one.id === id)?.title ??
    refuse(
      'not_found',
      'This conversation is not there any more.',
      'Start a new chat, or choose another from the list.',
    );
  const tell = (chatImport: ChatImport): ChatImport => {
    state.chatImport = chatImport;
    feed.emit({ type: 'import_changed', import: chatImport });
    return chatImport;
  };
  return {
    beginImport: os.beginImport.handler(({ input }) => void names.set(input.id, input.name)),
    addToImport: os.addToImport.handler(() => undefined),
    giveUpImport: os.giveUpImport.handler(({ input }) => void names.delete(input.id)),
    startImport: os.startImport.handler(({ input }) =>
      tell({
        id: input.id,
        fileName: names.get(input.id) ?? 'conversations.json',
        state: 'done',
        bytesRead: 1,
        bytes: 1,
        report: {
          added: 0,
          updated: 0,
          alreadyHere: 0,
          messages: 0,
          leftOut: [],
          losses: [],
          endsInTheMiddle: false,
        },
        problem: null,
        startedAt: Date.now(),
        endedAt: Date.now(),
      }),
    ),
    stopImport: os.stopImport.handler(({ input }) => tell({ ...known(input.id), state: 'stopped' })),
    currentImport: os.currentImport.handler(() => state.chatImport),
    exportPart: os.exportPart.handler(({ input }) => ({
      fileName: `${title(input.conversationId)}.${input.form === 'markdown' ? 'md' : 'json'}`,
      content: input.form === 'markdown' ? `# ${title(input.conversationId)}\n` : '{}\n',
      next: null,
    })),
    exportName: os.exportName.handler(({ input }) => ({
      fileName: `${title(input.conversationId)}.${input.ending}`,
    })),
  };
}
