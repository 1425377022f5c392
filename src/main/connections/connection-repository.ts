import type { Database } from 'better-sqlite3';
import { ConnectionRow, type ConnectionChange } from './connection-row';

const COLUMNS = `c.id, c.kind, c.label, c.base_url, c.default_model, c.practice_mode, c.credential, c.key_origin,
  c.created_at, (p.connection_id IS NOT NULL) AS is_primary`;
const FROM = 'FROM connections c LEFT JOIN primary_mark p ON p.connection_id = c.id';

/** The connections and the Primary mark, on disk. That there is exactly one Primary is the database's own rule. */
export class ConnectionRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All connected ones, oldest first. */
  all(): ConnectionRow[] {
    return this.#db
      .prepare(`SELECT ${COLUMNS} ${FROM} WHERE c.disconnected_at IS NULL ORDER BY c.created_at, c.id`)
      .all()
      .map((row) => ConnectionRow.parse(row));
  }

  /** A connected one, or null. */
  find(id: string): ConnectionRow | null {
    const row = this.#db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE c.id = ? AND c.disconnected_at IS NULL`).get(id);
    return row === undefined ? null : ConnectionRow.parse(row);
  }

  /** The connection that carries the mark; null while there is none at all. */
  primary(): ConnectionRow | null {
    const row = this.#db
      .prepare(`SELECT ${COLUMNS} FROM primary_mark p JOIN connections c ON c.id = p.connection_id`)
      .get();
    return row === undefined ? null : ConnectionRow.parse(row);
  }

  /** The one connected under this label, whatever its letters' case; null when the label is free. */
  findByLabel(label: string): ConnectionRow | null {
    return this.all().find((row) => row.label.toLowerCase() === label.toLowerCase()) ?? null;
  }

  insert(row: Omit<ConnectionRow, 'is_primary'>): void {
    this.#db
      .prepare(
        `INSERT INTO connections (id, kind, label, base_url, default_model, practice_mode, credential, key_origin, created_at)
         VALUES (@id, @kind, @label, @base_url, @default_model, @practice_mode, @credential, @key_origin, @created_at)`,
      )
      .run(row);
  }

  update(id: string, change: ConnectionChange): void {
    for (const [column, value] of Object.entries(change)) {
      this.#db.prepare(`UPDATE connections SET ${column} = ? WHERE id = ?`).run(value, id);
    }
  }

  markPrimary(id: string): void {
    this.#db.prepare('UPDATE primary_mark SET connection_id = ? WHERE singleton = 1').run(id);
  }

  disconnect(id: string, at: number): void {
    this.#db.prepare('UPDATE connections SET disconnected_at = ? WHERE id = ?').run(at, id);
  }

  /** True when there was such a disconnected one. */
  reconnect(id: string, label: string): boolean {
    return (
      this.#db
        .prepare(
          'UPDATE connections SET disconnected_at = NULL, label = ? WHERE id = ? AND disconnected_at IS NOT NULL',
        )
        .run(label, id).changes === 1
    );
  }

  /** The label of a disconnected one, or null. */
  disconnectedLabel(id: string): string | null {
    const label: unknown = this.#db
      .prepare('SELECT label FROM connections WHERE id = ? AND disconnected_at IS NOT NULL')
      .pluck()
      .get(id);
    return typeof label === 'string' ? label : null;
  }

  /** Forgets for good, keys included, what was disconnected before a moment. */
  purge(before: number): void {
    this.#db.prepare('DELETE FROM connections WHERE disconnected_at < ?').run(before);
  }

  transaction<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }
}
