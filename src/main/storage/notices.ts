import type { Notice } from '../../shared/domain/notice';

/** A moment as the person reads it: "20 November 2026 at 10:11", in the computer's own time zone. */
function inWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

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
  const happened = found.what === 'damaged' ? 'The database was damaged.' : 'The database file was missing.';
  const sentence =
    found.restoredFrom === null
      ? `${happened} No usable backup was found, so Signalbox started empty.`
      : `${happened} Signalbox went back to the backup of ${inWords(found.restoredFrom)}; anything newer is not in it.`;
  const kept = found.aside === null ? '' : `The damaged file was kept, unchanged, in ${found.aside}. `;
  const next =
    found.restoredFrom === null
      ? 'Connect your providers again, or put a copy of your own in place of the database.'
      : 'Check your latest conversations and connections.';
  const id = `database-${found.what}-${found.at}`;
  return notice(id, found.restoredFrom === null ? 'bad' : 'warn', sentence, kept + next, found.at);
}

/** A backup showed that the database is damaged, while it is in use. */
export function damageFoundNotice(at: number): Notice {
  return notice(
    'database-damage-found',
    'bad',
    'A check found damage in the database.',
    'Restart Signalbox: it will put the damaged file aside and go back to the newest good backup.',
    at,
  );
}

/** The daily backup failed for a reason outside the database. */
export function backupFailedNotice(why: 'disk_full' | 'other', folder: string, at: number): Notice {
  return why === 'disk_full'
    ? notice(
        'backup-failed',
        'warn',
        'The daily backup could not be made: the disk is full.',
        `Free some space for ${folder}.`,
        at,
      )
    : notice(
        'backup-failed',
        'warn',
        'The daily backup could not be made.',
        `Check that ${folder} can be written.`,
        at,
      );
}
