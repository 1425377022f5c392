import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../shared/language/t';
import { StartRefusal } from './start-refusal';

/** Where storage keeps its files. */
export interface HomePlaces {
  readonly home: string;
  readonly database: string;
  readonly backups: string;
  readonly damaged: string;
  /** Present when a check in the background found the database damaged: the next start looks at all of it first. */
  readonly suspect: string;
}

/** The two files that SQLite keeps beside a database while it is in use or after a crash. */
export const SIDE_FILES = ['-wal', '-shm'] as const;

/** The places under a home folder. Touches nothing. */
export function placesIn(home: string): HomePlaces {
  return {
    home,
    database: join(home, 'signalbox.db'),
    backups: join(home, 'backups'),
    damaged: join(home, 'damaged'),
    suspect: join(home, 'signalbox.db.suspect'),
  };
}

function notWritable(sentence: string, cause: unknown): StartRefusal {
  return new StartRefusal(
    'home_not_writable',
    sentence,
    t('Make it writable for your user, or start with another folder (--home, or SIGNALBOX_HOME), then start again.'),
    { cause },
  );
}

/**
 * Makes the home folder where it is missing (readable for its user alone) and makes sure that it and the files in it can
 * be written. Throws a {@link StartRefusal} `home_not_writable`.
 */
export function prepareHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (!statSync(home).isDirectory()) throw new Error('not a folder');
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(t('Signalbox cannot write to its folder {path}.', { path: home }), error);
  }
}

/** Makes sure that a file, where it is there, can be read and written. Throws `home_not_writable`. */
export function assertWritable(file: string): void {
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw notWritable(t('Signalbox cannot write to its file {path}.', { path: file }), error);
  }
}
