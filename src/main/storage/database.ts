import Database from 'better-sqlite3';
import { closeSync, openSync, statSync } from 'node:fs';
import { DamagedDatabase } from './sqlite-failure';
import type { Db } from './statement';

/** How long a write waits for another program that holds the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
/** Up to this size, in bytes, a database is checked at every start: under about 50 ms of reading. */
export const CHECKED_AT_START_BYTES = 16 * 1024 * 1024;

function quickCheck(db: Db): void {
  const problems = db.pragma('quick_check(1)', { simple: true });
  if (problems !== 'ok') throw new DamagedDatabase(String(problems));
}

/**
 * Opens the one connection to the database, made where it is missing, readable for its user alone. A small file, or any
 * that is suspected, is checked first.
 * @throws DamagedDatabase or SQLite's own error; the file is closed again then
 */
export function openDatabase(file: string, suspected: boolean): Db {
  closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (suspected || statSync(file).size <= CHECKED_AT_START_BYTES) quickCheck(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
