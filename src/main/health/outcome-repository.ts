import { z } from 'zod';
import { Failure } from '../../shared/domain/failure';
import { CallPurpose, type HealthSlot } from '../../shared/domain/health';
import { atomically, command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';
import type { Outcome } from './outcome';

/** So many outcomes of a connection are kept however old they are. */
const KEPT_OF_OLD = 1000;
/** Outcomes younger than this are kept as well, in milliseconds: the picture of the last day is made from them. */
const YOUNG_MS = 25 * 3_600_000;
/** More than this are never kept of one connection. */
const KEPT_MOST = 20_000;
/** How many additions of a connection there are between two looks for outcomes to drop. */
const TRIM_EVERY = 100;

const Row = z.object({
  at: z.number(),
  purpose: CallPurpose,
  failure: jsonColumn(Failure).nullable(),
  model: z.string().nullable(),
  latency_ms: z.number(),
  first_token_ms: z.number().nullable(),
});

const SlotRow = z.object({
  slot: z.number(),
  succeeded: z.number(),
  failed: z.number(),
  median_ms: z.number().nullable(),
});

/** What calls, tests and checks came to, on disk. */
export class OutcomeRepository {
  readonly #db: Db;
  readonly #insert: Command;
  readonly #trimMost: Command;
  readonly #trimOld: Command;
  readonly #latest: Query<z.infer<typeof Row>>;
  readonly #slots: Query<z.infer<typeof SlotRow>>;
  readonly #untrimmed = new Map<string, number>();

  constructor(db: Db) {
    this.#db = db;
    // A connection can be gone for good before what its last call came to is written.
    this.#insert = command(
      db,
      `INSERT INTO outcomes (connection_id, at, purpose, ok, failure, model, latency_ms, first_token_ms)
       SELECT id, ?, ?, ?, ?, ?, ?, ? FROM connections WHERE id = ?`,
    );
    // Counted along the index: ranking every row of a busy connection would hold everything else up.
    const beyond = (most: number): string =>
      `(at, id) <= (SELECT at, id FROM outcomes WHERE connection_id = @id ORDER BY at DESC, id DESC LIMIT 1 OFFSET ${most})`;
    this.#trimMost = command(db, `DELETE FROM outcomes WHERE connection_id = @id AND ${beyond(KEPT_MOST)}`);
    this.#trimOld = command(
      db,
      `DELETE FROM outcomes WHERE connection_id = @id AND at < @young AND ${beyond(KEPT_OF_OLD)}`,
    );
    this.#latest = query(
      db,
      `SELECT at, purpose, failure, model, latency_ms, first_token_ms FROM outcomes
       WHERE connection_id = ? ORDER BY at DESC, id DESC LIMIT ?`,
      Row,
    );
    this.#slots = query(
      db,
      `WITH day AS (
         SELECT CAST((at - @from) / @size AS INTEGER) AS slot, ok, latency_ms FROM outcomes
         WHERE connection_id = @id AND at >= @from AND at < @to
           AND (failure IS NULL OR json_extract(failure, '$.class') <> 'cancelled')
       ), ranked AS (
         SELECT slot, ok, latency_ms, row_number() OVER (PARTITION BY slot, ok ORDER BY latency_ms) AS place,
           count(*) OVER (PARTITION BY slot, ok) AS total
         FROM day
       )
       SELECT slot, sum(ok) AS succeeded, sum(1 - ok) AS failed,
         avg(CASE WHEN ok = 1 AND place IN ((total + 1) / 2, (total + 2) / 2) THEN latency_ms END) AS median_ms
       FROM ranked GROUP BY slot`,
      SlotRow,
    );
  }

  /** Adds outcomes in one transaction, and now and then drops what is old and no longer needed of their connections. */
  add(entries: readonly { readonly connectionId: string; readonly outcome: Outcome }[]): void {
    atomically(this.#db, () => {
      for (const { connectionId, outcome } of entries) this.#add(connectionId, outcome);
    });
  }

  /** The newest first. */
  latest(connectionId: string, most: number): Outcome[] {
    return this.#latest.all(connectionId, most).map((row) => ({
      at: row.at,
      purpose: row.purpose,
      failure: row.failure,
      model: row.model,
      latencyMs: row.latency_ms,
      firstTokenMs: row.first_token_ms,
    }));
  }

  /**
   * What came of the calls from a moment on, in slots of `size` milliseconds each, oldest first, those without a call
   * included. What the person stopped is neither a success nor a failure.
   */
  slots(connectionId: string, from: number, size: number, count: number): HealthSlot[] {
    const rows = this.#slots.all({ id: connectionId, from, size, to: from + count * size });
    const bySlot = new Map(rows.map((row) => [row.slot, row]));
    return Array.from({ length: count }, (_, index) => {
      const row = bySlot.get(index);
      return {
        from: from + index * size,
        succeeded: row?.succeeded ?? 0,
        failed: row?.failed ?? 0,
        medianLatencyMs: row?.median_ms ?? null,
      };
    });
  }

  #add(connectionId: string, outcome: Outcome): void {
    this.#insert.run(
      outcome.at,
      outcome.purpose,
      outcome.failure ? 0 : 1,
      outcome.failure ? JSON.stringify(outcome.failure) : null,
      outcome.model,
      outcome.latencyMs,
      outcome.firstTokenMs,
      connectionId,
    );
    const untrimmed = (this.#untrimmed.get(connectionId) ?? 0) + 1;
    this.#untrimmed.set(connectionId, untrimmed % TRIM_EVERY);
    if (untrimmed < TRIM_EVERY) return;
    this.#trimMost.run({ id: connectionId });
    this.#trimOld.run({ id: connectionId, young: outcome.at - YOUNG_MS });
  }
}
