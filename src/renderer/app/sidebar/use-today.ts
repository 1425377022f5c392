import { useSyncExternalStore } from 'react';

const LOOK_EVERY_MS = 60_000;

function midnight(): number {
  return new Date().setHours(0, 0, 0, 0);
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The first millisecond of today; another one after midnight. */
export function useToday(): number {
  return useSyncExternalStore(subscribe, midnight);
}
