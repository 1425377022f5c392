import type { EventBus } from '../events/event-bus';

/** Shortest time between two tellings, in milliseconds: four a second. */
const BETWEEN_MS = 250;

/** Tells that something about routing changed: the first change at once, those that follow together. */
export class RoutingNews {
  readonly #events: Pick<EventBus, 'emit'>;
  #timer: NodeJS.Timeout | null = null;
  #isMore = false;

  constructor(events: Pick<EventBus, 'emit'>) {
    this.#events = events;
  }

  /** Something changed that `routing_changed` stands for. */
  changed(): void {
    if (this.#timer !== null) {
      this.#isMore = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#isMore) return;
      this.#isMore = false;
      this.changed();
    }, BETWEEN_MS);
    this.#timer.unref();
    this.#events.emit({ type: 'routing_changed' });
  }

  /** Tells nothing of what changed a moment ago. */
  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isMore = false;
  }
}
