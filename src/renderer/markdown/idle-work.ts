const waiting = new Set<() => void>();
let isScheduled = false;

/** Milliseconds of waiting work that one frame may take. */
const FRAME_BUDGET_MS = 10;

function work(): void {
  isScheduled = false;
  const until = performance.now() + FRAME_BUDGET_MS;
  // The newest first: what was asked for last is what is being looked at.
  const jobs = [...waiting].reverse();
  for (const job of jobs) {
    if (!waiting.delete(job)) continue;
    job();
    if (performance.now() > until) break;
  }
  if (waiting.size > 0) schedule();
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(work);
}

/** Does a small piece of work soon, after other such work that fits into the same frame. @returns a function that takes it back */
export function whenIdle(job: () => void): () => void {
  waiting.add(job);
  schedule();
  return () => {
    waiting.delete(job);
  };
}
