import { z } from 'zod';
import { BreakerFigures } from '../../../shared/domain/health';
import { Backend, Context, MatchCriteria, type RoutingRule, type RuleFigures } from '../../../shared/domain/rule';
import { atomically, command, jsonColumn, query, type Command, type Db, type Query } from '../../storage/statement';

const Row = z
  .object({
    seq: z.number(),
    id: z.string(),
    context: Context,
    priority: z.number(),
    backend: jsonColumn(Backend),
    match: jsonColumn(MatchCriteria),
    fallbacks: jsonColumn(z.array(Backend)),
    breaker_figures: jsonColumn(BreakerFigures).nullable().catch(null),
    matched: z.number(),
    succeeded: z.number(),
    failed: z.number(),
    last_matched_at: z.number().nullable(),
    created_at: z.number(),
  })
  .transform(
    ({ seq, breaker_figures, matched, succeeded, failed, last_matched_at, created_at, ...rule }): StoredRule => ({
      age: seq,
      rule: { ...rule, breakerFigures: breaker_figures, createdAt: created_at },
      figures: { matched, succeeded, failed, lastMatchedAt: last_matched_at },
    }),
  );

/** A rule with what it has come to. */
export interface StoredRule {
  /** Smaller for older rules, never the same for two. */
  readonly age: number;
  readonly rule: RoutingRule;
  readonly figures: RuleFigures;
}

const COLUMNS = `seq, id, context, priority, backend, match, fallbacks, breaker_figures, matched, succeeded, failed,
  last_matched_at, created_at`;
const Age = z.object({ seq: z.number() });

/** The routing rules, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class RuleRepository {
  readonly #db: Db;
  readonly #all: Query<StoredRule>;
  readonly #find: Query<StoredRule>;
  readonly #insert: Query<z.infer<typeof Age>>;
  readonly #update: Command;
  readonly #setPriority: Command;
  readonly #setContext: Command;
  readonly #setRemoved: Command;
  readonly #keepFigures: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(db, `SELECT ${COLUMNS} FROM rules WHERE removed_at IS NULL ORDER BY seq`, Row);
    this.#find = query(db, `SELECT ${COLUMNS} FROM rules WHERE id = ? AND removed_at IS NULL`, Row);
    this.#insert = query(
      db,
      `INSERT INTO rules (id, context, priority, backend, match, fallbacks, breaker_figures, created_at)
       VALUES (@id, @context, @priority, @backend, @match, @fallbacks, @breaker_figures, @created_at) RETURNING seq`,
      Age,
    );
    this.#update = command(
      db,
      `UPDATE rules SET context = @context, priority = @priority, backend = @backend, match = @match,
         fallbacks = @fallbacks, breaker_figures = @breaker_figures WHERE id = @id`,
    );
    this.#setPriority = command(db, 'UPDATE rules SET priority = ? WHERE id = ?');
    // Removed ones too: brought back, they are rules of the same agent.
    this.#setContext = command(db, 'UPDATE rules SET context = ? WHERE context = ?');
    this.#setRemoved = command(
      db,
      'UPDATE rules SET removed_at = @at WHERE id = @id AND (removed_at IS NULL) = (@at IS NOT NULL)',
    );
    this.#keepFigures = command(
      db,
      'UPDATE rules SET matched = ?, succeeded = ?, failed = ?, last_matched_at = ? WHERE id = ?',
    );
  }

  /** All that were not removed, oldest first. */
  all(): StoredRule[] {
    return this.#all.all();
  }

  find(id: string): StoredRule | null {
    return this.#find.one(id) ?? null;
  }

  /** @returns its age. Throws when there is, or was, one of the same id. */
  insert(rule: RoutingRule): number {
    const inserted = this.#insert.one({ ...columnsOf(rule), created_at: rule.createdAt });
    if (!inserted) throw new Error('The database gave no number to a new rule.');
    return inserted.seq;
  }

  /** Adds all or none. @returns their ages, in order */
  insertAll(rules: readonly RoutingRule[]): number[] {
    return atomically(this.#db, () => rules.map((rule) => this.insert(rule)));
  }

  update(rule: RoutingRule): void {
    this.#update.run(columnsOf(rule));
  }

  /** All or none. */
  setPriorities(priorities: ReadonlyMap<string, number>): void {
    atomically(this.#db, () => {
      for (const [id, priority] of priorities) this.#setPriority.run(priority, id);
    });
  }

  /** Moves every rule of one context to another. */
  renameContext(from: string, to: string): void {
    this.#setContext.run(to, from);
  }

  /** @param at null: it is back. @returns whether there was such a rule */
  setRemoved(id: string, at: number | null): boolean {
    return this.#setRemoved.run({ id, at }) === 1;
  }

  keepFigures(figures: ReadonlyMap<string, RuleFigures>): void {
    atomically(this.#db, () => {
      for (const [id, { matched, succeeded, failed, lastMatchedAt }] of figures) {
        this.#keepFigures.run(matched, succeeded, failed, lastMatchedAt, id);
      }
    });
  }

  /** Forgets for good what was removed before a moment. */
  purge(before: number): void {
    command(this.#db, 'DELETE FROM rules WHERE removed_at < ?').run(before);
  }
}

function columnsOf({ id, context, priority, backend, match, fallbacks, breakerFigures }: RoutingRule) {
  return {
    id,
    context,
    priority,
    backend: JSON.stringify(backend),
    match: JSON.stringify(match),
    fallbacks: JSON.stringify(fallbacks),
    breaker_figures: breakerFigures && JSON.stringify(breakerFigures),
  };
}
