import Database from 'better-sqlite3';
import { t } from '../../shared/language/t';
import { StartRefusal } from './start-refusal';

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** Found by a check: what is wrong with a database file, in SQLite's words. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}

/** Whether it is the database that failed, and not the code around it. */
export function isDatabaseFailure(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError;
}

/** Whether a failure means that the file itself is damaged, and not merely out of reach. */
export function isDamage(thrown: unknown): boolean {
  return thrown instanceof DamagedDatabase || /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(thrown));
}

/** Whether a failure means that there is no room left. */
export function isDiskFull(thrown: unknown): boolean {
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(codeOf(thrown));
}

/** Whether a failure means that nothing can be written for now, and that the same write may do later. */
export function cannotWriteNow(thrown: unknown): boolean {
  return isDiskFull(thrown) || /^SQLITE_(IOERR|READONLY|BUSY|LOCKED|CANTOPEN)/.test(codeOf(thrown));
}

/** Puts a failure to open or write the database at start into words; a refusal stays what it is. */
export function refusalFor(thrown: unknown, file: string): StartRefusal {
  if (thrown instanceof StartRefusal) return thrown;
  const code = codeOf(thrown);
  if (isDiskFull(thrown)) {
    return new StartRefusal(
      'disk_full',
      t('There is no room left for the database {file}.', { file }),
      t('Free some space on that disk, then start again.'),
      { cause: thrown },
    );
  }
  if (/^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code)) {
    return new StartRefusal(
      'home_not_writable',
      t('Signalbox cannot write to its database {file}.', { file }),
      t('Make the file and its folder writable for your user, then start again.'),
      { cause: thrown },
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new StartRefusal(
      'database_busy',
      t('Another program is using the database {file}.', { file }),
      t('Close that program, then start again.'),
      { cause: thrown },
    );
  }
  return new StartRefusal(
    'database_unreadable',
    code === ''
      ? t('The database {file} could not be opened.', { file })
      : t('The database {file} could not be opened ({code}).', { file, code }),
    t('Check that the disk is connected and healthy, then start again. Nothing was changed.'),
    { cause: thrown },
  );
}
