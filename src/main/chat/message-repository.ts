import { z } from 'zod';
import type { Answer, Message, Question } from '../../shared/domain/message';
import { command, query, type Command, type Db, type Query } from '../storage/statement';
import { answerParameters, MESSAGE_COLUMNS, MessageRow, questionParameters, readMessage } from './message-row';

const Place = z.object({ parent_id: z.string().nullable() });
const Beside = z.object({ shown: z.string(), id: z.string() });
const OnlyId = z.object({ id: z.string() });

/**
 * The messages, on disk. A conversation is a tree of them; the shown branch ends at the conversation's leaf. A message that
 * was taken away keeps its place in the tree and is read by nobody.
 */
export class MessageRepository {
  readonly #insert: Command;
  readonly #find: Query<MessageRow>;
  readonly #place: Query<z.infer<typeof Place>>;
  readonly #branch: Query<MessageRow>;
  readonly #downward: Query<z.infer<typeof OnlyId>>;
  readonly #beside: Query<z.infer<typeof Beside>>;
  readonly #lastBelow: Query<z.infer<typeof OnlyId>>;
  readonly #saveText: Command;
  readonly #finish: Command;
  readonly #interrupt: Command;
  readonly #remove: Command;
  readonly #bringBack: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    this.#insert = command(
      db,
      `INSERT INTO messages (id, conversation_id, parent_id, role, text, reasoning, steps, status, source, goes_on_from,
         attachment_ids, created_at)
       VALUES (@id, @conversation_id, @parent_id, @role, @text, @reasoning, @steps, @status, @source, @goes_on_from,
         @attachment_ids, @created_at)`,
    );
    this.#find = query(db, `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id = ? AND deleted_at IS NULL`, MessageRow);
    this.#place = query(db, 'SELECT parent_id FROM messages WHERE id = ?', Place);
    this.#branch = query(
      db,
      `WITH RECURSIVE branch(branch_id, next_id, step, live) AS (
         SELECT id, parent_id, 0, deleted_at IS NULL FROM messages WHERE id = @leafId
         UNION ALL
         SELECT m.id, m.parent_id, branch.step + 1, branch.live + (m.deleted_at IS NULL)
         FROM messages m JOIN branch ON m.id = branch.next_id
         WHERE branch.live < @limit
       )
       SELECT ${MESSAGE_COLUMNS} FROM branch JOIN messages ON id = branch_id WHERE deleted_at IS NULL ORDER BY step DESC`,
      MessageRow,
    );
    // Links point upward only: the way down from a message is the way up to it from the end, read backward.
    this.#downward = query(
      db,
      `WITH RECURSIVE path(path_id, next_id, step, live) AS (
         SELECT id, parent_id, 0, deleted_at IS NULL FROM messages WHERE id = @leafId
         UNION ALL
         SELECT m.id, m.parent_id, path.step + 1, m.deleted_at IS NULL
         FROM messages m JOIN path ON m.id = path.next_id
         WHERE path.path_id <> @id
       )
       SELECT path_id AS id FROM path WHERE live OR path_id = @id ORDER BY step DESC LIMIT @limit`,
      OnlyId,
    );
    this.#beside = query(
      db,
      `SELECT shown.id AS shown, m.id FROM json_each(?) JOIN messages shown ON shown.id = json_each.value
       JOIN messages m ON m.conversation_id = shown.conversation_id AND m.parent_id IS shown.parent_id
         AND m.role = shown.role AND m.deleted_at IS NULL
       ORDER BY m.created_at, m.rowid`,
      Beside,
    );
    // What came last: of two of one moment the one further down, since an answer is saved together with its question.
    this.#lastBelow = query(
      db,
      `WITH RECURSIVE below(below_id, step) AS (
         SELECT @id, 0
         UNION ALL
         SELECT m.id, below.step + 1 FROM messages m JOIN below
         WHERE m.conversation_id = @conversationId AND m.parent_id = below.below_id
       )
       SELECT id FROM below JOIN messages ON id = below_id WHERE deleted_at IS NULL
       ORDER BY created_at DESC, step DESC, messages.rowid DESC LIMIT 1`,
      OnlyId,
    );
    this.#saveText = command(db, "UPDATE messages SET text = ?, reasoning = ? WHERE id = ? AND status = 'streaming'");
    this.#finish = command(
      db,
      `UPDATE messages SET text = ?, reasoning = ?, reasoning_ms = ?, status = ?, usage = ?, cost = ?, first_token_ms = ?, duration_ms = ?,
         failure = ?, reached_limit = ?, finished_at = ? WHERE id = ?`,
    );
    this.#interrupt = command(
      db,
      "UPDATE messages SET status = 'interrupted', finished_at = ? WHERE status = 'streaming'",
    );
    this.#remove = command(db, 'UPDATE messages SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
    this.#bringBack = command(db, 'UPDATE messages SET deleted_at = NULL WHERE id = ? AND deleted_at >= ?');
    this.#purge = command(
      db,
      `UPDATE messages SET text = '', reasoning = '', steps = '[]', source = NULL, failure = NULL, attachment_ids = '[]'
       WHERE deleted_at < ? AND (text <> '' OR reasoning <> '' OR steps <> '[]' OR source IS NOT NULL OR attachment_ids <> '[]')`,
    );
  }

  insertQuestion(question: Question): void {
    this.#insert.run(questionParameters(question));
  }

  insertAnswer(answer: Answer): void {
    this.#insert.run(answerParameters(answer));
  }

  /** One that was not taken away, or null. */
  find(id: string): Message | null {
    const row = this.#find.one(id);
    return row === undefined ? null : readMessage(row);
  }

  /** The one that a message follows, whether or not either was taken away; null for a first one and for an unknown one. */
  parentOf(id: string): string | null {
    return this.#place.one(id)?.parent_id ?? null;
  }

  /** The last `limit` messages of the branch that ends at a message, in reading order. */
  branch(leafId: string, limit: number): Message[] {
    return this.#branch.all({ leafId, limit }).map(readMessage);
  }

  /**
   * The ids of the first `limit` messages that follow a message on the branch that ends at a leaf, or of its first ones for
   * null; itself may have been taken away. Null when it does not stand on that branch.
   */
  below(id: string | null, leafId: string, limit: number): string[] | null {
    const path = this.#downward.all({ leafId, id: id ?? '', limit: id === null ? limit : limit + 1 });
    if (id === null) return path.map((row) => row.id);
    return path[0]?.id === id ? path.slice(1).map((row) => row.id) : null;
  }

  /** Each message with those that stand beside it, itself included, in the order in which they came. */
  beside(ids: readonly string[]): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { shown, id } of this.#beside.all(JSON.stringify(ids))) {
      found.set(shown, [...(found.get(shown) ?? []), id]);
    }
    return found;
  }

  /** The message that came last among those that hang on one, itself included. */
  lastBelow({ id, conversationId }: Message): string {
    return this.#lastBelow.one({ id, conversationId })?.id ?? id;
  }

  /** Saves what has arrived of an answer so far. Does nothing once it has ended. */
  saveText(id: string, text: string, reasoning: string): void {
    this.#saveText.run(text, reasoning, id);
  }

  /** Saves an answer as it ended. */
  finish(answer: Answer, at: number): void {
    this.#finish.run(
      answer.text,
      answer.reasoning,
      answer.reasoningMs,
      answer.status,
      answer.usage === null ? null : JSON.stringify(answer.usage),
      answer.cost === null ? null : JSON.stringify(answer.cost),
      answer.firstTokenMs,
      answer.durationMs,
      answer.failure === null ? null : JSON.stringify(answer.failure),
      answer.reachedLimit ? 1 : 0,
      at,
      answer.id,
    );
  }

  /** Marks what an earlier run left streaming as interrupted. Returns how many there were. */
  interruptLeftovers(at: number): number {
    return this.#interrupt.run(at);
  }

  /** Takes one message away. */
  remove(id: string, at: number): void {
    this.#remove.run(at, id);
  }

  /** Brings back one that was taken away since a moment. True when there is such a message. */
  bringBack(id: string, since: number): boolean {
    return this.#bringBack.run(id, since) === 1;
  }

  /** Empties for good what was taken away before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}
