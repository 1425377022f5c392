import { vi } from 'vitest';

/** How long anything may take to come about on a busy machine, in ms; well below the time limit of a test. */
const LIMIT_MS = 20_000;

/** Tries a check again until it no longer throws. Rejects with what it threw last. @returns what it gave */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: LIMIT_MS, interval: 10 });
}
