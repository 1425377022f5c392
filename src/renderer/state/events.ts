import type { AppEvent } from '../../shared/domain/app-event';

type Listener<Event> = (event: Event) => void;

/** What main tells about one answer: that it grew, or that it changed as a whole. */
export type AnswerEvent = Extract<AppEvent, { type: 'answer_delta' | 'answer_changed' }>;

const listeners = new Set<Listener<AppEvent>>();

/** Hears everything that main tells from now on. @returns a function that ends it. */
export function onAppEvent(listener: Listener<AppEvent>): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Hears how answers grow and change. @returns a function that ends it. */
export function onAnswerEvent(listener: Listener<AnswerEvent>): () => void {
  return onAppEvent((event) => {
    if (event.type === 'answer_delta' || event.type === 'answer_changed') listener(event);
  });
}

/** Hands one event from the line to everyone who listens, in the order in which they began to. */
export function dispatch(event: AppEvent): void {
  for (const listener of listeners) listener(event);
}
