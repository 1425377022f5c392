import type { AppEvent } from '../../shared/domain/app-event';
import type { EventBus } from '../events/event-bus';

/** Every event from now on, in order, until the window lets go. */
export async function* eventStream(events: EventBus, signal: AbortSignal | undefined): AsyncGenerator<AppEvent> {
  const queue: AppEvent[] = [];
  let wake = (): void => undefined;
  const stopListening = events.listen((event) => {
    queue.push(event);
    wake();
  });
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (!signal?.aborted) {
      const event = queue.shift();
      if (event) {
        yield event;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    stopListening();
    signal?.removeEventListener('abort', onAbort);
  }
}
