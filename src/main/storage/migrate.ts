import { t } from '../../shared/language/t';
import { StartRefusal } from './start-refusal';
import { isDamage, isDiskFull } from './sqlite-failure';
import { type Db, atomically } from './statement';
import type { Migration } from './migrations/migration';

/** The version of an open database: that of the last migration it went through, 0 when it is empty. */
export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The database was made by a newer version of the app: it is left as it is. */
export function newerDatabase(file: string): StartRefusal {
  return new StartRefusal(
    'database_newer',
    t('The database {file} was made by a newer version of Signalbox.', { file }),
    t('Start that newer version, or use another folder (--home, or SIGNALBOX_HOME). Nothing was changed.'),
  );
}

/**
 * Brings the database to the version of the last migration, each step in a transaction of its own.
 * @param beforeFirst runs before the first step of a database that has something in it
 * @throws StartRefusal `migration_failed`, with the database as the step before left it; damage and a full disk as they come
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  beforeFirst: () => Promise<void>,
): Promise<void> {
  const start = versionOf(db);
  const due = migrations.filter((migration) => migration.version > start);
  if (start > 0 && due.length > 0) await beforeFirst();
  for (const migration of due) {
    try {
      atomically(db, () => {
        db.exec(migration.sql);
        const broken = db.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) throw new Error('a reference points to nothing');
        db.pragma(`user_version = ${migration.version}`);
      });
    } catch (error) {
      if (isDamage(error) || isDiskFull(error)) throw error;
      throw new StartRefusal(
        'migration_failed',
        t('The database could not be brought up to date (step {number, number}, {name}).', {
          number: migration.version,
          name: migration.name,
        }),
        t('Nothing was lost: start the version of Signalbox that you used before, and report this.'),
        { cause: error },
      );
    }
  }
}
