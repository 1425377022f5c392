import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatImport } from '../../../src/shared/domain/chat-import';
import type { Message } from '../../../src/shared/domain/message';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';

/** An export file that is kept for tests: the structure is that of the services, the content is invented. */
export function exportFile(name: 'chatgpt' | 'claude'): Buffer {
  return readFileSync(join(import.meta.dirname, '../../support/fixtures/chat-exports', `${name}.json`));
}

/** The app, and what tests of files of conversations do with it. */
export interface ImportBed {
  readonly app: TestApp;
  /** Sends a file in pieces, as the window does, and begins to read it. */
  start(content: Buffer, more?: { name?: string; bringBackDeleted?: boolean }): Promise<ChatImport>;
  /** Waits for the end of an import. */
  ended(id: string): Promise<ChatImport>;
  /** Sends a file, and waits until it is read. */
  take(content: Buffer | object, more?: { name?: string; bringBackDeleted?: boolean }): Promise<ChatImport>;
  /** The titles of the conversations that are seen, newest first. */
  titles(): Promise<string[]>;
  /** The id of a conversation that is seen. */
  idOf(title: string): Promise<string>;
  /** The shown branch of a conversation, by its title. */
  branch(title: string): Promise<Message[]>;
}

const PIECE_BYTES = 1_000_000;

/** Starts the app for one test of files of conversations. */
export async function importBed(home?: string): Promise<ImportBed> {
  const app = await startTestApp(home === undefined ? {} : { home });
  const { chat, chatFiles } = app.main;
  const start: ImportBed['start'] = async (content, { name = 'conversations.json', bringBackDeleted = false } = {}) => {
    const id = crypto.randomUUID();
    await chatFiles.beginImport({ id, name, bytes: content.length });
    for (let at = 0; at < content.length; at += PIECE_BYTES) {
      const data = content.subarray(at, at + PIECE_BYTES).toString('base64');
      await chatFiles.addToImport({ id, offset: at, data });
    }
    return chatFiles.startImport({ id, bringBackDeleted });
  };
  const ended = (id: string): Promise<ChatImport> =>
    eventually(async () => {
      const current = await chatFiles.currentImport();
      if (current?.id !== id || current.state === 'running') throw new Error('the import has not ended');
      return current;
    });
  const conversations = async () => (await chat.conversations({ limit: 200 })).items;
  const idOf = async (title: string): Promise<string> => {
    const found = (await conversations()).find((conversation) => conversation.title === title);
    if (!found) throw new Error(`no conversation is called “${title}”`);
    return found.id;
  };
  return {
    app,
    start,
    ended,
    take: async (content, more) => {
      const file = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
      return ended((await start(file, more)).id);
    },
    titles: async () => (await conversations()).map(({ title }) => title),
    idOf,
    branch: async (title) => (await chat.messages({ conversationId: await idOf(title), limit: 200 })).items,
  };
}
