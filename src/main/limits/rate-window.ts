/** The time that limits per minute are about, in milliseconds. */
export const WINDOW_MS = 60_000;

/** One call, or what a call used beyond its reservation, as the window counts it. */
export interface Counted {
  /** By the clock that only goes forward. */
  readonly at: number;
  requests: number;
  tokens: number;
}

/**
 * Requests and tokens of the last 60 s. What is counted at `at` is counted until, and without, `at` + 60 s: no stretch
 * of 60 s ever holds more than the window held at its fullest.
 */
export class RateWindow {
  readonly #clock: () => number;
  #entries: Counted[] = [];
  #gone = 0;
  #requests = 0;
  #tokens = 0;

  /** @param clock milliseconds by a clock that only goes forward */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get requests(): number {
    this.#forget();
    return this.#requests;
  }

  get tokens(): number {
    this.#forget();
    return this.#tokens;
  }

  /** Counts from now on. @param ageMs how long ago it was */
  add(requests: number, tokens: number, ageMs = 0): Counted {
    const entry = { at: this.#clock() - ageMs, requests, tokens };
    this.#forget();
    this.#entries.push(entry);
    this.#requests += requests;
    this.#tokens += tokens;
    return entry;
  }

  /** Lowers what an entry counts; one that has left the window already stays as it was. */
  lower(entry: Counted, requests: number, tokens: number): void {
    this.#forget();
    if (this.#clock() - entry.at >= WINDOW_MS) return;
    this.#requests -= entry.requests - requests;
    this.#tokens -= entry.tokens - tokens;
    entry.requests = requests;
    entry.tokens = tokens;
  }

  /** When, by the same clock, the next request leaves the window; null when there is none in it. */
  nextRequestLeaves(): number | null {
    return this.#leaves((entry) => entry.requests > 0);
  }

  /** When the next tokens leave the window; null when there are none in it. */
  nextTokensLeave(): number | null {
    return this.#leaves((entry) => entry.tokens > 0);
  }

  /** When no more than so many tokens are left in the window if nothing is added. */
  tokensAtMost(most: number): number {
    this.#forget();
    let left = this.#tokens;
    for (let index = this.#gone; index < this.#entries.length && left > most; index += 1) {
      const entry = this.#entries[index];
      if (!entry) break;
      left -= entry.tokens;
      if (left <= most) return entry.at + WINDOW_MS;
    }
    return this.#clock();
  }

  /** When the last of it leaves; null when the window is empty. */
  empties(): number | null {
    this.#forget();
    const last = this.#entries.at(-1);
    return last && this.#gone < this.#entries.length ? last.at + WINDOW_MS : null;
  }

  #leaves(counts: (entry: Counted) => boolean): number | null {
    this.#forget();
    for (let index = this.#gone; index < this.#entries.length; index += 1) {
      const entry = this.#entries[index];
      if (entry && counts(entry)) return entry.at + WINDOW_MS;
    }
    return null;
  }

  #forget(): void {
    const oldest = this.#clock() - WINDOW_MS;
    for (let entry = this.#entries[this.#gone]; entry && entry.at <= oldest; entry = this.#entries[this.#gone]) {
      this.#requests -= entry.requests;
      this.#tokens -= entry.tokens;
      this.#gone += 1;
    }
    // Dropping them one by one would move all the others each time.
    if (this.#gone > 1024 || this.#gone === this.#entries.length) {
      this.#entries = this.#entries.slice(this.#gone);
      this.#gone = 0;
    }
  }
}
