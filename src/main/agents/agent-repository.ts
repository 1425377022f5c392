import { z } from 'zod';
import { AgentDraft } from '../../shared/domain/agent';
import {
  atomically,
  command,
  flagColumn,
  jsonColumn,
  query,
  type Command,
  type Db,
  type Query,
} from '../storage/statement';

/** Of an agent that ships only what the person changed is stored, so that the rest follows the app. */
export const StoredDraft = AgentDraft.omit({ name: true }).partial();
export type StoredDraft = z.infer<typeof StoredDraft>;

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    draft: jsonColumn(StoredDraft),
    shipped_as: z.string().nullable(),
    is_changed: flagColumn,
    created_at: z.number(),
  })
  .transform(({ shipped_as, is_changed, created_at, ...row }) => ({
    ...row,
    shippedAs: shipped_as,
    isChanged: is_changed,
    createdAt: created_at,
  }));

/** An agent as it is stored. */
export type AgentRow = z.infer<typeof Row>;

const COLUMNS = 'id, name, draft, shipped_as, is_changed, created_at';
const LIVE = `SELECT ${COLUMNS} FROM agents WHERE removed_at IS NULL`;

/** The agents, on disk. Removed ones stay for a while, so that a removal can be undone. */
export class AgentRepository {
  readonly #db: Db;
  readonly #all: Query<AgentRow>;
  readonly #find: Query<AgentRow>;
  readonly #named: Query<AgentRow>;
  readonly #shippedAs: Query<AgentRow>;
  readonly #removedName: Query<{ name: string }>;
  readonly #insert: Command;
  readonly #update: Command;
  readonly #setRemoved: Command;
  readonly #purge: Command;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(db, `${LIVE} ORDER BY shipped_as IS NULL, seq`, Row);
    this.#find = query(db, `${LIVE} AND id = ?`, Row);
    this.#named = query(db, `${LIVE} AND name = ?`, Row);
    this.#shippedAs = query(db, `SELECT ${COLUMNS} FROM agents WHERE shipped_as = ?`, Row);
    this.#removedName = query(
      db,
      'SELECT name FROM agents WHERE id = ? AND removed_at IS NOT NULL',
      z.object({ name: z.string() }),
    );
    this.#insert = command(
      db,
      `INSERT INTO agents (${COLUMNS}) VALUES (@id, @name, @draft, @shippedAs, @isChanged, @createdAt)`,
    );
    this.#update = command(
      db,
      'UPDATE agents SET name = @name, draft = @draft, is_changed = @isChanged WHERE id = @id',
    );
    this.#setRemoved = command(db, 'UPDATE agents SET removed_at = @at, name = @name WHERE id = @id');
    this.#purge = command(db, 'DELETE FROM agents WHERE removed_at < ?');
  }

  transaction<T>(work: () => T): T {
    return atomically(this.#db, work);
  }

  /** Those that ship first, then the person's own, oldest first. */
  all(): AgentRow[] {
    return this.#all.all();
  }

  /** One that is not removed, or null. */
  find(id: string): AgentRow | null {
    return this.#find.one(id) ?? null;
  }

  findByName(name: string): AgentRow | null {
    return this.#named.one(name) ?? null;
  }

  /** The row of one that ships; null before it was first seen. */
  findShipped(shippedAs: string): AgentRow | null {
    return this.#shippedAs.one(shippedAs) ?? null;
  }

  /** The name of one that is removed and can be brought back; null when there is none. */
  removedName(id: string): string | null {
    return this.#removedName.one(id)?.name ?? null;
  }

  insert(row: AgentRow): void {
    this.#insert.run({ ...columns(row), shippedAs: row.shippedAs, createdAt: row.createdAt });
  }

  update(row: Pick<AgentRow, 'id' | 'name' | 'draft' | 'isChanged'>): void {
    this.#update.run(columns(row));
  }

  /** `at` in milliseconds since 1970; null brings it back under the given name. */
  setRemoved(id: string, at: number | null, name: string): void {
    this.#setRemoved.run({ id, at, name });
  }

  /** Deletes for good what was removed before a moment. */
  purge(before: number): void {
    this.#purge.run(before);
  }
}

function columns({ id, name, draft, isChanged }: Pick<AgentRow, 'id' | 'name' | 'draft' | 'isChanged'>) {
  return { id, name, draft: JSON.stringify(draft), isChanged: isChanged ? 1 : 0 };
}
