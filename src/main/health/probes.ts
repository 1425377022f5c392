/** How long a call that was let through to try may take before another is, in milliseconds. */
export const PROBE_LIMIT_MS = 120_000;

/** Which half-open circuits have a call on its way that tries them out: one for each, and no more. */
export class Probes {
  readonly #under = new Map<string, { readonly number: number; readonly since: number }>();
  #last = 0;

  /** @returns the number of the call that may try now, or until when, in milliseconds since 1970, another one has the turn */
  take(scope: string, now: number): { readonly probe: number } | { readonly until: number } {
    const taken = this.#under.get(scope);
    // One that began in the future was begun before the clock was set back, and nobody knows how long ago.
    if (taken && taken.since <= now && now < taken.since + PROBE_LIMIT_MS) {
      return { until: taken.since + PROBE_LIMIT_MS };
    }
    this.#last += 1;
    this.#under.set(scope, { number: this.#last, since: now });
    return { probe: this.#last };
  }

  /** The call of that number has ended. One that was given up before changes nothing. */
  ended(scope: string, probe: number): void {
    if (this.#under.get(scope)?.number === probe) this.#under.delete(scope);
  }
}
