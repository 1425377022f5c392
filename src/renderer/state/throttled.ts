/** Something that is done at most once in a while, however often it is asked for. */
export interface Throttled {
  /** Asks for it: at once after a rest, else when the while is over. Nothing asked for is left undone. */
  ask(): void;
  /** What was asked for and not done yet is not done any more. */
  stop(): void;
}

/** Does `run` at most once in `everyMs` milliseconds. */
export function throttled(run: () => void, everyMs: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const rest = () => {
    timer = undefined;
    if (isAsked) go();
  };
  const go = () => {
    isAsked = false;
    timer = setTimeout(rest, everyMs);
    run();
  };
  return {
    ask: () => {
      if (timer === undefined) go();
      else isAsked = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
