import { z } from 'zod';
import { command, query, type Command, type Db, type Query } from '../storage/statement';

/** What was typed and not sent, one text for each conversation and one for the chat that has not begun (`new`). */
export class DraftRepository {
  readonly #read: Query<{ text: string }>;
  readonly #write: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#read = query(db, 'SELECT text FROM drafts WHERE scope = ?', z.object({ text: z.string() }));
    this.#write = command(
      db,
      `INSERT INTO drafts (scope, text, updated_at) VALUES (?, ?, ?)
       ON CONFLICT (scope) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
    );
    this.#remove = command(db, 'DELETE FROM drafts WHERE scope = ?');
  }

  /** Empty when there is none. */
  read(scope: string): string {
    return this.#read.one(scope)?.text ?? '';
  }

  /** An empty text removes the draft. */
  write(scope: string, text: string, at: number): void {
    if (text === '') this.#remove.run(scope);
    else this.#write.run(scope, text, at);
  }
}
