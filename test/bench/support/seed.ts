import { randomUUID } from 'node:crypto';
import { ConversationRepository } from '../../../src/main/chat/conversation-repository';
import { MessageRepository } from '../../../src/main/chat/message-repository';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import { createLog } from '../../../src/main/log/log';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { openStorage } from '../../../src/main/storage/storage';
import type { Answer } from '../../../src/shared/domain/message';
import { markdown } from './markdown-text';

const MINUTE_MS = 60_000;
/** Characters of an ordinary answer. */
const ANSWER_CHARS = 1200;

/** Does something with the database of a home, in one transaction. */
export async function withDatabase(home: string, work: (db: Db) => void): Promise<void> {
  const storage = await openStorage({ home, now: Date.now, log: createLog(home) });
  atomically(storage.db, () => work(storage.db));
  await storage.close();
}

type Server = Pick<ConnectionRow, 'kind' | 'label' | 'base_url'>;

const PRACTICE: Server = { kind: 'practice', label: 'Practice', base_url: null };

/** Connects servers without a key to the database of a home, the practice provider first where there are none. */
export async function seedConnections(home: string, servers: readonly Server[]): Promise<void> {
  await withDatabase(home, (db) => {
    const rows = new ConnectionRepository(db);
    for (const [at, server] of (servers.length > 0 ? servers : [PRACTICE]).entries()) {
      rows.insert({
        ...server,
        id: randomUUID(),
        default_model: 'bench',
        practice_mode: server.kind === 'practice' ? 'answers' : null,
        credential: 'none',
        key_origin: null,
        created_at: Date.now() + at,
      });
    }
  });
}

type Common = Pick<Answer, 'id' | 'conversationId' | 'parentId' | 'createdAt'>;

/** Writes conversations of so many messages each, a minute after the one before, into the database of a home. */
export async function seedConversations(home: string, lengths: readonly number[]): Promise<void> {
  const text = markdown(ANSWER_CHARS * 7);
  await withDatabase(home, (db) => {
    const conversationRows = new ConversationRepository(db);
    const messageRows = new MessageRepository(db);
    for (const [n, messages] of lengths.entries()) {
      const at = Date.now() - (lengths.length - n) * MINUTE_MS;
      const conversationId = randomUUID();
      const title = `Conversation ${n + 1} about what was asked that day`;
      conversationRows.insert({
        id: conversationId,
        title,
        title_by: 'auto',
        leaf_id: null,
        created_at: at,
        updated_at: at,
      });
      let parentId: string | null = null;
      for (let m = 0; m < messages; m += 1) {
        const common: Common = { id: randomUUID(), conversationId, parentId, createdAt: at + m };
        if (m % 2 === 0)
          messageRows.insertQuestion({ ...common, role: 'user', text: `Question ${m} of ${title}?`, attachments: [] });
        else messageRows.insertAnswer(answer(common, text.slice((n % 6) * ANSWER_CHARS, ((n % 6) + 1) * ANSWER_CHARS)));
        parentId = common.id;
      }
      if (parentId !== null) conversationRows.setLeaf(conversationId, parentId, at + messages);
    }
  });
}

function answer(common: Common, text: string): Answer {
  return {
    ...common,
    role: 'assistant',
    text,
    reasoning: '',
    reasoningMs: null,
    steps: [],
    status: 'done',
    source: null,
    usage: null,
    cost: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
    reachedLimit: false,
    goesOnFrom: null,
  };
}
