import { setTimeout as wait } from 'node:timers/promises';

/**
 * Most tasks under way at the same time: more than there are calls in all, so that a crowd that waits for the few slots of
 * one service holds up nobody who goes elsewhere. How many calls they may make is another limit.
 */
export const UNDER_WAY_MOST = 256;
/** How long the end waits for runs that were told to end, in milliseconds: what they hold is on disk already. */
const END_WAIT_MS = 1000;
/** How long a look that failed waits until the next, in milliseconds. */
const AGAIN_AFTER_MS = 5000;

/** What {@link TaskQueue} needs. */
export interface TaskQueueOptions {
  /** Ids of tasks that wait for their turn, the first come first. */
  readonly waiting: (limit: number) => readonly string[];
  /** Runs one until its end or its next pause. */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>;
  /** Told of a run that broke; its task is not run again before the next start of the app. */
  readonly onDefect: (error: unknown) => void;
}

interface Run {
  readonly end: AbortController;
  readonly over: Promise<void>;
}

/** Runs waiting tasks: first come, first served, no task twice at once, and one start a tick, so that nothing stalls. */
export class TaskQueue {
  readonly #options: TaskQueueOptions;
  readonly #runs = new Map<string, Run>();
  readonly #broken = new Set<string>();
  #next: NodeJS.Immediate | null = null;
  #again: NodeJS.Timeout | null = null;
  #opening: NodeJS.Timeout | null = null;
  #state: 'idle' | 'open' | 'closed' = 'idle';

  constructor(options: TaskQueueOptions) {
    this.#options = options;
  }

  /** @param afterMs how long nothing is begun yet, in milliseconds */
  begin(afterMs = 0): void {
    if (afterMs === 0) return this.#open();
    this.#opening = setTimeout(() => this.#open(), afterMs);
    this.#opening.unref();
  }

  /** Something may be waiting, or there may be room. */
  look(): void {
    if (this.#state === 'open') this.#next ??= setImmediate(() => this.#startOne());
  }

  /** Ends the run of a task at once, if there is one. Whoever calls it has said on disk how the task stands. */
  end(id: string): void {
    this.#runs.get(id)?.end.abort();
  }

  /** Ends every run and starts no more. Resolves when they are over, or after a second: they are cut off then. */
  async dispose(): Promise<void> {
    this.#state = 'closed';
    if (this.#next) clearImmediate(this.#next);
    this.#next = null;
    if (this.#again) clearTimeout(this.#again);
    if (this.#opening) clearTimeout(this.#opening);
    const runs = [...this.#runs.values()];
    for (const { end } of runs) end.abort();
    const over = Promise.all(runs.map((run) => run.over));
    await Promise.race([over, wait(END_WAIT_MS, undefined, { ref: false })]);
  }

  #open(): void {
    if (this.#state === 'idle') this.#state = 'open';
    this.look();
  }

  /** The first that waits and can be run; undefined when there is none, or when that cannot be read now. */
  #nextOne(): string | undefined {
    try {
      // No more than those can be waiting on disk still and be of no use here.
      const ids = this.#options.waiting(this.#runs.size + this.#broken.size + 1);
      return ids.find((one) => !this.#runs.has(one) && !this.#broken.has(one));
    } catch (error) {
      this.#options.onDefect(error);
      this.#again ??= setTimeout(() => {
        this.#again = null;
        this.look();
      }, AGAIN_AFTER_MS);
      this.#again.unref();
      return undefined;
    }
  }

  #startOne(): void {
    this.#next = null;
    const id = this.#runs.size < UNDER_WAY_MOST ? this.#nextOne() : undefined;
    if (id === undefined) return;
    const end = new AbortController();
    const over = this.#options
      .run(id, end.signal)
      .catch((error: unknown) => {
        this.#broken.add(id);
        this.#options.onDefect(error);
      })
      .finally(() => {
        this.#runs.delete(id);
        this.look();
      });
    this.#runs.set(id, { end, over });
    this.look();
  }
}
