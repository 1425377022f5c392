import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './durable-file';
import { assertWritable, prepareHome } from './home-places';
import { isDamage, refusalFor } from './sqlite-failure';

/** Another start of the app on a home folder: refused while `held` is false. */
export type HomeLock =
  | {
      /** The home folder is this process's alone until it lets go or ends, however it ends. */
      readonly held: true;
      /** Leaves word for a second start: how to reach this one. Readable for this user alone. */
      announce(contact: object): void;
      release(): void;
    }
  | {
      readonly held: false;
      /** The word that the holder left, to be checked by whoever uses it; null when it has left none yet. */
      readonly contact: unknown;
    };

/** Keeps the locks from being collected, and so let go, while nobody holds on to what `lockHome` returned. */
const held = new Set<Database.Database>();

function readWord(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there yet, or not whole: either way there is no word to go by.
    return null;
  }
}

/** Takes SQLite's exclusive lock on an empty file: the system ends it with the process. Null when another has it. */
function takeLock(file: string): Database.Database | null {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/**
 * Makes this process the only one that uses a home folder, both hosts alike.
 * @throws StartRefusal when the folder cannot be written
 */
export function lockHome(home: string): HomeLock {
  prepareHome(home);
  const file = join(home, 'signalbox.lock');
  const word = join(home, 'signalbox.lock.json');
  assertWritable(file);
  try {
    let db: Database.Database | null;
    try {
      db = takeLock(file);
    } catch (error) {
      if (!isDamage(error) || !existsSync(file)) throw error;
      // Somebody wrote into it; nobody holds it, or its content would not have been looked at.
      truncateSync(file);
      db = takeLock(file);
    }
    if (db === null) return { held: false, contact: readWord(word) };
    const lock = db;
    held.add(lock);
    rmSync(word, { force: true });
    return {
      held: true,
      announce: (contact) => {
        writePrivately(word, JSON.stringify(contact));
      },
      release: () => {
        if (!held.delete(lock)) return;
        rmSync(word, { force: true });
        lock.close();
      },
    };
  } catch (error) {
    throw refusalFor(error, file);
  }
}
