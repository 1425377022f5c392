/**
 * Aborted, as by a TimeoutError, after so many milliseconds; keeps no process alive. For limits around work that has
 * limits of its own: Node never lets go of a signal of `AbortSignal.any` that a signal of `AbortSignal.timeout` went into,
 * once that one goes into another `AbortSignal.any` (Node 24, lib/internal/abort_controller.js, gcPersistentSignals).
 */
export function timeLimit(ms: number): AbortSignal {
  const late = new AbortController();
  setTimeout(() => late.abort(new DOMException('The time is up.', 'TimeoutError')), ms).unref();
  return late.signal;
}
