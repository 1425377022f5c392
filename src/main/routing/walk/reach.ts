import type { ModelFacts } from '../plan/snapshot';

/** Which models may hold a prompt that was too long for others. What is not known of a model counts in its favour. */
export class Reach {
  readonly #tooShort = new Set<string>();
  /** Tokens of the longest context that did not do. */
  #longest = 0;

  /** The prompt was too long for this one. */
  tooShort(model: string, { contextTokens }: ModelFacts): void {
    this.#tooShort.add(model);
    this.#longest = Math.max(this.#longest, contextTokens ?? 0);
  }

  /** Whether a model may have a longer context than all that did not do. The same one elsewhere has not. */
  mayHold(model: string, { contextTokens }: ModelFacts): boolean {
    if (this.#tooShort.has(model)) return false;
    return contextTokens === null || contextTokens > this.#longest;
  }
}
