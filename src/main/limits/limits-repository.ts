import { z } from 'zod';
import { LimitsDraft, LimitsState, NO_LIMITS } from '../../shared/domain/limits';
import { command, jsonColumn, query, type Command, type Db } from '../storage/statement';

/** What was learnt from a service's headers, and when it was first heard so. */
export type LearntLimits = LimitsState['learnt'];

export const NOTHING_LEARNT: LearntLimits = { requestsPerMinute: null, tokensPerMinute: null, at: null };

/** What the person was last told of a budget. */
export interface ToldOfBudget {
  /** YYYY-MM. */
  readonly month: string;
  readonly percent: number;
}

/** The limits of one connection as they are kept. */
export interface KeptLimits {
  readonly own: LimitsDraft;
  readonly learnt: LearntLimits;
  readonly told: ToldOfBudget | null;
}

export const NOTHING_KEPT: KeptLimits = { own: NO_LIMITS, learnt: NOTHING_LEARNT, told: null };

const Row = z.object({
  connection_id: z.string(),
  own: jsonColumn(LimitsDraft),
  // What cannot be read is learnt anew from the next answer.
  learnt: jsonColumn(LimitsState.shape.learnt).nullable().catch(null),
  told_month: z.string().nullable(),
  told_percent: z.number().nullable(),
});

/** Limits of connections on disk: what the person set, what was learnt, and what was told of the budget. */
export class LimitsRepository {
  readonly #db: Db;
  readonly #put: Command;

  constructor(db: Db) {
    this.#db = db;
    // A connection can be gone for good before what its last answer taught is written.
    this.#put = command(
      db,
      `INSERT INTO connection_limits (connection_id, own, learnt, told_month, told_percent)
       SELECT id, @own, @learnt, @month, @percent FROM connections WHERE id = @id
       ON CONFLICT (connection_id) DO UPDATE SET own = excluded.own, learnt = excluded.learnt,
         told_month = excluded.told_month, told_percent = excluded.told_percent`,
    );
  }

  /** Of every connection that has any kept. */
  all(): Map<string, KeptLimits> {
    const sql = 'SELECT connection_id, own, learnt, told_month, told_percent FROM connection_limits';
    const rows = query(this.#db, sql, Row).all();
    return new Map(
      rows.map(({ connection_id: id, own, learnt, told_month: month, told_percent: percent }) => [
        id,
        { own, learnt: learnt ?? NOTHING_LEARNT, told: month === null || percent === null ? null : { month, percent } },
      ]),
    );
  }

  put(connectionId: string, { own, learnt, told }: KeptLimits): void {
    this.#put.run({
      id: connectionId,
      own: JSON.stringify(own),
      learnt: JSON.stringify(learnt),
      month: told?.month ?? null,
      percent: told?.percent ?? null,
    });
  }
}
