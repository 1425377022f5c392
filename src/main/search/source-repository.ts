import Database from 'better-sqlite3';
import { z } from 'zod';
import { query, type Db, type Query } from '../storage/statement.ts';
import { KINDS, type Change, type Entry, type Kind } from './kinds.ts';

/** How long a read waits while the database is being recovered by somebody else, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
/** Most deleted things that a search leaves out by itself; older ones are left out when what was found is read. */
const HIDDEN = 100;

const EntryRow = z.object({ row: z.number(), place: z.string(), title: z.string(), text: z.string() });
const ChangeRow = z.object({
  seq: z.number(),
  mark: z.number(),
  kind: z.enum(['conversation', 'message', 'task']),
  row: z.number(),
});
const ConversationRow = z.object({ row: z.number(), id: z.string(), title: z.string(), at: z.number() });
const MessageRow = z.object({
  row: z.number(),
  id: z.string(),
  conversation_id: z.string(),
  title: z.string(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  at: z.number(),
});
const TaskRow = z.object({ row: z.number(), id: z.string(), title: z.string(), text: z.string(), at: z.number() });
/** A row that was found, as it is now. */
export type FoundConversation = z.infer<typeof ConversationRow>;
export type FoundMessage = z.infer<typeof MessageRow>;
export type FoundTask = z.infer<typeof TaskRow>;

/** What of each kind goes into the index. Deleted conversations do, since they can come back: see `hidden`. */
const ENTRIES: Readonly<Record<Kind, string>> = {
  conversation: `SELECT rowid AS row, id AS place, title, '' AS text FROM conversations WHERE true`,
  message: `SELECT rowid AS row, conversation_id AS place, '' AS title, text FROM messages
    WHERE status IS NOT 'streaming' AND deleted_at IS NULL AND text <> ''`,
  task: `SELECT seq AS row, id AS place, title, prompt || char(10, 10) || answer AS text FROM tasks WHERE true`,
};
const ROW: Readonly<Record<Kind, string>> = { conversation: 'rowid', message: 'rowid', task: 'seq' };
const TABLE: Readonly<Record<Kind, string>> = { conversation: 'conversations', message: 'messages', task: 'tasks' };
const GIVEN = '(SELECT value FROM json_each(?))';

/** The app's database as the search reads it, in a thread of its own: it writes nothing there. */
export class SourceRepository {
  readonly #db: Db;
  readonly #changes: Query<Change>;
  readonly #change: Query<Change>;
  readonly #lastChange: Query<Change>;
  readonly #entry: Readonly<Record<Kind, Query<Entry>>>;
  readonly #entries: Readonly<Record<Kind, Query<Entry>>>;
  readonly #top: Readonly<Record<Kind, Query<{ row: number | null }>>>;
  readonly #newestMessage: Query<{ row: number; id: string }>;
  readonly #rowOf: Query<{ row: number }>;
  readonly #deletedConversations: Query<{ id: string }>;
  readonly #removedTasks: Query<{ id: string }>;
  readonly #foundConversations: Query<FoundConversation>;
  readonly #foundMessages: Query<FoundMessage>;
  readonly #foundTasks: Query<FoundTask>;

  /** @param file the database, which main has open. Throws SQLite's error when it cannot be read. */
  constructor(file: string) {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    this.#db = db;
    const ofEach = <T>(make: (kind: Kind) => T) =>
      Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
    const changes = 'SELECT seq, mark, kind, row FROM search_changes';
    this.#changes = query(db, `${changes} WHERE seq > ? ORDER BY seq LIMIT ?`, ChangeRow);
    this.#change = query(db, `${changes} WHERE seq = ?`, ChangeRow);
    this.#lastChange = query(db, `${changes} ORDER BY seq DESC LIMIT 1`, ChangeRow);
    this.#entry = ofEach((kind) => query(db, `${ENTRIES[kind]} AND ${ROW[kind]} = ?`, EntryRow));
    this.#entries = ofEach((kind) =>
      query(db, `${ENTRIES[kind]} AND ${ROW[kind]} > ? AND ${ROW[kind]} <= ? ORDER BY ${ROW[kind]} LIMIT ?`, EntryRow),
    );
    this.#top = ofEach((kind) =>
      query(db, `SELECT max(${ROW[kind]}) AS row FROM ${TABLE[kind]}`, z.object({ row: z.number().nullable() })),
    );
    this.#newestMessage = query(
      db,
      'SELECT rowid AS row, id FROM messages ORDER BY rowid DESC LIMIT 1',
      z.object({ row: z.number(), id: z.string() }),
    );
    this.#rowOf = query(db, 'SELECT rowid AS row FROM messages WHERE id = ?', z.object({ row: z.number() }));
    const ids = z.object({ id: z.string() });
    this.#deletedConversations = query(
      db,
      `SELECT id FROM conversations WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT ${HIDDEN}`,
      ids,
    );
    this.#removedTasks = query(
      db,
      `SELECT id FROM tasks WHERE removed_at IS NOT NULL ORDER BY removed_at DESC LIMIT ${HIDDEN}`,
      ids,
    );
    this.#foundConversations = query(
      db,
      `SELECT rowid AS row, id, title, updated_at AS at FROM conversations WHERE deleted_at IS NULL AND rowid IN ${GIVEN}`,
      ConversationRow,
    );
    this.#foundMessages = query(
      db,
      `SELECT m.rowid AS row, m.id, m.conversation_id, c.title, m.role, m.text, m.created_at AS at
       FROM messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE c.deleted_at IS NULL AND m.deleted_at IS NULL AND m.rowid IN ${GIVEN}`,
      MessageRow,
    );
    this.#foundTasks = query(
      db,
      `SELECT seq AS row, id, title, prompt || char(10, 10) || answer AS text, created_at AS at
       FROM tasks WHERE removed_at IS NULL AND seq IN ${GIVEN}`,
      TaskRow,
    );
  }

  /** Runs reads that must see one and the same moment. */
  atOnce<T>(work: () => T): T {
    return this.#db.transaction(work).deferred();
  }

  /** The changes after one, in their order. */
  changesAfter(seq: number, limit: number): Change[] {
    return this.#changes.all(seq, limit);
  }

  change(seq: number): Change | null {
    return this.#change.one(seq) ?? null;
  }

  /** There always is one: it is never removed before another came. */
  lastChange(): Change {
    const last = this.#lastChange.one();
    if (!last) throw new Error('the list of changes is empty');
    return last;
  }

  /** What stands in a row now; null where nothing of it is to be found: gone, taken away, empty, or still being received. */
  entry(kind: Kind, row: number): Entry | null {
    return this.#entry[kind].one(row) ?? null;
  }

  /** The rows after one and up to another, upwards. */
  entries(kind: Kind, after: number, upTo: number, limit: number): Entry[] {
    return this.#entries[kind].all(after, upTo, limit);
  }

  /** The highest row of a kind, 0 for none. */
  top(kind: Kind): number {
    return this.#top[kind].one()?.row ?? 0;
  }

  newestMessage(): { readonly row: number; readonly id: string } | null {
    return this.#newestMessage.one() ?? null;
  }

  /** The row that a message has now; null when it is gone. */
  rowOfMessage(id: string): number | null {
    return this.#rowOf.one(id)?.row ?? null;
  }

  /** The ids of conversations, or tasks, that are deleted and can still be brought back: the latest {@link HIDDEN}. */
  hidden(of: 'chat' | 'tasks'): string[] {
    return (of === 'chat' ? this.#deletedConversations : this.#removedTasks).all().map(({ id }) => id);
  }

  conversations(rows: readonly number[]): FoundConversation[] {
    return this.#foundConversations.all(JSON.stringify(rows));
  }

  messages(rows: readonly number[]): FoundMessage[] {
    return this.#foundMessages.all(JSON.stringify(rows));
  }

  tasks(rows: readonly number[]): FoundTask[] {
    return this.#foundTasks.all(JSON.stringify(rows));
  }

  close(): void {
    this.#db.close();
  }
}
