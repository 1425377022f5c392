import Database from 'better-sqlite3';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations/index';
import { type Db, command } from '../../../src/main/storage/statement';

/** A database with every table and nothing in them. In memory unless a file is named. */
export async function freshDatabase(file = ':memory:'): Promise<Db> {
  const db = new Database(file);
  db.pragma('foreign_keys = ON');
  await migrate(db, migrations, () => Promise.resolve());
  return db;
}

/** Adds a connection with an id of its own; the first one becomes Primary by itself. */
export function addConnection(db: Db, id: string, label = id): void {
  command(
    db,
    `INSERT INTO connections (id, kind, label, default_model, credential, created_at)
     VALUES (?, 'openai', ?, 'gpt', 'saved', 1)`,
  ).run(id, label);
}
