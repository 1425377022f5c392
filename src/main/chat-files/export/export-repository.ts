import { z } from 'zod';
import { MESSAGE_COLUMNS, MessageRow, readMessage } from '../../chat/message-row';
import type { Message } from '../../../shared/domain/message';
import { query, type Db, type Query } from '../../storage/statement';

const OnlyId = z.object({ id: z.string() });
const Place = z.object({ parent_id: z.string().nullable(), is_live: z.number() });
const Numbered = MessageRow.extend({ number: z.number() });

/** The messages of a conversation as files have them: those that were taken away are not there. */
export class ExportRepository {
  readonly #branch: Query<z.infer<typeof OnlyId>>;
  readonly #some: Query<MessageRow>;
  readonly #after: Query<z.infer<typeof Numbered>>;
  readonly #place: Query<z.infer<typeof Place>>;

  constructor(db: Db) {
    this.#branch = query(
      db,
      `WITH RECURSIVE branch(branch_id, next_id, step) AS (
         SELECT id, parent_id, 0 FROM messages WHERE id = ?
         UNION ALL
         SELECT m.id, m.parent_id, branch.step + 1 FROM messages m JOIN branch ON m.id = branch.next_id
       )
       SELECT id FROM branch JOIN messages ON id = branch_id WHERE deleted_at IS NULL ORDER BY step DESC`,
      OnlyId,
    );
    this.#some = query(
      db,
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id IN (SELECT value FROM json_each(?))`,
      MessageRow,
    );
    // Messages are written after the one that they follow, so that this order has parents first.
    this.#after = query(
      db,
      `SELECT rowid AS number, ${MESSAGE_COLUMNS} FROM messages
       WHERE conversation_id = @conversationId AND rowid > @after AND deleted_at IS NULL ORDER BY rowid LIMIT @limit`,
      Numbered,
    );
    this.#place = query(db, 'SELECT parent_id, deleted_at IS NULL AS is_live FROM messages WHERE id = ?', Place);
  }

  /** The ids of the branch that ends at a message, in reading order. */
  branch(leafId: string): string[] {
    return this.#branch.all(leafId).map(({ id }) => id);
  }

  /** Messages by their ids, in that order. */
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
