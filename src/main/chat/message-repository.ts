import type { Answer, Message, Question } from '../../shared/domain/message';
import { command, query, type Command, type Db, type Query } from '../storage/statement';
import { answerParameters, MESSAGE_COLUMNS, MessageRow, questionParameters, readMessage } from './message-row';

/** The messages, on disk. A conversation is a tree of them; the shown branch ends at the conversation's leaf. */
export class MessageRepository {
  readonly #insert: Command;
  readonly #find: Query<MessageRow>;
  readonly #branch: Query<MessageRow>;
  readonly #saveText: Command;
  readonly #finish: Command;
  readonly #interrupt: Command;

  constructor(db: Db) {
    this.#insert = command(
      db,
      `INSERT INTO messages (id, conversation_id, parent_id, role, text, reasoning, status, source, created_at)
       VALUES (@id, @conversation_id, @parent_id, @role, @text, @reasoning, @status, @source, @created_at)`,
    );
    this.#find = query(db, `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id = ?`, MessageRow);
    this.#branch = query(
      db,
      `WITH RECURSIVE branch(branch_id, next_id, depth) AS (
         SELECT id, parent_id, 0 FROM messages WHERE id = @leafId
         UNION ALL
         SELECT m.id, m.parent_id, branch.depth + 1 FROM messages m JOIN branch ON m.id = branch.next_id
         WHERE branch.depth + 1 < @limit
       )
       SELECT ${MESSAGE_COLUMNS} FROM branch JOIN messages ON id = branch_id ORDER BY depth DESC`,
      MessageRow,
    );
    this.#saveText = command(db, "UPDATE messages SET text = ?, reasoning = ? WHERE id = ? AND status = 'streaming'");
    this.#finish = command(
      db,
      `UPDATE messages SET text = ?, reasoning = ?, status = ?, usage = ?, first_token_ms = ?, duration_ms = ?,
         failure = ?, finished_at = ? WHERE id = ?`,
    );
    this.#interrupt = command(
      db,
      "UPDATE messages SET status = 'interrupted', finished_at = ? WHERE status = 'streaming'",
    );
  }

  insertQuestion(question: Question): void {
    this.#insert.run(questionParameters(question));
  }

  insertAnswer(answer: Answer): void {
    this.#insert.run(answerParameters(answer));
  }

  find(id: string): Message | null {
    const row = this.#find.one(id);
    return row === undefined ? null : readMessage(row);
  }

  /** The last `limit` messages of the branch that ends at a message, in reading order. */
  branch(leafId: string, limit: number): Message[] {
    return this.#branch.all({ leafId, limit }).map(readMessage);
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
      answer.status,
      answer.usage === null ? null : JSON.stringify(answer.usage),
      answer.firstTokenMs,
      answer.durationMs,
      answer.failure === null ? null : JSON.stringify(answer.failure),
      at,
      answer.id,
    );
  }

  /** Marks what an earlier run left streaming as interrupted. Returns how many there were. */
  interruptLeftovers(at: number): number {
    return this.#interrupt.run(at);
  }
}
