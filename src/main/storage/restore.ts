import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import type { Log } from '../log/log';
import { type BackupFile, listBackups } from './backup-files';
import { publish } from './durable-file';
import type { HomePlaces } from './home-places';
import { startSqliteTask } from './sqlite-task';
import { storedVersion } from './stored-version';

async function usable(backup: BackupFile, newestKnown: number, log: Log): Promise<boolean> {
  try {
    const version = storedVersion(backup.path);
    if (version === null || version < 1 || version > newestKnown) return false;
    const problems = await startSqliteTask({ task: 'check', from: backup.path }).problems;
    return problems.length === 0;
  } catch (error) {
    log.warn('A backup could not be read', { path: backup.path, error });
    return false;
  }
}

/**
 * Puts a copy of the newest backup that passes SQLite's full integrity check in the database's place, which must be free.
 * @param newestKnown the newest database version that this app can read
 * @returns the backup, or null when none is usable
 */
export async function restoreNewest(places: HomePlaces, newestKnown: number, log: Log): Promise<BackupFile | null> {
  for (const backup of listBackups(places.backups)) {
    // One after the other: the newest usable one is wanted, and each check reads a whole file.
    if (!(await usable(backup, newestKnown, log))) continue;
    const unfinished = `${places.database}.tmp`;
    rmSync(unfinished, { force: true });
    copyFileSync(backup.path, unfinished);
    chmodSync(unfinished, 0o600);
    publish(unfinished, places.database);
    return backup;
  }
  return null;
}
