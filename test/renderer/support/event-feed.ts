import type { AppEvent } from '../../../src/shared/domain/app-event';

/** Hands events to everyone who follows, in order. */
export interface EventFeed {
  emit(event: AppEvent): void;
  follow(signal: AbortSignal | undefined): AsyncGenerator<AppEvent>;
}

/** A feed that nobody follows yet. */
export function eventFeed(): EventFeed {
  const queues = new Set<{ events: AppEvent[]; wake: () => void }>();
  return {
    emit: (event) => {
      for (const queue of queues) {
        queue.events.push(event);
        queue.wake();
      }
    },
    follow: (signal) => {
      const queue = { events: [] as AppEvent[], wake: (): void => undefined };
      queues.add(queue);
      signal?.addEventListener('abort', () => queue.wake());
      return (async function* () {
        try {
          while (!signal?.aborted) {
            const event = queue.events.shift();
            if (event) yield event;
            else await new Promise<void>((resolve) => (queue.wake = resolve));
          }
        } finally {
          queues.delete(queue);
        }
      })();
    },
  };
}
