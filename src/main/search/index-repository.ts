import Database from 'better-sqlite3';
import { closeSync, openSync } from 'node:fs';
import { z } from 'zod';
import { command, query, type Command, type Db, type Query } from '../storage/statement.ts';
import { KINDS, type Entry, type Kind } from './kinds.ts';
import { placeOf } from './match.ts';
import { indexed } from './words.ts';

/** The form of the index. One of another form is thrown away and built anew. */
const FORMAT = 1;
/** Letters, digits and the marks on them are words, and accents make no difference. */
export const TOKENIZER = `tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Mn Mc'"`;
/** Kept in memory of the file, in KiB. */
const CACHE_KIB = 8192;

const TABLE: Readonly<Record<Kind, string>> = {
  conversation: 'conversations_index',
  message: 'messages_index',
  task: 'tasks_index',
};

/**
 * Contentless: the texts stay in the app's database, and nowhere else. Beginnings of one to three letters have an index
 * of their own; longer ones are put together from the words that begin so.
 */
const SCHEMA = `
CREATE TABLE progress (
  singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
  seq INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  -- A message by which it is seen that the rows still have their numbers.
  sample_id TEXT,
  sample_row INTEGER
) STRICT;
-- What was there before the first change that is followed: all rows of a kind up to next_row are still to come.
CREATE TABLE building (kind TEXT PRIMARY KEY, next_row INTEGER NOT NULL, top_row INTEGER NOT NULL) STRICT;
${Object.values(TABLE)
  .map(
    (table) =>
      `CREATE VIRTUAL TABLE ${table} USING fts5(title, text, place, content = '', contentless_delete = 1, prefix = '1 2 3', ${TOKENIZER});`,
  )
  .join('\n')}
PRAGMA user_version = ${FORMAT};
`;

const Progress = z.object({
  seq: z.number(),
  mark: z.number(),
  sample_id: z.string().nullable(),
  sample_row: z.number().nullable(),
});
const Building = z.object({
  kind: z.enum(['conversation', 'message', 'task']),
  next_row: z.number(),
  top_row: z.number(),
});
const Row = z.object({ row: z.number() });

/** Up to which change the index follows. */
export type Progress = z.infer<typeof Progress>;
/** How far what was there before is taken in; `next_row` 0: all of it. */
export type Building = z.infer<typeof Building>;

/** `best` ranks by BM25, which looks at every row that fits; `newest` takes the last rows and looks at no other. */
export type Order = 'best' | 'newest';

const ORDER: Readonly<Record<Order, string>> = { best: 'rank, rowid DESC', newest: 'rowid DESC' };

/** The index, in a file of its own. It can be thrown away at any time: everything in it comes from the app's database. */
export class IndexRepository {
  readonly #db: Db;
  readonly #progress: Query<Progress>;
  readonly #setProgress: Command;
  readonly #building: Query<Building>;
  readonly #setBuilding: Command;
  readonly #put: Readonly<Record<Kind, Command>>;
  readonly #drop: Readonly<Record<Kind, Command>>;
  readonly #count: Readonly<Record<Kind, Query<{ row: number }>>>;
  readonly #find: Readonly<Record<Kind, Readonly<Record<Order, Query<{ row: number }>>>>>;

  /** @param file made where it is missing. Throws SQLite's error when it cannot be opened or is damaged. */
  constructor(file: string) {
    // It holds every word that was said: readable for its user alone.
    closeSync(openSync(file, 'a', 0o600));
    const db = new Database(file);
    this.#db = db;
    db.pragma('journal_mode = WAL');
    // A power cut may cost the last changes, which are in the app's database; it does not damage the file.
    db.pragma('synchronous = NORMAL');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    if (db.pragma('user_version', { simple: true }) === 0) db.transaction(() => db.exec(SCHEMA)).immediate();
    if (db.pragma('user_version', { simple: true }) !== FORMAT) {
      db.close();
      throw Object.assign(new Error('an index of another form'), { code: 'SQLITE_NOTADB' });
    }
    this.#progress = query(db, 'SELECT seq, mark, sample_id, sample_row FROM progress', Progress);
    this.#setProgress = command(
      db,
      `INSERT OR REPLACE INTO progress (singleton, seq, mark, sample_id, sample_row)
       VALUES (1, @seq, @mark, @sample_id, @sample_row)`,
    );
    this.#building = query(db, 'SELECT kind, next_row, top_row FROM building', Building);
    this.#setBuilding = command(db, 'INSERT OR REPLACE INTO building VALUES (@kind, @next_row, @top_row)');
    const ofEach = <T>(make: (table: string) => T) =>
      Object.fromEntries(KINDS.map((kind) => [kind, make(TABLE[kind])])) as Record<Kind, T>;
    this.#put = ofEach((table) =>
      command(db, `INSERT OR REPLACE INTO ${table} (rowid, title, text, place) VALUES (?, ?, ?, ?)`),
    );
    this.#drop = ofEach((table) => command(db, `DELETE FROM ${table} WHERE rowid = ?`));
    this.#count = ofEach((table) =>
      query(db, `SELECT count(*) AS row FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`, Row),
    );
    const finder = (table: string, order: Order) =>
      query(
        db,
        `SELECT rowid AS row FROM ${table} WHERE ${table} MATCH ? ORDER BY ${ORDER[order]} LIMIT ? OFFSET ?`,
        Row,
      );
    this.#find = ofEach((table) => ({ best: finder(table, 'best'), newest: finder(table, 'newest') }));
  }

  /** Null for an index that has not begun. */
  progress(): Progress | null {
    return this.#progress.one() ?? null;
  }

  setProgress(progress: Progress): void {
    this.#setProgress.run(progress);
  }

  building(): Building[] {
    return this.#building.all();
  }

  setBuilding(building: Building): void {
    this.#setBuilding.run(building);
  }

  /** Takes a row in, in place of what was known of it. */
  put(kind: Kind, { row, title, text, place }: Entry): void {
    this.#put[kind].run(row, indexed(title), indexed(text), placeOf(place));
  }

  drop(kind: Kind, row: number): void {
    this.#drop[kind].run(row);
  }

  /** How many rows fit, counted no further than `atMost`. */
  count(kind: Kind, match: string, atMost: number): number {
    return this.#count[kind].one(match, atMost)?.row ?? 0;
  }

  /** The rows that fit. */
  find(kind: Kind, match: string, order: Order, limit: number, offset: number): number[] {
    return this.#find[kind][order].all(match, limit, offset).map(({ row }) => row);
  }

  /** Begins a transaction, unless one is under way. What it holds is lost when the process ends before {@link commit}. */
  begin(): void {
    if (!this.#db.inTransaction) this.#db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    if (this.#db.inTransaction) this.#db.exec('COMMIT');
  }

  close(): void {
    this.#db.close();
  }
}
