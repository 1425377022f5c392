import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Finding, type FindOrder } from '../../../src/main/search/finding';
import { IndexRepository } from '../../../src/main/search/index-repository';
import { Indexing } from '../../../src/main/search/indexing';
import { MarksRepository } from '../../../src/main/search/marks-repository';
import { SourceRepository } from '../../../src/main/search/source-repository';
import type { Db } from '../../../src/main/storage/statement';
import type { SearchHit, TextPart } from '../../../src/shared/domain/search';
import { tempHome } from '../../support/temp-home';
import { freshDatabase } from '../storage/fresh-database';

/** The app's database on disk, with the few writes that search follows. */
export interface Written {
  readonly file: string;
  readonly index: string;
  readonly db: Db;
  /** @returns the conversation's id */
  conversation(title?: string): string;
  /** @returns the message's id */
  say(conversationId: string, text: string, change?: { role?: 'assistant'; status?: string; at?: number }): string;
  /** @returns the task's id */
  task(title: string, prompt: string, answer?: string): string;
}

/** A database with every table, and nothing in them. */
export async function written(home = tempHome()): Promise<Written> {
  const file = join(home, 'signalbox.db');
  const db = await freshDatabase(file);
  onTestFinished(() => void db.close());
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  let now = 1000;
  const conversation = db.prepare(
    `INSERT INTO conversations (id, title, title_by, created_at, updated_at) VALUES (?, ?, 'auto', ?, ?)`,
  );
  const message = db.prepare(
    'INSERT INTO messages (id, conversation_id, role, text, status, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const task = db.prepare(
    `INSERT INTO tasks (id, title, title_by, prompt, answer, attachment_ids, limits, state, created_at)
     VALUES (?, ?, 'auto', ?, ?, '[]', '{}', 'done', ?)`,
  );
  return {
    file,
    index: join(home, 'search.db'),
    db,
    conversation: (title = 'Untitled') => {
      const id = randomUUID();
      conversation.run(id, title, (now += 1), now);
      return id;
    },
    say: (conversationId, text, { role, status, at } = {}) => {
      const id = randomUUID();
      const isAnswer = role === 'assistant';
      message.run(id, conversationId, role ?? 'user', text, isAnswer ? (status ?? 'done') : null, at ?? (now += 1));
      return id;
    },
    task: (title, prompt, answer = '') => {
      const id = randomUUID();
      task.run(id, title, prompt, answer, (now += 1));
      return id;
    },
  };
}

/** The search over it without a thread. */
export function searching({ file, index: indexFile }: Pick<Written, 'file' | 'index'>) {
  const source = new SourceRepository(file);
  const index = new IndexRepository(indexFile);
  const marks = new MarksRepository();
  const close = (): void => {
    for (const one of [source, index, marks]) one.close();
  };
  onTestFinished(close);
  const indexing = new Indexing(source, index, () => performance.now());
  const finding = new Finding(source, index, marks);
  const catchUp = (): void => {
    while (indexing.work(1000));
    indexing.save();
  };
  const find = (text: string, order: Partial<FindOrder> = {}) => {
    catchUp();
    return finding.find({ text, of: 'chat', limit: 20, offset: 0, conversationId: null, ...order });
  };
  return { source, index, indexing, finding, catchUp, find, close };
}

/** A snippet as one text, hits in brackets. */
export function shown(parts: readonly TextPart[]): string {
  return parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

/** The ids of what was found. */
export function idsOf(hits: readonly SearchHit[]): string[] {
  return hits.map((hit) => {
    switch (hit.found) {
      case 'conversation':
        return hit.conversationId;
      case 'message':
        return hit.messageId;
      case 'task':
        return hit.taskId;
    }
  });
}
