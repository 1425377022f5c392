import type { Stopwatch } from './stopwatch';

/**
 * Longest wait of one timer, in milliseconds. Node keeps something for every length of an unref'd timer, also of a cleared
 * one, until that time has passed (Node 24, lib/internal/timers.js, timerListMap): limits far ahead share this length.
 */
const LOOK_EVERY_MS = 60_000;

/** Ends something once a stopwatch, which may stand still in between, has reached its limit. */
export class TimeLimit {
  readonly #watch: Stopwatch;
  readonly #limitMs: number;
  readonly #up = new AbortController();
  #timer: NodeJS.Timeout | null = null;

  constructor(watch: Stopwatch, limitMs: number) {
    this.#watch = watch;
    this.#limitMs = limitMs;
    this.#wait();
  }

  /** Aborted when the time is up. */
  get signal(): AbortSignal {
    return this.#up.signal;
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wait(): void {
    const left = this.#limitMs - this.#watch.ms;
    if (left <= 0) return this.#up.abort();
    this.#timer = setTimeout(() => this.#wait(), Math.min(Math.ceil(left), LOOK_EVERY_MS));
    this.#timer.unref();
  }
}
