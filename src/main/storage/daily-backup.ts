import type { Notice } from '../../shared/domain/notice';
import type { Log } from '../log/log';
import { type RunningBackup, startBackup } from './backup';
import { listBackups } from './backup-files';
import { writePrivately } from './durable-file';
import type { HomePlaces } from './home-places';
import { backupFailedNotice, damageFoundNotice } from './notices';
import { isDamage, isDiskFull } from './sqlite-failure';
import { SqliteTaskError } from './sqlite-task';

const DAY_MS = 24 * 60 * 60 * 1000;
/** After the start is over and the window is there. */
const FIRST_LOOK_MS = 30_000;
const LOOK_AGAIN_MS = 15 * 60 * 1000;

/**
 * Makes a backup each day and checks it, which is the daily check of the database as well: a copy that fails it is thrown
 * away, and from then on no backup is made, so that a damaged one never drives out a good one.
 */
export class DailyBackup {
  readonly #places: HomePlaces;
  readonly #now: () => number;
  readonly #log: Log;
  readonly #tell: (notice: Notice) => void;
  #running: RunningBackup | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #lastTold: 'damaged' | 'disk_full' | 'other' | null = null;

  constructor(places: HomePlaces, now: () => number, log: Log, tell: (notice: Notice) => void) {
    this.#places = places;
    this.#now = now;
    this.#log = log;
    this.#tell = tell;
  }

  /** Looks from time to time whether a backup is due. Keeps no process alive. */
  start(): void {
    const look = (afterMs: number): void => {
      this.#timer = setTimeout(() => {
        void this.runIfDue().finally(() => {
          if (!this.#stopped) look(LOOK_AGAIN_MS);
        });
      }, afterMs).unref();
    };
    look(FIRST_LOOK_MS);
  }

  /** Makes a backup when the newest is a day old, and tells of a failure. Never rejects. */
  async runIfDue(): Promise<void> {
    const newest = listBackups(this.#places.backups)[0];
    const age = newest === undefined ? Infinity : Math.abs(this.#now() - newest.madeAt);
    if (age < DAY_MS || this.#lastTold === 'damaged') return;
    await this.run().catch((error: unknown) => {
      this.#failed(error);
    });
  }

  /**
   * Makes a backup now; one that is under way already is joined. Damage that it shows is told.
   * Rejects as {@link RunningBackup.done} does.
   */
  async run(): Promise<void> {
    this.#running ??= startBackup(this.#places, this.#now());
    const running = this.#running;
    try {
      const place = await running.done;
      this.#lastTold = null;
      this.#log.info('Backup made', { place });
    } catch (error) {
      if (isDamage(error)) this.#damaged(error);
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  /** Ends the looking and a backup that is under way; what is unfinished of it is removed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const running = this.#running;
    if (running === null) return;
    await running.stop();
    await running.done.catch((error: unknown) => {
      this.#log.info('A backup was ended before it was finished', { error });
    });
  }

  /** Leaves word for the next start, which looks at the whole database before it is used, however large. */
  #damaged(error: unknown): void {
    this.#log.error('A backup showed that the database is damaged', { error });
    writePrivately(this.#places.suspect, String(error));
    this.#tellOnce('damaged', () => damageFoundNotice(this.#now()));
  }

  #failed(error: unknown): void {
    if (isDamage(error) || (error instanceof SqliteTaskError && error.code === 'STOPPED')) return;
    this.#log.error('The daily backup failed', { error });
    const why = isDiskFull(error) ? 'disk_full' : 'other';
    this.#tellOnce(why, () => backupFailedNotice(why, this.#places.backups, this.#now()));
  }

  #tellOnce(what: 'damaged' | 'disk_full' | 'other', notice: () => Notice): void {
    if (this.#lastTold === what) return;
    this.#lastTold = what;
    this.#tell(notice());
  }
}
