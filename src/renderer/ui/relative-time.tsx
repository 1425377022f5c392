import { useSyncExternalStore } from 'react';
import { exactMoment, relativeMoment } from './moments';

const TICK_MS = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** One clock for every time on the screen; it stands still while nobody looks at one. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

interface RelativeTimeProps {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A time as people say it ("2 min ago"), exact on hover. It stays right while it is shown. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const clock = useSyncExternalStore(subscribe, () => now);
  return (
    <time dateTime={new Date(at).toISOString()} data-tooltip={exactMoment(at)}>
      {relativeMoment(at, Math.max(clock, at))}
    </time>
  );
}
