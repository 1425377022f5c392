import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Conversation } from '../../shared/domain/conversation';

const Row = z.object({
  id: z.string(),
  title: z.string(),
  title_by: z.enum(['auto', 'person']),
  leaf_id: z.string().nullable(),
  created_at: z.number(),
  updated_at: z.number(),
});

/** A conversation as it is stored: with the end of its shown branch, and who gave it its title. */
export type ConversationRow = z.infer<typeof Row>;

const COLUMNS = 'id, title, title_by, leaf_id, created_at, updated_at';

/** The conversations, on disk. Deleted ones stay for a while, so that a deletion can be undone. */
export class ConversationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first; `before` is the last row of the page above. */
  page(limit: number, before: { updatedAt: number; id: string } | null): ConversationRow[] {
    const after = before ? 'AND (updated_at, id) < (@updatedAt, @id)' : '';
    return this.#db
      .prepare(
        `SELECT ${COLUMNS} FROM conversations WHERE deleted_at IS NULL ${after}
         ORDER BY updated_at DESC, id DESC LIMIT @limit`,
      )
      .all({ limit, ...before })
      .map((row) => Row.parse(row));
  }

  /** One that is not deleted, or null. */
  find(id: string): ConversationRow | null {
    const row = this.#db.prepare(`SELECT ${COLUMNS} FROM conversations WHERE id = ? AND deleted_at IS NULL`).get(id);
    return row === undefined ? null : Row.parse(row);
  }

  isDeleted(id: string): boolean {
    return (
      this.#db.prepare('SELECT 1 FROM conversations WHERE id = ? AND deleted_at IS NOT NULL').get(id) !== undefined
    );
  }

  insert(row: ConversationRow): void {
    this.#db
      .prepare(
        `INSERT INTO conversations (${COLUMNS}) VALUES (@id, @title, @title_by, @leaf_id, @created_at, @updated_at)`,
      )
      .run(row);
  }

  /** Moves the end of the shown branch. */
  setLeaf(id: string, leafId: string, at: number): void {
    this.#db.prepare('UPDATE conversations SET leaf_id = ?, updated_at = ? WHERE id = ?').run(leafId, at, id);
  }

  /** Gives it the person's own title. */
  rename(id: string, title: string): void {
    this.#db.prepare("UPDATE conversations SET title = ?, title_by = 'person' WHERE id = ?").run(title, id);
  }

  /** True when there was such a conversation. */
  setDeleted(id: string, at: number | null): boolean {
    return this.#db.prepare('UPDATE conversations SET deleted_at = ? WHERE id = ?').run(at, id).changes === 1;
  }

  /** Deletes for good what was deleted before a moment. */
  purge(before: number): void {
    this.#db.prepare('DELETE FROM conversations WHERE deleted_at < ?').run(before);
  }
}

/** A stored conversation as the window sees it. */
export function conversationOf(row: ConversationRow): Conversation {
  return { id: row.id, title: row.title, createdAt: row.created_at, updatedAt: row.updated_at };
}
