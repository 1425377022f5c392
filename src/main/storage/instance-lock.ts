import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivately } from './durable-file';
import { assertWritable, prepareHome } from './home-places';
import { isDamage, refusalFor } from './sqlite-failure';

/** How a second start reaches the first one. */
export const HolderInfo = z.object({
  pid: z.int().positive(),
  /** Where the first one listens; null when it does not. */
  url: z.string().nullable(),
  /** What proves to the first one that the second runs as the same user. */
  secret: z.string().nullable(),
});
export type HolderInfo = z.infer<typeof HolderInfo>;

/** The home folder is this process's alone until it lets go or ends, however it ends. */
export interface HomeLock {
  /** Leaves word for a second start, readable for this user alone. */
  describe(info: HolderInfo): void;
  release(): void;
}

/** Another process holds the home folder; `heldBy` is the word it left, null when it has left none yet. */
export interface HeldHome {
  readonly heldBy: HolderInfo | null;
}

/** Keeps the locks from being collected, and so let go, while nobody holds on to what `lockHome` returned. */
const held = new Set<Database.Database>();

function readHolder(file: string): HolderInfo | null {
  try {
    return HolderInfo.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there yet, or half of an older version's: either way there is no word to go by.
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
export function lockHome(home: string): HomeLock | HeldHome {
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
    if (db === null) return { heldBy: readHolder(word) };
    const lock = db;
    held.add(lock);
    rmSync(word, { force: true });
    return {
      describe: (info) => {
        writePrivately(word, JSON.stringify(HolderInfo.parse(info)));
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
