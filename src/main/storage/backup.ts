import { closeSync, openSync, rmSync } from 'node:fs';
import { dropOldBackups, placeForBackup } from './backup-files';
import { publishInBackground } from './durable-file';
import type { HomePlaces } from './home-places';
import { DamagedDatabase } from './sqlite-failure';
import { type RunningSqliteTask, startSqliteTask } from './sqlite-task';

/** A backup under way. */
export interface RunningBackup {
  /**
   * Where the finished backup is. Rejects with {@link DamagedDatabase} when the copy fails its check, which says that the
   * database itself is damaged: such a copy is thrown away and no older backup is dropped for it. Rejects with SQLite's
   * failure otherwise.
   */
  readonly done: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Copies the database, in use or not, to the backups folder, in another thread. The copy appears under its name only
 * when it is complete, checked and on disk.
 * @param at the moment to name it by, in milliseconds since 1970
 */
export function startBackup(places: HomePlaces, at: number): RunningBackup {
  let copy: RunningSqliteTask | null = null;
  const run = async (): Promise<string> => {
    const place = placeForBackup(places.backups, at);
    const unfinished = `${place}.tmp`;
    try {
      closeSync(openSync(unfinished, 'w', 0o600));
      copy = startSqliteTask({ task: 'copy', from: places.database, to: unfinished });
      const problems = await copy.problems;
      if (problems.length > 0) throw new DamagedDatabase(problems.join('; '));
      await publishInBackground(unfinished, place);
    } catch (error) {
      for (const end of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
      throw error;
    }
    await dropOldBackups(places.backups);
    return place;
  };
  return {
    done: run(),
    stop: async () => {
      await copy?.stop();
    },
  };
}
