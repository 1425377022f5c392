import { z } from 'zod';
import type { Conversation } from '../../shared/domain/conversation';
import { command, query, type Command, type Db, type Query } from '../storage/statement';

/**
 * A conversation as it is stored: with the end of its shown branch, and who gave it its title. Where it stands in the list
 * is absent in one that is to be inserted: a new one stands among the others.
 */
export const ConversationRow = z.object({
  id: z.string(),
  title: z.string(),
  title_by: z.enum(['auto', 'person']),
  leaf_id: z.string().nullable(),
  created_at: z.number(),
  updated_at: z.number(),
  folder_id: z.string().nullable().optional(),
  pinned_at: z.number().nullable().optional(),
  archived_at: z.number().nullable().optional(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

const INSERTED = 'id, title, title_by, leaf_id, created_at, updated_at';
/** What a statement selects to get a {@link ConversationRow}. */
export const CONVERSATION_COLUMNS = `${INSERTED}, folder_id, pinned_at, archived_at`;
const NEWEST_FIRST = 'ORDER BY updated_at DESC, id DESC LIMIT @limit';

/** The conversations, on disk. Deleted ones stay for a while, so that a deletion can be undone. */
export class ConversationRepository {
  readonly #firstPage: Query<ConversationRow>;
  readonly #nextPage: Query<ConversationRow>;
  readonly #find: Query<ConversationRow>;
  readonly #isDeleted: Query<unknown>;
  readonly #insert: Command;
  readonly #setLeaf: Command;
  readonly #showLeaf: Command;
  readonly #rename: Command;
  readonly #setDeleted: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    const live = `SELECT ${CONVERSATION_COLUMNS} FROM conversations WHERE deleted_at IS NULL`;
    this.#firstPage = query(db, `${live} ${NEWEST_FIRST}`, ConversationRow);
    this.#nextPage = query(db, `${live} AND (updated_at, id) < (@updatedAt, @id) ${NEWEST_FIRST}`, ConversationRow);
    this.#find = query(db, `${live} AND id = ?`, ConversationRow);
    this.#isDeleted = query(db, 'SELECT 1 FROM conversations WHERE id = ? AND deleted_at IS NOT NULL', z.unknown());
    this.#insert = command(
      db,
      `INSERT INTO conversations (${INSERTED}) VALUES (@id, @title, @title_by, @leaf_id, @created_at, @updated_at)`,
    );
    this.#setLeaf = command(
      db,
      'UPDATE conversations SET leaf_id = ?, updated_at = ?, archived_at = NULL WHERE id = ?',
    );
    this.#showLeaf = command(db, 'UPDATE conversations SET leaf_id = ? WHERE id = ?');
    this.#rename = command(db, "UPDATE conversations SET title = ?, title_by = 'person' WHERE id = ?");
    this.#setDeleted = command(db, 'UPDATE conversations SET deleted_at = ? WHERE id = ?');
    this.#purge = command(db, 'DELETE FROM conversations WHERE deleted_at < ?');
  }

  /** Newest first; `before` is the last row of the page above. */
  page(limit: number, before: { updatedAt: number; id: string } | null): ConversationRow[] {
    return before ? this.#nextPage.all({ limit, ...before }) : this.#firstPage.all({ limit });
  }

  /** One that is not deleted, or null. */
  find(id: string): ConversationRow | null {
    return this.#find.one(id) ?? null;
  }

  isDeleted(id: string): boolean {
    return this.#isDeleted.one(id) !== undefined;
  }

  insert({ id, title, title_by, leaf_id, created_at, updated_at }: ConversationRow): void {
    this.#insert.run({ id, title, title_by, leaf_id, created_at, updated_at });
  }

  /** Moves the end of the shown branch to what was just added. What is gone on with comes out of the archive. */
  setLeaf(id: string, leafId: string, at: number): void {
    this.#setLeaf.run(leafId, at, id);
  }

  /** Shows another branch. Nothing was added, so its place in the list stays. */
  showLeaf(id: string, leafId: string): void {
    this.#showLeaf.run(leafId, id);
  }

  /** Gives it the person's own title. */
  rename(id: string, title: string): void {
    this.#rename.run(title, id);
  }

  /** Null brings it back. True when there was such a conversation. */
  setDeleted(id: string, at: number | null): boolean {
    return this.#setDeleted.run(at, id) === 1;
  }

  /** Deletes for good what was deleted before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}

/** A stored conversation as the window sees it. */
export function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    folderId: row.folder_id ?? null,
    pinnedAt: row.pinned_at ?? null,
    archivedAt: row.archived_at ?? null,
  };
}
