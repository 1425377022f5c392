import { z } from 'zod';
import { jsonColumn, command, query, type Command, type Db, type Query } from '../storage/statement';

const Row = z.object({ text: z.string(), attachmentIds: jsonColumn(z.array(z.string())) });

/** What was typed and not sent, and the ids of the files that were to go with it. */
export type KeptDraft = z.infer<typeof Row>;

const NOTHING: KeptDraft = { text: '', attachmentIds: [] };

/** What was written and not sent, one for each conversation and one for the chat that has not begun (`new`). */
export class DraftRepository {
  readonly #read: Query<KeptDraft>;
  readonly #write: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#read = query(db, 'SELECT text, attachment_ids AS attachmentIds FROM drafts WHERE scope = ?', Row);
    this.#write = command(
      db,
      `INSERT INTO drafts (scope, text, attachment_ids, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (scope) DO UPDATE SET text = excluded.text, attachment_ids = excluded.attachment_ids,
         updated_at = excluded.updated_at`,
    );
    this.#remove = command(db, 'DELETE FROM drafts WHERE scope = ?');
  }

  /** Empty when there is none. */
  read(scope: string): KeptDraft {
    return this.#read.one(scope) ?? NOTHING;
  }

  /** One with neither words nor files is removed. */
  write(scope: string, { text, attachmentIds }: KeptDraft, at: number): void {
    if (text === '' && attachmentIds.length === 0) this.#remove.run(scope);
    else this.#write.run(scope, text, JSON.stringify(attachmentIds), at);
  }

  remove(scope: string): void {
    this.#remove.run(scope);
  }
}
