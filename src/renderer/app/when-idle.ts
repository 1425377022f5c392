/** Most milliseconds that something waits for a busy window to be idle. */
const LONGEST_WAIT_MS = 2000;

/**
 * Runs something once what was just drawn is painted and the window has nothing else to do.
 * @returns a function that takes it back.
 */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  let idle = 0;
  // The first callback comes before the frame is painted, and an idle moment may come before that frame.
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(run, { timeout: LONGEST_WAIT_MS });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
