import { existsSync, rmSync, statSync } from 'node:fs';
import type { Notice } from '../../shared/domain/notice';
import { t } from '../../shared/language/t';
import type { Log } from '../log/log';
import { startBackup } from './backup';
import { dropUnfinishedBackups, listBackups } from './backup-files';
import { DailyBackup } from './daily-backup';
import { openDatabase } from './database';
import { type HomePlaces, SIDE_FILES, assertWritable, placesIn, prepareHome } from './home-places';
import { migrate, newerDatabase } from './migrate';
import { migrations as allMigrations } from './migrations/index';
import type { Migration } from './migrations/migration';
import { mendedNotice } from './notices';
import { putAside } from './quarantine';
import { restoreNewest } from './restore';
import { isDamage, refusalFor } from './sqlite-failure';
import { StartRefusal } from './start-refusal';
import type { Db } from './statement';
import { storedVersion } from './stored-version';

/** The open database of a home folder, for as long as the app runs. */
export interface Storage {
  readonly db: Db;
  /** What happened at start and since that the person should be told. It grows. */
  readonly notices: readonly Notice[];
  /** Makes a backup; resolves when it is on disk. Rejects with what was in the way. */
  backupNow(): Promise<void>;
  /** Ends a backup under way and closes the database. */
  close(): Promise<void>;
}

/** What storage needs from its host. */
export interface StorageOptions {
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** Called with every notice as it is made, those of the start included. */
  readonly notify?: (notice: Notice) => void;
  /** The steps to bring a database up to date; those of this version of the app unless said otherwise. */
  readonly migrations?: readonly Migration[];
}

/** Opens a database that is neither newer nor missing, and brings it up to date. */
async function openAndMigrate(places: HomePlaces, migrations: readonly Migration[], now: () => number): Promise<Db> {
  const db = openDatabase(places.database, existsSync(places.suspect));
  try {
    await migrate(db, migrations, async () => {
      await startBackup(places, now()).done.catch((error: unknown) => {
        if (isDamage(error)) throw error;
        throw new StartRefusal(
          'backup_failed',
          t('The database must be brought up to date, and the backup that is made first failed.'),
          t('Make sure that {folder} can be written and that the disk is not full, then start again.', {
            folder: places.backups,
          }),
          { cause: error },
        );
      });
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What is the matter with the file before it is opened, if anything. */
function firstLook(places: HomePlaces, newestKnown: number): 'usable' | 'missing' | 'damaged' {
  const hasBackups = listBackups(places.backups).length > 0;
  if (!existsSync(places.database)) {
    const leftOver = SIDE_FILES.some((end) => existsSync(places.database + end));
    return hasBackups || leftOver ? 'missing' : 'usable';
  }
  for (const end of ['', ...SIDE_FILES]) assertWritable(places.database + end);
  if (statSync(places.database).size === 0) return hasBackups ? 'damaged' : 'usable';
  try {
    const version = storedVersion(places.database);
    if (version === null) return 'damaged';
    if (version > newestKnown) throw newerDatabase(places.database);
    return 'usable';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

/**
 * Opens the database of a home folder that this process holds the lock of. A newer database is left untouched; a damaged
 * one is put aside, and the newest good backup takes its place, else an empty one: `notices` tells of it.
 * @throws StartRefusal when the app cannot start
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { home, now, log } = options;
  const migrations = options.migrations ?? allMigrations;
  const newestKnown = migrations.at(-1)?.version ?? 0;
  const places = placesIn(home);
  const notices: Notice[] = [];
  const tell = (notice: Notice): void => {
    notices.push(notice);
    options.notify?.(notice);
  };

  const mend = async (what: 'damaged' | 'missing', cause: unknown): Promise<void> => {
    log.error(`The database is ${what}`, { error: cause });
    const aside = putAside(places, now());
    const backup = await restoreNewest(places, newestKnown, log);
    rmSync(places.suspect, { force: true });
    const told = mendedNotice({ what, restoredFrom: backup?.madeAt ?? null, aside, at: now() });
    log.warn('The damaged or missing database was replaced', { aside, backup: backup?.path });
    tell(told);
  };

  try {
    prepareHome(home);
    dropUnfinishedBackups(places.backups);
    const look = firstLook(places, newestKnown);
    if (look !== 'usable') await mend(look, null);
    const db = await openAndMigrate(places, migrations, now).catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      await mend('damaged', error);
      return openAndMigrate(places, migrations, now);
    });
    rmSync(places.suspect, { force: true });
    const daily = new DailyBackup(places, now, log, tell);
    daily.start();
    return {
      db,
      notices,
      backupNow: () => daily.run(),
      close: async () => {
        await daily.stop();
        db.close();
      },
    };
  } catch (error) {
    if (!(error instanceof StartRefusal)) log.error('The database could not be opened', { error });
    throw refusalFor(error, places.database);
  }
}
