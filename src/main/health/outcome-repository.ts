import { z } from 'zod';
import { Failure } from '../../shared/domain/failure';
import { atomically, command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';
import type { Outcome } from './outcome';

/** How many outcomes of a connection its health is made from. */
export const READ_MOST = 100;
/** How many outcomes of a connection are kept. */
const KEEP_MOST = 1000;
/** How many additions there are between two looks for outcomes to drop. */
const TRIM_EVERY = 100;

const Row = z.object({
  at: z.number(),
  purpose: z.enum(['chat', 'test', 'prove']),
  failure: jsonColumn(Failure).nullable(),
  model: z.string().nullable(),
  latency_ms: z.number(),
  first_token_ms: z.number().nullable(),
});

/** What calls and tests came to, on disk. */
export class OutcomeRepository {
  readonly #db: Db;
  readonly #insert: Command;
  readonly #trim: Command;
  readonly #latest: Query<z.infer<typeof Row>>;

  #untrimmed = 0;

  constructor(db: Db) {
    this.#db = db;
    this.#insert = command(
      db,
      `INSERT INTO outcomes (connection_id, at, purpose, ok, failure, model, latency_ms, first_token_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#trim = command(
      db,
      `DELETE FROM outcomes WHERE connection_id = ? AND id <=
         (SELECT id FROM outcomes WHERE connection_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    );
    this.#latest = query(
      db,
      `SELECT at, purpose, failure, model, latency_ms, first_token_ms FROM outcomes
       WHERE connection_id = ? ORDER BY id DESC LIMIT ?`,
      Row,
    );
  }

  /** Adds outcomes in one transaction, and now and then drops the oldest of their connections. */
  add(entries: readonly { readonly connectionId: string; readonly outcome: Outcome }[]): void {
    atomically(this.#db, () => {
      for (const { connectionId, outcome } of entries) {
        this.#insert.run(
          connectionId,
          outcome.at,
          outcome.purpose,
          outcome.failure ? 0 : 1,
          outcome.failure ? JSON.stringify(outcome.failure) : null,
          outcome.model,
          outcome.latencyMs,
          outcome.firstTokenMs,
        );
        this.#untrimmed += 1;
        if (this.#untrimmed % TRIM_EVERY === 0) this.#trim.run(connectionId, connectionId, KEEP_MOST);
      }
    });
  }

  /** Newest first, as many as health is made from. */
  latest(connectionId: string): Outcome[] {
    return this.#latest.all(connectionId, READ_MOST).map((row) => ({
      at: row.at,
      purpose: row.purpose,
      failure: row.failure,
      model: row.model,
      latencyMs: row.latency_ms,
      firstTokenMs: row.first_token_ms,
    }));
  }
}
