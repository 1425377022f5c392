import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { KnownConversations } from '../../../src/main/chat/known-conversations';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { openChatFiles } from '../../../src/main/chat-files/open-chat-files';
import { EventBus } from '../../../src/main/events/event-bus';
import { atomically, type Db } from '../../../src/main/storage/statement';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { ChatImport } from '../../../src/shared/domain/chat-import';
import type { Message } from '../../../src/shared/domain/message';
import { eventually } from '../../support/eventually';
import { tempHome } from '../../support/temp-home';
import { freshDatabase } from '../storage/fresh-database';

/** An export file that is kept for tests: the structure is that of the services, the content is invented. */
export function exportFile(name: 'chatgpt' | 'claude'): Buffer {
  return readFileSync(join(import.meta.dirname, '../../support/chat-exports', `${name}.json`));
}

/** How a file is given. */
interface Giving {
  readonly name?: string;
  readonly bringBackDeleted?: boolean;
}

/** Files of conversations over a real database, and what tests do with them. */
export interface ImportBed extends ReturnType<typeof openChatFiles> {
  readonly db: Db;
  readonly home: string;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly events: AppEvent[];
  /** What went wrong in ourselves. */
  readonly defects: unknown[];
  /** Sends a file in pieces, as the window does, and begins to read it. */
  start(content: Buffer, giving?: Giving): Promise<ChatImport>;
  /** Sends a file, and waits until it is read. Fails the test where something of ours went wrong. */
  take(content: Buffer | object, giving?: Giving): Promise<ChatImport>;
  /** The titles of the conversations that are seen, newest first. */
  titles(): string[];
  /** The id of a conversation that is seen. */
  idOf(title: string): string;
  /** The shown branch of a conversation, by its title. */
  branch(title: string): Message[];
}

const PIECE_BYTES = 1_000_000;

/** Opens files of conversations for one test. */
export async function importBed(): Promise<ImportBed> {
  const home = tempHome();
  const db = await freshDatabase(join(home, 'signalbox.db'));
  const bus = new EventBus();
  const events: AppEvent[] = [];
  bus.listen((event) => events.push(event));
  const defects: unknown[] = [];
  const stores = {
    conversations: new ConversationRepository(db),
    messages: new MessageRepository(db),
    transaction: <T>(work: () => T) => atomically(db, work),
  };
  const files = openChatFiles({
    db,
    home,
    stores,
    known: new KnownConversations(stores.conversations, bus),
    contexts: {
      read: (conversationId) => ({ conversationId, mode: null, cut: null, growing: null }),
      all: () => [],
    },
    events: bus,
    now: Date.now,
    onDefect: (error) => defects.push(error),
  });
  onTestFinished(async () => {
    await files.imports.dispose();
    db.close();
  });
  const { conversations, messages } = stores;
  const start: ImportBed['start'] = async (content, { name = 'conversations.json', bringBackDeleted = false } = {}) => {
    const id = crypto.randomUUID();
    await files.imports.begin(id, name, content.length);
    for (let at = 0; at < content.length; at += PIECE_BYTES) {
      await files.imports.add(id, at, content.subarray(at, at + PIECE_BYTES).toString('base64'));
    }
    return files.imports.start(id, bringBackDeleted);
  };
  const idOf = (title: string): string => {
    const found = conversations.page(1000, null).find((row) => row.title === title);
    if (!found) throw new Error(`no conversation is called “${title}”`);
    return found.id;
  };
  return {
    ...files,
    db,
    home,
    conversations,
    messages,
    events,
    defects,
    start,
    take: async (content, giving) => {
      const file = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
      const { id } = await start(file, giving);
      const ended = await eventually(() => {
        const current = files.imports.current();
        if (current?.id !== id || current.state === 'running') throw new Error('the import has not ended');
        return current;
      });
      if (defects.length > 0) throw new Error('something of ours went wrong', { cause: defects[0] });
      return ended;
    },
    titles: () => conversations.page(1000, null).map(({ title }) => title),
    idOf,
    branch: (title) => {
      const leaf = conversations.find(idOf(title))?.leaf_id ?? '';
      return messages.branch(leaf, 1_000_000);
    },
  };
}
