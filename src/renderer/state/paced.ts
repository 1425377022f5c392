/** Work that is done again when it is asked for, but not more often than makes sense, and never twice at once. */
export interface Paced {
  /** Has it done a moment from now; what is asked for meanwhile is the same time. */
  soon(): void;
  /** Has it done now. Resolves when a run that began after this call has ended. */
  now(): Promise<void>;
  /** Lets go of what was asked for soon. */
  stop(): void;
}

/**
 * Paces work that is asked for in bursts, such as reading again what an event says has changed. The first of a burst
 * decides when it is done, so that asking without end cannot put it off for ever.
 * @param work never rejects
 * @param waitMs how long what comes soon waits for more, in milliseconds; asked whenever a wait begins
 */
export function paced(work: () => Promise<void>, waitMs: () => number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = (): Promise<void> => {
    stop();
    if (!running) return run();
    // What runs now may have read before the change: it is done once more, for everyone who asks meanwhile.
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  };
  return {
    now,
    stop,
    soon: () => {
      timer ??= setTimeout(() => void now(), waitMs());
    },
  };
}
