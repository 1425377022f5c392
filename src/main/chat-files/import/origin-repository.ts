import { z } from 'zod';
import { ImportService } from '../../../shared/domain/chat-import';
import { command, query, type Command, type Db, type Query } from '../../storage/statement';

const Row = z.object({
  conversation_id: z.string(),
  service: ImportService,
  origin_id: z.string(),
  leaf_id: z.string(),
  title: z.string(),
});

/** Where a conversation came from, and what of it the person may have changed since. */
export type OriginRow = z.infer<typeof Row>;

const Here = z.object({ title: z.string(), title_by: z.enum(['auto', 'person']), leaf_id: z.string().nullable() });
const OnlyId = z.object({ id: z.string() });

/** How a conversation stands here: never seen, complete, on its way in, deleted by the person, or deleted for good. */
export type Standing = 'unknown' | 'here' | 'arriving' | 'deleted' | 'gone';

/**
 * Conversations that were brought here: which they are at their origin, which is remembered when they are deleted here.
 * One on its way in counts as deleted at the beginning of time, so that nobody sees it and the next start clears it away
 * where it never became complete.
 */
export class OriginRepository {
  readonly #find: Query<OriginRow>;
  readonly #save: Command;
  readonly #deletedAt: Query<{ deleted_at: number | null }>;
  readonly #here: Query<z.infer<typeof Here>>;
  readonly #messageIds: Query<z.infer<typeof OnlyId>>;
  readonly #setDeleted: Command;
  readonly #archive: Command;
  readonly #bringUpToDate: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#find = query(
      db,
      'SELECT conversation_id, service, origin_id, leaf_id, title FROM conversation_origins WHERE conversation_id = ?',
      Row,
    );
    this.#save = command(
      db,
      `INSERT INTO conversation_origins (conversation_id, service, origin_id, leaf_id, title, imported_at)
       VALUES (@conversation_id, @service, @origin_id, @leaf_id, @title, @imported_at)
       ON CONFLICT (conversation_id) DO UPDATE SET leaf_id = excluded.leaf_id, title = excluded.title,
         imported_at = excluded.imported_at`,
    );
    this.#deletedAt = query(
      db,
      'SELECT deleted_at FROM conversations WHERE id = ?',
      z.object({ deleted_at: z.number().nullable() }),
    );
    this.#here = query(db, 'SELECT title, title_by, leaf_id FROM conversations WHERE id = ?', Here);
    this.#messageIds = query(db, 'SELECT id FROM messages WHERE conversation_id = ?', OnlyId);
    this.#setDeleted = command(db, 'UPDATE conversations SET deleted_at = ? WHERE id = ?');
    this.#archive = command(db, 'UPDATE conversations SET archived_at = ? WHERE id = ?');
    this.#bringUpToDate = command(
      db,
      'UPDATE conversations SET title = @title, leaf_id = @leaf_id, updated_at = max(updated_at, @updated_at) WHERE id = @id',
    );
    this.#remove = command(db, 'DELETE FROM conversations WHERE id = ?');
  }

  find(conversationId: string): OriginRow | null {
    return this.#find.one(conversationId) ?? null;
  }

  save(row: OriginRow, at: number): void {
    this.#save.run({ ...row, imported_at: at });
  }

  standing(conversationId: string): Standing {
    const row = this.#deletedAt.one(conversationId);
    if (row?.deleted_at === null) return 'here';
    if (row?.deleted_at === 0) return 'arriving';
    if (row) return 'deleted';
    return this.find(conversationId) ? 'gone' : 'unknown';
  }

  /** What is shown of a conversation, deleted ones included. @throws Error where there is none */
  here(conversationId: string): z.infer<typeof Here> {
    const row = this.#here.one(conversationId);
    if (!row) throw new Error('A conversation that was looked up is gone.');
    return row;
  }

  messageIds(conversationId: string): Set<string> {
    return new Set(this.#messageIds.all(conversationId).map(({ id }) => id));
  }

  /** Hides it until it is complete. */
  hide(conversationId: string): void {
    this.#setDeleted.run(0, conversationId);
  }

  /** Shows it, complete as it is now, or brought back. */
  reveal(conversationId: string): void {
    this.#setDeleted.run(null, conversationId);
  }

  archive(conversationId: string, at: number): void {
    this.#archive.run(at, conversationId);
  }

  /** Takes over what is new of one that is here. */
  bringUpToDate(id: string, title: string, leafId: string | null, updatedAt: number): void {
    this.#bringUpToDate.run({ id, title, leaf_id: leafId, updated_at: updatedAt });
  }

  /** Takes away, with its messages, what did not become complete. */
  remove(conversationId: string): void {
    this.#remove.run(conversationId);
  }
}
