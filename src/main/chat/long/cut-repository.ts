import { z } from 'zod';
import { CutMode } from '../../../shared/domain/cut-mode';
import { AnswerSource } from '../../../shared/domain/message';
import { Cost } from '../../../shared/domain/money';
import { command, flagColumn, jsonColumn, query, type Command, type Db, type Query } from '../../storage/statement';

/** A cut as it is stored; `none`: from it on everything is sent again. */
export const CutRow = z.object({
  id: z.string(),
  conversation_id: z.string(),
  /** The last message that is not sent; it may have been taken away. */
  message_id: z.string(),
  mode: z.enum([...CutMode.options, 'none']),
  summary: z.string(),
  is_edited: flagColumn,
  source: jsonColumn(AnswerSource).nullable(),
  cost: jsonColumn(Cost).nullable(),
  made_at: z.number(),
});
export type CutRow = z.infer<typeof CutRow>;

/** What stands above a cut: the last message that is there, and how many messages and files there are. */
const Above = z.object({ at: z.string().nullable(), messages: z.number(), files: z.number().nullable() });

const OnlyId = z.object({ id: z.string() });
const Choice = z.object({ mode: CutMode });
const COLUMNS = 'id, conversation_id, message_id, mode, summary, is_edited, source, cost, made_at';

/** A message and everything above it, whether or not it was taken away. */
const UP = `WITH RECURSIVE up(up_id, next_id, step) AS (
  SELECT id, parent_id, 0 FROM messages WHERE id = @messageId
  UNION ALL
  SELECT m.id, m.parent_id, up.step + 1 FROM messages m JOIN up ON m.id = up.next_id`;

/** The cuts of long conversations and what was chosen for these, on disk. */
export class CutRepository {
  readonly #hasAny: Query<unknown>;
  readonly #nearest: Query<CutRow>;
  readonly #find: Query<CutRow>;
  readonly #all: Query<CutRow>;
  readonly #liveAt: Query<z.infer<typeof OnlyId>>;
  readonly #above: Query<z.infer<typeof Above>>;
  readonly #put: Command;
  readonly #clearLifted: Command;
  readonly #choice: Query<z.infer<typeof Choice>>;
  readonly #choose: Command;
  readonly #forgetChoice: Command;

  constructor(db: Db) {
    this.#hasAny = query(db, 'SELECT 1 FROM context_cuts WHERE conversation_id = ? LIMIT 1', z.unknown());
    this.#nearest = query(
      db,
      `${UP} WHERE NOT EXISTS (SELECT 1 FROM context_cuts c WHERE c.message_id = up.up_id))
       SELECT ${COLUMNS} FROM up JOIN context_cuts ON message_id = up_id LIMIT 1`,
      CutRow,
    );
    this.#find = query(db, `SELECT ${COLUMNS} FROM context_cuts WHERE id = ?`, CutRow);
    this.#all = query(
      db,
      `SELECT ${COLUMNS} FROM context_cuts WHERE conversation_id = ? AND mode <> 'none' ORDER BY made_at, id`,
      CutRow,
    );
    this.#liveAt = query(
      db,
      `${UP} WHERE NOT EXISTS (SELECT 1 FROM messages live WHERE live.id = up.up_id AND live.deleted_at IS NULL))
       SELECT id FROM up JOIN messages ON id = up_id WHERE deleted_at IS NULL LIMIT 1`,
      OnlyId,
    );
    // With min() the column beside it is that of its row (https://sqlite.org/lang_select.html#bareagg).
    this.#above = query(
      db,
      `${UP}) SELECT id AS at, min(step) AS step, count(*) AS messages, sum(json_array_length(attachment_ids)) AS files
       FROM up JOIN messages ON id = up_id WHERE deleted_at IS NULL`,
      Above,
    );
    this.#put = command(
      db,
      `INSERT INTO context_cuts (${COLUMNS})
       VALUES (@id, @conversation_id, @message_id, @mode, @summary, @is_edited, @source, @cost, @made_at)
       ON CONFLICT (message_id) DO UPDATE SET id = excluded.id, mode = excluded.mode, summary = excluded.summary,
         is_edited = excluded.is_edited, source = excluded.source, cost = excluded.cost, made_at = excluded.made_at`,
    );
    this.#clearLifted = command(
      db,
      `DELETE FROM context_cuts WHERE mode = 'none' AND message_id IN (
         ${UP} WHERE up.up_id <> @cutId) SELECT up_id FROM up WHERE up_id <> @cutId)`,
    );
    this.#choice = query(db, 'SELECT mode FROM context_choices WHERE conversation_id = ?', Choice);
    this.#choose = command(
      db,
      `INSERT INTO context_choices (conversation_id, mode) VALUES (?, ?)
       ON CONFLICT (conversation_id) DO UPDATE SET mode = excluded.mode`,
    );
    this.#forgetChoice = command(db, 'DELETE FROM context_choices WHERE conversation_id = ?');
  }

  /** The cut that counts for what follows a message: the nearest one at it or above; null where there is none. */
  nearest(conversationId: string, messageId: string): CutRow | null {
    if (this.#hasAny.one(conversationId) === undefined) return null;
    return this.#nearest.one({ messageId }) ?? null;
  }

  find(id: string): CutRow | null {
    return this.#find.one(id) ?? null;
  }

  /** Every cut of a conversation at which something is not sent, of whatever branch. */
  all(conversationId: string): CutRow[] {
    return this.#all.all(conversationId);
  }

  /** A message, or the nearest one above it that was not taken away; null where nothing is left of it. */
  liveAt(messageId: string): string | null {
    return this.#liveAt.one({ messageId })?.id ?? null;
  }

  /** What stands at a message and above it, without what was taken away; `at` is null where nothing is left of it. */
  above(messageId: string): { readonly at: string | null; readonly messages: number; readonly files: number } {
    const { at, messages, files } = this.#above.one({ messageId }) ?? { at: null, messages: 0, files: 0 };
    return { at, messages, files: files ?? 0 };
  }

  /** Makes a cut, or changes the one at its message. */
  put(row: CutRow): void {
    this.#put.run({
      ...row,
      is_edited: row.is_edited ? 1 : 0,
      source: row.source === null ? null : JSON.stringify(row.source),
      cost: row.cost === null ? null : JSON.stringify(row.cost),
    });
  }

  /** Takes away the lifted cuts between a message and a new cut above it, which they would hide. */
  clearLifted(messageId: string, cutMessageId: string): void {
    this.#clearLifted.run({ messageId, cutId: cutMessageId });
  }

  /** What the person chose for a conversation; null: nothing yet. */
  choice(conversationId: string): CutMode | null {
    return this.#choice.one(conversationId)?.mode ?? null;
  }

  /** Remembers what the person chose; null forgets it. */
  choose(conversationId: string, mode: CutMode | null): void {
    if (mode === null) this.#forgetChoice.run(conversationId);
    else this.#choose.run(conversationId, mode);
  }
}
