import type { KnownModels } from './walk-parts';

/** Which models may hold a prompt that was too long for others. What is not known of a model counts in its favour. */
export class Reach {
  readonly #models: KnownModels;
  readonly #tooShort = new Set<string>();
  /** Tokens of the longest context that did not do. */
  #longest = 0;

  constructor(models: KnownModels) {
    this.#models = models;
  }

  /** The prompt was too long for this one. */
  tooShort(connectionId: string, model: string): void {
    this.#tooShort.add(model);
    this.#longest = Math.max(this.#longest, this.#models.factsOf(connectionId, model).contextTokens ?? 0);
  }

  /** Whether a model may have a longer context than all that did not do. The same one elsewhere has not. */
  mayHold(connectionId: string, model: string): boolean {
    if (this.#tooShort.has(model)) return false;
    const { contextTokens } = this.#models.factsOf(connectionId, model);
    return contextTokens === null || contextTokens > this.#longest;
  }
}
