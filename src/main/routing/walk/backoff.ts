/** The pause before the same candidate is asked once more, in milliseconds: half of it, and up to as much by chance. */
const USUAL_PAUSE_MS = 1000;
/** A service that wants a longer pause than this is left for the next candidate, in milliseconds. */
const LONGEST_PAUSE_MS = 10_000;
/** How long a candidate that failed for now is left alone when its service did not say, in milliseconds. */
export const USUAL_WAIT_MS = 30_000;

/**
 * How long to wait before the same candidate is asked once more: jittered, so that many tasks do not come back at once,
 * and never before the moment that the service named (Retry-After). Null: too long to wait for.
 * @param random from 0 up to, and without, 1
 */
export function pauseBeforeRetry(retryAt: number | null, now: number, random: number): number | null {
  const jittered = USUAL_PAUSE_MS * (0.5 + random);
  if (retryAt === null) return jittered;
  const wanted = Math.max(0, retryAt - now);
  return wanted > LONGEST_PAUSE_MS ? null : wanted + jittered / 2;
}

/** Waits. @returns false as soon as the signal is aborted */
export function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
