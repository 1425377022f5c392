import type { Notice } from '../shared/domain/notice';
import type { EventBus } from './events/event-bus';
import type { Log } from './log/log';

/** Where notices outlast a run. */
export interface KeptNotices {
  all(): Notice[];
  keep(notice: Notice): void;
  remove(id: string): void;
}

/** What the person should be told until they dismiss it, over as many starts as that takes. */
export class Notices {
  readonly #kept: KeptNotices;
  readonly #events: EventBus;
  readonly #log: Log;
  readonly #open: Map<string, Notice>;

  constructor(kept: KeptNotices, events: EventBus, log: Log) {
    this.#kept = kept;
    this.#events = events;
    this.#log = log;
    this.#open = new Map(kept.all().map((notice) => [notice.id, notice]));
  }

  /** Tells it now and at every start until it is dismissed. One with the same id takes its place. */
  add(notice: Notice): void {
    try {
      this.#kept.keep(notice);
    } catch (error) {
      // What is told may be that this very database is damaged or full: the person must hear of it all the same.
      this.#log.error('a notice could not be kept', { error, notice });
    }
    this.#open.delete(notice.id);
    this.#open.set(notice.id, notice);
    this.#events.emit({ type: 'notice', notice });
  }

  /** The oldest first. */
  all(): Notice[] {
    return [...this.#open.values()];
  }

  /** Never tells it again. Throws when that could not be saved; it is told until then. */
  dismiss(id: string): void {
    this.#kept.remove(id);
    this.#open.delete(id);
  }
}
