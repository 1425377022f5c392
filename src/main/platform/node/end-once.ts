/** What ends a host, as far as the process around it is concerned. */
export interface EndOptions {
  readonly end: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly onDefect: (error: unknown) => void;
}

/** Status of a process that a person forced to end: 128 and the number of SIGINT, as shells count it. */
const FORCED = 130;

/** One press of Ctrl+C can arrive twice: from the terminal, and from the program that started this one. In ms. */
const SAME_KEY_PRESS_MS = 1000;

/**
 * Makes the one function that ends a host, whatever asks for it: the first call ends it cleanly, a second one, made by
 * someone who does not want to wait, at once. `status` is the process's, 0 unless told otherwise.
 */
export function endOnce({ end, exit, onDefect }: EndOptions): (status?: number) => void {
  let askedAt: number | null = null;
  return (status = 0) => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > SAME_KEY_PRESS_MS) exit(FORCED);
      return;
    }
    askedAt = performance.now();
    end().then(
      () => exit(status),
      (error: unknown) => {
        onDefect(error);
        exit(1);
      },
    );
  };
}
