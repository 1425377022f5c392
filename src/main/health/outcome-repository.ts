import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Failure } from '../../shared/domain/failure';
import type { Outcome } from './outcome';

/** How many outcomes of a connection its health is made from. */
const READ_MOST = 100;
/** How many outcomes of a connection are kept. */
const KEEP_MOST = 1000;

const Row = z.object({
  at: z.number(),
  purpose: z.enum(['chat', 'test', 'prove']),
  failure: z.string().nullable(),
  model: z.string().nullable(),
  latency_ms: z.number(),
  first_token_ms: z.number().nullable(),
});

/** What calls and tests came to, on disk. */
export class OutcomeRepository {
  readonly #insert;
  readonly #trim;
  readonly #latest;

  constructor(db: Database) {
    this.#insert = db.prepare(
      `INSERT INTO outcomes (connection_id, at, purpose, ok, failure, model, latency_ms, first_token_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#trim = db.prepare(
      `DELETE FROM outcomes WHERE connection_id = ? AND id <=
         (SELECT id FROM outcomes WHERE connection_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    );
    this.#latest = db.prepare(
      `SELECT at, purpose, failure, model, latency_ms, first_token_ms FROM outcomes
       WHERE connection_id = ? ORDER BY id DESC LIMIT ?`,
    );
  }

  add(connectionId: string, outcome: Outcome): void {
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
    this.#trim.run(connectionId, connectionId, KEEP_MOST);
  }

  /** Newest first, as many as health is made from. */
  latest(connectionId: string): Outcome[] {
    return this.#latest.all(connectionId, READ_MOST).map((raw) => {
      const row = Row.parse(raw);
      return {
        at: row.at,
        purpose: row.purpose,
        failure: row.failure === null ? null : Failure.parse(JSON.parse(row.failure)),
        model: row.model,
        latencyMs: row.latency_ms,
        firstTokenMs: row.first_token_ms,
      };
    });
  }
}
