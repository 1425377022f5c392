import { z } from 'zod';
import { query, type Db, type Query } from '../storage/statement';
import { SUMS } from './sum-columns';

/** A part of a span, added up. */
export const PartSum = z.object({
  key: z.string(),
  /** As the newest attempt has it. */
  label: z.string(),
  attempts: z.number(),
  succeeded: z.number(),
  input_tokens: z.number(),
  cached_input_tokens: z.number(),
  output_tokens: z.number(),
  reasoning_tokens: z.number(),
  uncounted: z.number(),
  dollars: z.number(),
  unpriced: z.number(),
  /** Of all that succeeded together, in milliseconds. */
  latency_ms: z.number(),
  /** The place of the newest attempt among all; null without any. */
  newest: z.number().nullable(),
});
export type PartSum = z.infer<typeof PartSum>;

/** By what attempts are grouped. `all`: not at all. */
export type GroupedBy = 'connection' | 'model' | 'agent' | 'all';

/** What identifies a group, and what it is called. A column of its own beside max(seq) is that of the newest row. */
const KEYS: Readonly<Record<GroupedBy, { readonly key: string; readonly called: string }>> = {
  connection: {
    key: 'connection_id',
    // https://sqlite.org/lang_select.html#bareagg
    called: 'coalesce((SELECT c.label FROM connections c WHERE c.id = connection_id), attempts.label)',
  },
  model: { key: 'model', called: 'model' },
  agent: { key: `coalesce(agent, '')`, called: `coalesce(agent, '')` },
  all: { key: `''`, called: `''` },
};

const Span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** Attempts added up by the database. Practice answers are always apart from what is paid for. */
export class UsageRepository {
  readonly #paid: Readonly<Record<GroupedBy, Query<PartSum>>>;
  readonly #practice: Readonly<Record<GroupedBy, Query<PartSum>>>;
  readonly #span: Query<z.infer<typeof Span>>;

  constructor(db: Db) {
    const grouped = (kinds: string) => {
      const by = (what: GroupedBy): Query<PartSum> =>
        query(
          db,
          `SELECT ${KEYS[what].key} AS key, ${KEYS[what].called} AS label, ${SUMS} FROM attempts
           WHERE started_at >= ? AND started_at < ? AND kind ${kinds} ${what === 'all' ? 'HAVING count(*) > 0' : 'GROUP BY 1'}`,
          PartSum,
        );
      return { connection: by('connection'), model: by('model'), agent: by('agent'), all: by('all') };
    };
    this.#paid = grouped(`<> 'practice'`);
    this.#practice = grouped(`= 'practice'`);
    this.#span = query(
      db,
      'SELECT min(started_at) AS first, max(started_at) AS last FROM attempts WHERE started_at >= ? AND started_at < ?',
      Span,
    );
  }

  /** What is paid for of the attempts that started from `from` until before `to`. */
  paid(by: GroupedBy, from: number, to: number): PartSum[] {
    return this.#paid[by].all(from, to);
  }

  /** Practice of the same. */
  practice(by: GroupedBy, from: number, to: number): PartSum[] {
    return this.#practice[by].all(from, to);
  }

  /** When the first and the last attempt of a span started; null without any. */
  spanWithin(from: number, to: number): { readonly first: number; readonly last: number } | null {
    const { first, last } = this.#span.one(from, to) ?? { first: null, last: null };
    return first === null || last === null ? null : { first, last };
  }
}
