import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../src/main/storage/database';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations/index';
import { atomically, command, type Db } from '../../../src/main/storage/statement';
import type { MadeUpWords } from './made-up-words';

/** Messages of each conversation, a question and its answer in turns. */
export const MESSAGES_EACH = 100;
const MINUTE_MS = 60_000;

/**
 * A database as the app has it, with so many messages that were there before it had a search: questions of 5 to 35 words,
 * answers of 50 to 200. @returns it, and the ids of its conversations
 */
export async function manyMessages(file: string, messages: number, words: MadeUpWords): Promise<[Db, string[]]> {
  const db = openDatabase(file, false);
  await migrate(db, migrations, () => Promise.resolve());
  // Only while the rows are made.
  db.pragma('synchronous = OFF');
  const conversation = command(
    db,
    `INSERT INTO conversations (id, title, title_by, created_at, updated_at) VALUES (?, ?, 'auto', ?, ?)`,
  );
  const message = command(
    db,
    'INSERT INTO messages (id, conversation_id, role, text, status, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const ids: string[] = [];
  const first = Date.now() - messages * MINUTE_MS;
  for (let made = 0; made < messages; made += MESSAGES_EACH) {
    const id = randomUUID();
    ids.push(id);
    atomically(db, () => {
      const at = first + made * MINUTE_MS;
      conversation.run(id, words.text(5), at, at);
      for (let turn = 0; turn < MESSAGES_EACH; turn += 1) {
        const isAnswer = turn % 2 === 1;
        const text = words.text(isAnswer ? 50 + words.below(150) : 5 + words.below(30));
        const [role, status] = isAnswer ? ['assistant', 'done'] : ['user', null];
        message.run(randomUUID(), id, role ?? '', text, status ?? null, at + turn * MINUTE_MS);
      }
    });
  }
  command(db, 'DELETE FROM search_changes WHERE seq < (SELECT max(seq) FROM search_changes)').run();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('synchronous = FULL');
  return [db, ids];
}
