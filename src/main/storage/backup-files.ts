import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How many backups are kept. */
const KEPT_BACKUPS = 7;

const NAME = /^signalbox-(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;

/** One finished backup. */
export interface BackupFile {
  readonly path: string;
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The finished backups in a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): BackupFile[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = NAME.exec(name)?.slice(1).map(Number);
      if (parts === undefined) return [];
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
      return [{ path: join(folder, name), madeAt: Date.UTC(year, month - 1, day, hour, minute, second, ms) }];
    })
    .toSorted((a, b) => b.madeAt - a.madeAt);
}

/** Where a backup made at `at` goes; a later millisecond where that name is taken. Makes the folder. */
export function placeForBackup(folder: string, at: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const place = join(folder, `signalbox-${stamp}.db`);
  return existsSync(place) ? placeForBackup(folder, at + 1) : place;
}

/** Removes what is older than the newest {@link KEPT_BACKUPS}. */
export async function dropOldBackups(folder: string): Promise<void> {
  for (const backup of listBackups(folder).slice(KEPT_BACKUPS)) await rm(backup.path, { force: true });
}

/** Removes what a killed backup left unfinished. Called while nothing else runs in the folder. */
export function dropUnfinishedBackups(folder: string): void {
  if (!isFolder(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/\.db\.tmp(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}
