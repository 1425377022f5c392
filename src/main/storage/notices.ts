import type { Notice } from '../../shared/domain/notice';
import { dateInSentence } from '../../shared/language/sentence-dates';
import { t } from '../../shared/language/t';

/** `id` is the same for what is the same to the person, so that it takes the place of what was told before. */
function notice(id: string, level: Notice['level'], sentence: string, advice: string, at: number): Notice {
  return { id, level, sentence, advice, at };
}

/** The database was damaged or missing at start: what was done about it. */
export function mendedNotice(found: {
  what: 'damaged' | 'missing';
  /** When the restored backup was made; null when it started empty. */
  restoredFrom: number | null;
  /** The folder that the damaged files were moved to; null when there were none. */
  aside: string | null;
  at: number;
}): Notice {
  const happened = found.what === 'damaged' ? t('The database was damaged.') : t('The database file was missing.');
  const sentence =
    found.restoredFrom === null
      ? `${happened} ${t('No usable backup was found, so Signalbox started empty.')}`
      : `${happened} ${t('Signalbox went back to the backup of {moment}; anything newer is not in it.', {
          moment: dateInSentence(found.restoredFrom, { dateStyle: 'long', timeStyle: 'short' }),
        })}`;
  const kept =
    found.aside === null ? '' : `${t('The damaged file was kept, unchanged, in {folder}.', { folder: found.aside })} `;
  const next =
    found.restoredFrom === null
      ? t('Connect your providers again, or put a copy of your own in place of the database.')
      : t('Check your latest conversations and connections.');
  const id = `database-${found.what}-${found.at}`;
  return notice(id, found.restoredFrom === null ? 'bad' : 'warn', sentence, kept + next, found.at);
}

/** A backup showed that the database is damaged, while it is in use. */
export function damageFoundNotice(at: number): Notice {
  return notice(
    'database-damage-found',
    'bad',
    t('A check found damage in the database.'),
    t('Restart Signalbox: it will put the damaged file aside and go back to the newest good backup.'),
    at,
  );
}

/** The daily backup failed for a reason outside the database. */
export function backupFailedNotice(why: 'disk_full' | 'other', folder: string, at: number): Notice {
  return why === 'disk_full'
    ? notice(
        'backup-failed',
        'warn',
        t('The daily backup could not be made: the disk is full.'),
        t('Free some space for {folder}.', { folder }),
        at,
      )
    : notice(
        'backup-failed',
        'warn',
        t('The daily backup could not be made.'),
        t('Check that {folder} can be written.', { folder }),
        at,
      );
}
