import Database from 'better-sqlite3';
import { z } from 'zod';
import { command, query, type Command, type Db, type Query } from '../storage/statement.ts';
import { TOKENIZER } from './index-repository.ts';
import { HIT_BEGINS, HIT_ENDS, indexed } from './words.ts';

/** Words of a snippet. */
const SNIPPET_WORDS = 32;
/** Of a longer text this much at a time is looked at, in UTF-16 units, until there is a hit in it. */
const WINDOW = 65_536;
/** So much of it is looked at twice, so that no phrase lies across an edge. */
const OVERLAP = 512;

const Marked = z.object({ text: z.string() });

/**
 * Marks hits in the texts that are shown. The index has no texts, so they are put into a small table in memory that takes
 * words apart as the index does, and the database says where the hits are.
 */
export class MarksRepository {
  readonly #db: Db;
  readonly #clear: Command;
  readonly #put: Command;
  readonly #snippet: Query<{ text: string }>;
  readonly #whole: Query<{ text: string }>;

  constructor() {
    const db = new Database(':memory:');
    this.#db = db;
    db.exec(`CREATE VIRTUAL TABLE shown USING fts5(text, ${TOKENIZER})`);
    this.#clear = command(db, 'DELETE FROM shown');
    this.#put = command(db, 'INSERT INTO shown (rowid, text) VALUES (1, ?)');
    const marks = `'${HIT_BEGINS}', '${HIT_ENDS}'`;
    this.#snippet = query(
      db,
      `SELECT snippet(shown, 0, ${marks}, '…', ${SNIPPET_WORDS}) AS text FROM shown WHERE shown MATCH ?`,
      Marked,
    );
    this.#whole = query(db, `SELECT highlight(shown, 0, ${marks}) AS text FROM shown WHERE shown MATCH ?`, Marked);
  }

  /** The piece of a text with the most of what was looked for, its hits between the two marks; null without a hit. */
  snippet(text: string, match: string): string | null {
    for (let from = 0; from === 0 || from + OVERLAP < text.length; from += WINDOW - OVERLAP) {
      const found = this.#marked(text.slice(from, from + WINDOW), match, this.#snippet);
      if (found !== null) return found;
    }
    return null;
  }

  /** The whole of a short text, its hits between the two marks; null without a hit. */
  whole(text: string, match: string): string | null {
    return this.#marked(text, match, this.#whole);
  }

  #marked(text: string, match: string, by: Query<{ text: string }>): string | null {
    this.#clear.run();
    this.#put.run(indexed(text));
    return by.one(match)?.text ?? null;
  }

  close(): void {
    this.#db.close();
  }
}
