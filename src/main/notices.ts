import type { Notice } from '../shared/domain/notice';
import type { EventBus } from './events/event-bus';

/** What the person should be told once. Kept for this run; what lasts is told again at the next start. */
export class Notices {
  readonly #events: EventBus;
  readonly #open = new Map<string, Notice>();

  constructor(events: EventBus) {
    this.#events = events;
  }

  add(notice: Notice): void {
    this.#open.set(notice.id, notice);
    this.#events.emit({ type: 'notice', notice });
  }

  all(): Notice[] {
    return [...this.#open.values()];
  }

  dismiss(id: string): void {
    this.#open.delete(id);
  }
}
