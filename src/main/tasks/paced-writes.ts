/** After so long a stretch of writing others get their turn, in milliseconds. One write can take longer than that. */
const STRETCH_MS = 4;

/** Writes one after the other, a short stretch at a time: many tasks that write at once stall nothing else. */
export class PacedWrites {
  readonly #waiting: (() => void)[] = [];
  #next: NodeJS.Immediate | null = null;

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
      this.#next ??= setImmediate(() => this.#stretch());
    });
  }

  #stretch(): void {
    const endsAt = performance.now() + STRETCH_MS;
    do this.#waiting.shift()?.();
    while (this.#waiting.length > 0 && performance.now() < endsAt);
    this.#next = this.#waiting.length > 0 ? setImmediate(() => this.#stretch()) : null;
  }
}
