import Database from 'better-sqlite3';
import type { BreakerPlaces } from '../../../src/main/health/circuit-breakers';
import type { HealthBook } from '../../../src/main/health/health-book';
import { openHealth } from '../../../src/main/health/open-health';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations';
import type { Db } from '../../../src/main/storage/statement';
import { USUAL_BREAKER } from '../../../src/shared/domain/health';

/** The two connections of every such database. They share a breaker. */
export const ONE = '11111111-1111-4111-8111-111111111111';
export const TWO = '22222222-2222-4222-8222-222222222222';

/** An empty database in memory, with two connections in it. */
export async function healthDatabase(): Promise<Db> {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  await migrate(db, migrations, () => Promise.resolve());
  for (const id of [ONE, TWO]) {
    db.prepare(
      `INSERT INTO connections (id, kind, label, default_model, credential, created_at) VALUES (?, 'openai', ?, 'm', 'none', 0)`,
    ).run(id, id);
  }
  return db;
}

/** A book on a database, with what it said. */
export interface OpenBook {
  readonly book: HealthBook;
  readonly changed: string[];
  readonly defects: unknown[];
}

const SHARED: BreakerPlaces = {
  of: (id) => (id === ONE || id === TWO ? { scope: 'service', figures: USUAL_BREAKER } : null),
  sharing: (scope) => (scope === 'service' ? [ONE, TWO] : []),
};

/** Opens the health of a database as a start of the app does. The clock is `Date.now`. */
export function openBook(db: Db): OpenBook {
  const changed: string[] = [];
  const defects: unknown[] = [];
  const book = openHealth({
    db,
    places: SHARED,
    now: Date.now,
    changed: (id) => changed.push(id),
    onDefect: (error) => defects.push(error),
  });
  return { book, changed, defects };
}
