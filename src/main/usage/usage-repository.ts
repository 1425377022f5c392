import { z } from 'zod';
import type { UsageSum } from '../../shared/domain/usage';
import { flagColumn, query, type Db, type Query } from '../storage/statement';
import { SUMS } from './sum-columns';

const Row = z
  .object({
    key: z.string(),
    label: z.string(),
    is_practice: flagColumn,
    attempts: z.number(),
    succeeded: z.number(),
    input_tokens: z.number(),
    cached_input_tokens: z.number(),
    output_tokens: z.number(),
    reasoning_tokens: z.number(),
    uncounted: z.number(),
    dollars: z.number(),
    unpriced: z.number(),
    mean_latency_ms: z.number().nullable(),
  })
  .transform((row): UsageSum => ({
    key: row.key,
    label: row.label,
    isPractice: row.is_practice,
    attempts: row.attempts,
    succeeded: row.succeeded,
    inputTokens: row.input_tokens,
    cachedInputTokens: row.cached_input_tokens,
    outputTokens: row.output_tokens,
    reasoningTokens: row.reasoning_tokens,
    uncounted: row.uncounted,
    cost: { dollars: row.dollars, unpriced: row.unpriced },
    meanLatencyMs: row.mean_latency_ms,
  }));

const Span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** Attempts added up, straight from the disk. Practice answers are always apart from what is paid for. */
export class UsageRepository {
  readonly #by: Readonly<Record<'connection' | 'model' | 'agent', Query<UsageSum>>>;
  readonly #ofSpan: Query<UsageSum>;
  readonly #span: Query<z.infer<typeof Span>>;

  constructor(db: Db) {
    const grouped = (key: string, label: string) =>
      query(
        db,
        `SELECT ${key} AS key, ${label} AS label, kind = 'practice' AS is_practice, ${SUMS}, max(seq) AS newest
         FROM attempts WHERE started_at >= ? AND started_at < ? GROUP BY 1, 3 ORDER BY dollars DESC, attempts DESC, 1`,
        Row,
      );
    this.#by = {
      // Beside max(seq), a column of its own is that of the newest row (https://sqlite.org/lang_select.html#bareagg).
      connection: grouped(
        'connection_id',
        `coalesce((SELECT c.label FROM connections c WHERE c.id = connection_id), attempts.label)`,
      ),
      model: grouped('model', 'model'),
      agent: grouped(`coalesce(agent, '')`, `coalesce(agent, '')`),
    };
    this.#ofSpan = query(
      db,
      `SELECT '' AS key, '' AS label, kind = 'practice' AS is_practice, ${SUMS}
       FROM attempts WHERE started_at >= ? AND started_at < ? GROUP BY 3`,
      Row,
    );
    this.#span = query(
      db,
      'SELECT min(started_at) AS first, max(started_at) AS last FROM attempts WHERE started_at >= ? AND started_at < ?',
      Span,
    );
  }

  /** Dearest first. Attempts that started from `from` until before `to`. */
  by(what: 'connection' | 'model' | 'agent', from: number, to: number): UsageSum[] {
    return this.#by[what].all(from, to);
  }

  /** Of everything in a span: what is paid for, and practice, as far as there is any. */
  ofSpan(from: number, to: number): UsageSum[] {
    return this.#ofSpan.all(from, to);
  }

  /** When the first and the last attempt of a span started; null without any. */
  spanWithin(from: number, to: number): { readonly first: number; readonly last: number } | null {
    const { first, last } = this.#span.one(from, to) ?? { first: null, last: null };
    return first === null || last === null ? null : { first, last };
  }
}
