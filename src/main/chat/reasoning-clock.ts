/** Measures how long a model reasons: from its first thought to the next words of its answer, however often it does. */
export class ReasoningClock {
  #since: number | null = null;
  #ms: number | null = null;

  /** Takes note of what arrives. @param at milliseconds of a clock that only goes forward, as below */
  arrived(part: 'text' | 'reasoning', at: number): void {
    if (part === 'reasoning') this.#since ??= at;
    else this.rest(at);
  }

  /** Nothing more of this thought comes. */
  rest(at: number): void {
    if (this.#since !== null) this.#ms = (this.#ms ?? 0) + at - this.#since;
    this.#since = null;
  }

  /** What was measured so far, in milliseconds; null while there is nothing. */
  get ms(): number | null {
    return this.#ms;
  }
}
