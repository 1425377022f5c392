import type { Database } from 'better-sqlite3';

/** What was typed and not sent, one text for each conversation and one for the chat that has not begun (`new`). */
export class DraftRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Empty when there is none. */
  read(scope: string): string {
    const text: unknown = this.#db.prepare('SELECT text FROM drafts WHERE scope = ?').pluck().get(scope);
    return typeof text === 'string' ? text : '';
  }

  /** An empty text removes the draft. */
  write(scope: string, text: string, at: number): void {
    if (text === '') {
      this.#db.prepare('DELETE FROM drafts WHERE scope = ?').run(scope);
      return;
    }
    this.#db
      .prepare(
        `INSERT INTO drafts (scope, text, updated_at) VALUES (?, ?, ?)
         ON CONFLICT (scope) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
      )
      .run(scope, text, at);
  }
}
