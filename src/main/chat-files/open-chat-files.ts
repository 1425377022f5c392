import { join } from 'node:path';
import type { ChatStores } from '../chat/chat';
import type { Contexts } from '../chat/long/contexts';
import type { KnownConversations } from '../chat/known-conversations';
import type { EventBus } from '../events/event-bus';
import type { Db } from '../storage/statement';
import { ConversationExports } from './export/conversation-exports';
import { ExportRepository } from './export/export-repository';
import { ChatImports } from './import/chat-imports';
import { OriginRepository } from './import/origin-repository';

/** What {@link openChatFiles} needs. */
export interface ChatFilesGround {
  readonly db: Db;
  /** The home folder: files that come in lie in a folder of it. */
  readonly home: string;
  readonly stores: Pick<ChatStores, 'conversations' | 'messages' | 'transaction'>;
  readonly known: KnownConversations;
  readonly contexts: Pick<Contexts, 'read' | 'all'>;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what went wrong in ourselves. */
  readonly onDefect: (error: unknown) => void;
}

/** Conversations in files, put together: those that come in, and those that go out. */
export function openChatFiles({ db, home, stores, known, contexts, events, now, onDefect }: ChatFilesGround) {
  const imports = new ChatImports({
    folder: join(home, 'imports'),
    stores: {
      conversations: stores.conversations,
      messages: stores.messages,
      origins: new OriginRepository(db),
      transaction: stores.transaction,
    },
    events,
    now,
    onDefect,
  });
  return { imports, exports: new ConversationExports(known, new ExportRepository(db), contexts) };
}
