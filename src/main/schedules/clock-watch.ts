/**
 * Longest time between two looks at the clock, in milliseconds: a computer that slept and a clock that was set are met
 * there, since timers count neither.
 */
const LOOK_EVERY_MS = 30_000;

/** Calls back at a moment of the clock, or soon after one that was jumped over. */
export class ClockWatch {
  readonly #now: () => number;
  readonly #look: () => number | null;
  #timer: NodeJS.Timeout | null = null;
  #isOver = false;

  /** @param look does what is due, and gives the next moment that matters; null: none */
  constructor(now: () => number, look: () => number | null) {
    this.#now = now;
    this.#look = look;
  }

  /** Looks now, and again when it is time. */
  look(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isOver) return;
    const next = this.#look();
    if (next === null) return;
    const wait = next - this.#now();
    // What is still due after it was met could not be done: it is tried again with the next look, not at once.
    this.#timer = setTimeout(() => this.look(), wait < 0 ? LOOK_EVERY_MS : Math.min(LOOK_EVERY_MS, wait + 1));
    this.#timer.unref();
  }

  dispose(): void {
    this.#isOver = true;
    this.look();
  }
}
