import { z } from 'zod';
import { MESSAGE_COLUMNS, MessageRow, readMessage } from '../../chat/message-row';
import type { Message } from '../../../shared/domain/message';
import { jsonColumn, query, type Db, type Query } from '../../storage/statement';

/** In one row: a long branch has tens of thousands of them. */
const BranchIds = z.object({ ids: jsonColumn(z.array(z.string())) });
const Place = z.object({ parent_id: z.string().nullable(), is_live: z.number() });
const Numbered = MessageRow.extend({ number: z.number() });

/** The messages of a conversation as files have them: those that were taken away are not there. */
export class ExportRepository {
  readonly #branch: Query<z.infer<typeof BranchIds>>;
  readonly #some: Query<MessageRow>;
  readonly #after: Query<z.infer<typeof Numbered>>;
  readonly #place: Query<z.infer<typeof Place>>;

  constructor(db: Db) {
    this.#branch = query(
      db,
      `WITH RECURSIVE branch(branch_id, next_id, step, is_live) AS (
         SELECT id, parent_id, 0, deleted_at IS NULL FROM messages WHERE id = ?
         UNION ALL
         SELECT m.id, m.parent_id, branch.step + 1, m.deleted_at IS NULL
         FROM messages m JOIN branch ON m.id = branch.next_id
       )
       SELECT json_group_array(branch_id ORDER BY step DESC) AS ids FROM branch WHERE is_live`,
      BranchIds,
    );
    this.#some = query(
      db,
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`,
      MessageRow,
    );
    // Messages are written after the one that they follow, so that this order has parents first. The numbers are sorted
    // without the texts, which would be carried along each time.
    this.#after = query(
      db,
      `SELECT rowid AS number, ${MESSAGE_COLUMNS} FROM messages
       WHERE rowid IN (
         SELECT rowid FROM messages
         WHERE conversation_id = @conversationId AND rowid > @after AND deleted_at IS NULL ORDER BY rowid LIMIT @limit
       ) ORDER BY rowid`,
      Numbered,
    );
    this.#place = query(db, 'SELECT parent_id, deleted_at IS NULL AS is_live FROM messages WHERE id = ?', Place);
  }

  /** The ids of the branch that ends at a message, in reading order. */
  branch(leafId: string): string[] {
    return this.#branch.one(leafId)?.ids ?? [];
  }

  /** Messages by their ids, in that order, without those that were taken away meanwhile. */
  some(ids: readonly string[]): Message[] {
    const found = new Map(this.#some.all(JSON.stringify(ids)).map((row) => [row.id, readMessage(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** The next messages of all branches, with the number of each, by which those behind it are asked for. */
  after(conversationId: string, after: number, limit: number): { message: Message; number: number }[] {
    return this.#after
      .all({ conversationId, after, limit })
      .map(({ number, ...row }) => ({ message: readMessage(row), number }));
  }

  /** The nearest message above that was not taken away, from this one on; null where there is none. */
  nearest(id: string | null): string | null {
    for (let at = id; at !== null;) {
      const place = this.#place.one(at);
      if (!place) return null;
      if (place.is_live === 1) return at;
      at = place.parent_id;
    }
    return null;
  }
}
