import type { LeftNow } from './service-limits';

/**
 * What a service said that is left, less what was reserved since. It holds until the service's own reset, and may only
 * lower what the window leaves: others may use the same key.
 */
export class ToldLeft {
  #left = 0;
  #until = -Infinity;

  /** @param clock by the clock that only goes forward, in milliseconds */
  hear(told: LeftNow, clock: number): void {
    this.#left = told.left;
    this.#until = clock + told.forMs;
  }

  reserve(amount: number): void {
    this.#left -= amount;
  }

  /** What is left by the service's word; null when it said nothing that still holds. */
  leftAt(clock: number): number | null {
    return clock < this.#until ? Math.max(0, this.#left) : null;
  }

  /** Until when it holds, by the same clock. */
  get until(): number {
    return this.#until;
  }

  forget(): void {
    this.#until = -Infinity;
  }
}
