/** After so long a stretch of writing others get their turn, in milliseconds. One write can take longer than that. */
const STRETCH_MS = 4;

/** Writes one after the other, a short stretch at a time: many tasks that write at once stall nothing else. */
export class PacedWrites {
  readonly #waiting: (() => void)[] = [];
  #isDue = false;

  /** Carries out a write when its turn has come. Rejects with what it throws. */
  run<T>(write: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(write());
        } catch (error) {
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- it is handed on as it was thrown
          reject(error);
        }
      });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => this.#stretch());
  }

  #stretch(): void {
    this.#isDue = false;
    const endsAt = performance.now() + STRETCH_MS;
    do this.#waiting.shift()?.();
    while (this.#waiting.length > 0 && performance.now() < endsAt);
    if (this.#waiting.length > 0) this.#ask();
  }
}
