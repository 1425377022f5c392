/** Adds up how long something ran, over several runs of the app, by the clock that only goes forward. */
export class Stopwatch {
  #startedAt: number | null = null;
  #passed: number;

  /** @param passed milliseconds that it ran before */
  constructor(passed: number) {
    this.#passed = passed;
  }

  start(): void {
    this.#startedAt ??= performance.now();
  }

  stop(): void {
    this.#passed = this.ms;
    this.#startedAt = null;
  }

  /** Milliseconds in all, those of the present stretch included. */
  get ms(): number {
    return this.#passed + (this.#startedAt === null ? 0 : performance.now() - this.#startedAt);
  }
}
