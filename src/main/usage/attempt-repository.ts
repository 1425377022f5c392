import { z } from 'zod';
import type { Attempt } from '../../shared/domain/attempt';
import { atomically, command, query, type Command, type Db, type Query } from '../storage/statement';
import { AttemptRow, COLUMNS, valuesOf } from './attempt-row';
import { UNPRICED } from './sum-columns';

/** Where a page of attempts goes on: those older than this one. */
export interface Before {
  readonly startedAt: number;
  readonly id: string;
}

/** What was spent on one connection by the attempts that were added after a row. */
const Added = z.object({ connection_id: z.string(), dollars: z.number(), unpriced: z.number() });
const Recent = z.object({ started_at: z.number(), tokens: z.number() });

/** The attempts, on disk. Nothing is ever taken away or changed. */
export class AttemptRepository {
  readonly #db: Db;
  readonly #insert: Command;
  readonly #ofTask: Query<Attempt>;
  readonly #page: Query<Attempt>;
  readonly #last: Query<{ seq: number }>;
  readonly #spent: Query<z.infer<typeof Added>>;
  readonly #recent: Query<z.infer<typeof Recent>>;

  constructor(db: Db) {
    this.#db = db;
    const columns = `${COLUMNS}, rule_id`;
    const names = columns.replaceAll(/\w+/g, '@$&');
    this.#insert = command(db, `INSERT INTO attempts (${columns}) VALUES (${names}) ON CONFLICT (id) DO NOTHING`);
    this.#ofTask = query(db, `SELECT ${COLUMNS} FROM attempts WHERE task_id = ? ORDER BY seq`, AttemptRow);
    this.#page = query(
      db,
      `SELECT ${COLUMNS} FROM attempts
       WHERE started_at >= @from AND started_at < @to AND (started_at, id) < (@at, @id)
       ORDER BY started_at DESC, id DESC LIMIT @limit`,
      AttemptRow,
    );
    this.#last = query(db, 'SELECT coalesce(max(seq), 0) AS seq FROM attempts', z.object({ seq: z.number() }));
    this.#spent = query(
      db,
      `SELECT connection_id, total(cost_dollars) AS dollars, ${UNPRICED} AS unpriced FROM attempts
       WHERE seq > @after AND seq <= @last AND started_at >= @from AND started_at < @to GROUP BY connection_id`,
      Added,
    );
    this.#recent = query(
      db,
      `SELECT started_at, coalesce(input_tokens, 0) + coalesce(output_tokens, 0) AS tokens FROM attempts
       WHERE connection_id = ? AND started_at >= ? ORDER BY started_at`,
      Recent,
    );
  }

  /** Each is on disk when it returns, or none of them; one whose id is there already changes nothing. */
  add(attempts: readonly Attempt[]): void {
    atomically(this.#db, () => {
      for (const attempt of attempts) this.#insert.run(valuesOf(attempt));
    });
  }

  /** In the order in which they were added. */
  ofTask(taskId: string): Attempt[] {
    return this.#ofTask.all(taskId);
  }

  /** Newest first, those that started from `from` until before `to` and before the one named. */
  page(from: number, to: number, limit: number, before: Before | null): Attempt[] {
    // Behind every id there is: with the end of the span it leaves nothing out.
    return this.#page.all({ from, to, limit, at: before?.startedAt ?? to, id: before?.id ?? '' });
  }

  /** A mark behind which everything that is added later lies. */
  lastSeq(): number {
    return this.#last.one()?.seq ?? 0;
  }

  /** What the attempts between two marks cost that started within a span, by connection. */
  spentBetween(after: number, last: number, from: number, to: number): z.infer<typeof Added>[] {
    return this.#spent.all({ after, last, from, to });
  }

  /** The attempts of a connection since a moment, the oldest first, with all their tokens that are known. */
  since(connectionId: string, at: number): { startedAt: number; tokens: number }[] {
    return this.#recent.all(connectionId, at).map(({ started_at: startedAt, tokens }) => ({ startedAt, tokens }));
  }
}
