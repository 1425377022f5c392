import { beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/main/storage/statement';
import { addConnection, freshDatabase } from './fresh-database';

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
  for (const id of ['one', 'two']) {
    db.prepare(
      "INSERT INTO conversations (id, title, title_by, created_at, updated_at) VALUES (?, 'Title', 'auto', 1, 1)",
    ).run(id);
  }
});

const message = (
  id: string,
  conversation: string,
  parent: string | null,
  role = 'user',
  status: string | null = null,
): void => {
  db.prepare(
    'INSERT INTO messages (id, conversation_id, parent_id, role, text, status, created_at) VALUES (?, ?, ?, ?, ?, ?, 1)',
  ).run(id, conversation, parent, role, 'text', status);
};

it('a message follows only one of its own conversation', () => {
  message('q', 'one', null);
  message('a', 'one', 'q', 'assistant', 'streaming');
  expect(() => message('x', 'two', 'q')).toThrow('FOREIGN KEY');
  expect(() => message('y', 'one', 'nowhere')).toThrow('FOREIGN KEY');
});

it('an answer has a status, and a question has none', () => {
  expect(() => message('a', 'one', null, 'assistant', null)).toThrow('CHECK');
  expect(() => message('b', 'one', null, 'assistant', 'thinking')).toThrow('CHECK');
  expect(() => message('c', 'one', null, 'user', 'done')).toThrow('CHECK');
});

it('a deleted conversation takes its whole tree along', () => {
  message('q', 'one', null);
  message('a', 'one', 'q', 'assistant', 'done');
  message('b', 'one', 'q', 'assistant', 'failed');
  message('r', 'one', 'b');
  message('other', 'two', null);
  db.exec("DELETE FROM conversations WHERE id = 'one'");
  expect(db.prepare('SELECT id FROM messages').pluck().all()).toEqual(['other']);
});

it('a deleted connection takes its outcomes along', () => {
  addConnection(db, 'c');
  db.exec("INSERT INTO outcomes (connection_id, at, purpose, ok, latency_ms) VALUES ('c', 1, 'test', 1, 12.5)");
  db.exec("DELETE FROM connections WHERE id = 'c'");
  expect(db.prepare('SELECT count(*) FROM outcomes').pluck().get()).toBe(0);
});

it.each([
  [
    'the list of conversations',
    'SELECT id FROM conversations WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT 50',
    'conversations_live',
  ],
  ['answers cut short', "SELECT id FROM messages WHERE status = 'streaming'", 'messages_streaming'],
  ['alternatives', "SELECT id FROM messages WHERE conversation_id = 'one' AND parent_id = 'q'", 'messages_by_parent'],
  [
    'the latest outcomes',
    "SELECT at FROM outcomes WHERE connection_id = 'c' ORDER BY at DESC LIMIT 20",
    'outcomes_by_connection',
  ],
])('%s are found by an index, without sorting', (_, sql, index) => {
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => (row as { detail: string }).detail)
    .join('; ');
  expect(plan).toContain(index);
  expect(plan).not.toContain('TEMP B-TREE');
});

it('a cut is at a message of its own conversation, has words where it says so, and goes with that message', () => {
  const cut = (id: string, conversation: string, at: string, mode = 'drop', summary = ''): void => {
    db.prepare(
      'INSERT INTO context_cuts (message_id, id, conversation_id, mode, summary, is_edited, made_at) VALUES (?, ?, ?, ?, ?, 0, 1)',
    ).run(at, id, conversation, mode, summary);
  };
  message('q', 'one', null);
  message('a', 'one', 'q', 'assistant', 'done');
  expect(() => cut('c', 'two', 'a')).toThrow('FOREIGN KEY');
  expect(() => cut('c', 'one', 'nowhere')).toThrow('FOREIGN KEY');
  expect(() => cut('c', 'one', 'a', 'summary')).toThrow('CHECK');
  expect(() => cut('c', 'one', 'a', 'forget')).toThrow('CHECK');
  cut('c', 'one', 'a', 'summary', 'Words.');
  expect(() => cut('d', 'one', 'a')).toThrow('UNIQUE');
  db.exec("INSERT INTO context_choices (conversation_id, mode) VALUES ('one', 'summary')");
  db.exec("DELETE FROM conversations WHERE id = 'one'");
  expect(db.prepare('SELECT id FROM context_cuts').pluck().all()).toEqual([]);
  expect(db.prepare('SELECT mode FROM context_choices').pluck().all()).toEqual([]);
});
