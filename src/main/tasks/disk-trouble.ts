import { setTimeout as wait } from 'node:timers/promises';
import type { Notice } from '../../shared/domain/notice';
import type { Pause } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import { cannotWriteNow } from '../storage/sqlite-failure';
import { PacedWrites } from './paced-writes';
import { storagePause } from './pauses';

/** How long a write that the disk did not take waits until it is tried again, in milliseconds. */
const AGAIN_AFTER_MS = 2000;

/** What {@link DiskTrouble} tells of. */
export interface DiskTroubleOptions {
  readonly notify: (notice: Notice) => void;
  /** Called with a task that stands still, and how it is shown while it does. */
  readonly held: (taskId: string, pause: Pause) => void;
  readonly onDefect: (error: unknown) => void;
  readonly now: () => number;
  /** Until the next try, in milliseconds; {@link AGAIN_AFTER_MS} unless said otherwise. */
  readonly againAfterMs?: number;
}

/**
 * Writes that wait for a disk that takes nothing: whoever writes stands still until it does, with all that it knows in
 * memory, so that nothing is lost and nothing is done on what was not saved.
 */
export class DiskTrouble {
  readonly #options: DiskTroubleOptions;
  readonly #held = new Map<string, Pause>();
  readonly #writes = new PacedWrites();

  constructor(options: DiskTroubleOptions) {
    this.#options = options;
  }

  /** How a task stands that waits for the disk; null: it does not. */
  pauseOf(taskId: string): Pause | null {
    return this.#held.get(taskId) ?? null;
  }

  /** Carries out a write, as often as it takes. Rejects with the signal's reason, or with what is no trouble of a disk. */
  async persist<T>(taskId: string, write: () => T, signal: AbortSignal): Promise<T> {
    try {
      for (;;) {
        try {
          return await this.#writes.run(() => {
            signal.throwIfAborted();
            return write();
          });
        } catch (error) {
          if (!cannotWriteNow(error)) throw error;
          this.#hold(taskId);
        }
        await wait(this.#options.againAfterMs ?? AGAIN_AFTER_MS, undefined, { signal, ref: false });
      }
    } finally {
      this.#held.delete(taskId);
    }
  }

  /** A write that may fail, since the next one brings what it would have: its trouble is told, and nothing is thrown. */
  attempt(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (cannotWriteNow(error)) this.#tell();
      else this.#options.onDefect(error);
    }
  }

  #hold(taskId: string): void {
    if (this.#held.has(taskId)) return;
    const pause = storagePause(this.#options.now());
    this.#held.set(taskId, pause);
    this.#tell();
    this.#options.held(taskId, pause);
  }

  #tell(): void {
    this.#options.notify({
      id: 'tasks-not-saved',
      level: 'bad',
      sentence: t('What tasks do cannot be saved, so they stand still.'),
      advice: t('Free some space on the disk of the data folder. They go on by themselves.'),
      at: this.#options.now(),
    });
  }
}
