import { z } from 'zod';
import { atomically, command, query, type Bindable, type Command, type Db, type Query } from '../storage/statement';
import { ConnectionRow, type ConnectionChange, type NewConnectionRow } from './connection-row';
import { labelForm } from './label-form';

const COLUMNS = `c.id, c.kind, c.label, c.base_url, c.default_model, c.practice_mode, c.credential, c.key_origin,
  c.breaker_figures, c.background_tasks, c.program_path, c.created_at, (p.connection_id IS NOT NULL) AS is_primary`;
const ALL = `SELECT ${COLUMNS} FROM connections c LEFT JOIN primary_mark p ON p.connection_id = c.id
  WHERE c.disconnected_at IS NULL`;

/** The connections and the Primary mark, on disk. That there is exactly one Primary is the database's own rule. */
export class ConnectionRepository {
  readonly #db: Db;
  readonly #all: Query<ConnectionRow>;
  readonly #find: Query<ConnectionRow>;
  readonly #primary: Query<ConnectionRow>;
  readonly #insert: Command;
  readonly #mark: Command;
  #revision = 0;

  constructor(db: Db) {
    this.#db = db;
    this.#all = query(db, `${ALL} ORDER BY c.created_at, c.id`, ConnectionRow);
    this.#find = query(db, `${ALL} AND c.id = ?`, ConnectionRow);
    this.#primary = query(
      db,
      `SELECT ${COLUMNS} FROM primary_mark p JOIN connections c ON c.id = p.connection_id`,
      ConnectionRow,
    );
    this.#insert = command(
      db,
      `INSERT INTO connections (id, kind, label, base_url, default_model, practice_mode, credential, key_origin,
         breaker_figures, background_tasks, program_path, created_at)
       VALUES (@id, @kind, @label, @base_url, @default_model, @practice_mode, @credential, @key_origin,
         @breaker_figures, @background_tasks, @program_path, @created_at)`,
    );
    this.#mark = command(db, 'UPDATE primary_mark SET connection_id = ? WHERE singleton = 1');
  }

  /** Another number after every change of a connection: what was worked out from them before may no longer hold. */
  get revision(): number {
    return this.#revision;
  }

  /** All connected ones, oldest first. */
  all(): ConnectionRow[] {
    return this.#all.all();
  }

  /** A connected one, or null. */
  find(id: string): ConnectionRow | null {
    return this.#find.one(id) ?? null;
  }

  /** The connection that carries the mark; null while there is none at all. */
  primary(): ConnectionRow | null {
    return this.#primary.one() ?? null;
  }

  /** The one connected under a label that a person would take for this one; null when the label is free. */
  findByLabel(label: string): ConnectionRow | null {
    const form = labelForm(label);
    return this.all().find((row) => labelForm(row.label) === form) ?? null;
  }

  insert({ breaker_figures, background_tasks, program_path, ...row }: NewConnectionRow): void {
    this.#revision += 1;
    this.#insert.run({
      ...row,
      breaker_figures: stored(breaker_figures ?? null),
      background_tasks: stored(background_tasks ?? true),
      program_path: program_path ?? null,
    });
  }

  update(id: string, change: ConnectionChange): void {
    this.#revision += 1;
    for (const [column, value] of Object.entries(change)) {
      command(this.#db, `UPDATE connections SET ${column} = ? WHERE id = ?`).run(stored(value), id);
    }
  }

  markPrimary(id: string): void {
    this.#revision += 1;
    this.#mark.run(id);
  }

  disconnect(id: string, at: number): void {
    this.#revision += 1;
    command(this.#db, 'UPDATE connections SET disconnected_at = ? WHERE id = ?').run(at, id);
  }

  /** True when there was such a disconnected one. */
  reconnect(id: string, label: string): boolean {
    this.#revision += 1;
    const sql = 'UPDATE connections SET disconnected_at = NULL, label = ? WHERE id = ? AND disconnected_at IS NOT NULL';
    return command(this.#db, sql).run(label, id) === 1;
  }

  /** The label of a disconnected one, or null. */
  disconnectedLabel(id: string): string | null {
    const sql = 'SELECT label FROM connections WHERE id = ? AND disconnected_at IS NOT NULL';
    return query(this.#db, sql, z.object({ label: z.string() })).one(id)?.label ?? null;
  }

  /** Forgets for good, keys included, what was disconnected before a moment. */
  purge(before: number): void {
    command(this.#db, 'DELETE FROM connections WHERE disconnected_at < ?').run(before);
  }

  transaction<T>(work: () => T): T {
    try {
      return atomically(this.#db, work);
    } finally {
      // What was read in the middle of it may have been taken back.
      this.#revision += 1;
    }
  }
}

/** A value as its column holds it. */
function stored(value: ConnectionChange[keyof ConnectionChange] | null): Bindable {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}
