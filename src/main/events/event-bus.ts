import type { AppEvent } from '../../shared/domain/app-event';

/** Carries what happened in main to whoever listens. Nobody calls back up: what must be told is an event. */
export class EventBus {
  readonly #listeners = new Set<(event: AppEvent) => void>();

  emit(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** @returns a function that ends the listening. */
  listen(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
