/** How long after the first change everything that changed is saved, in milliseconds. No answer waits for the disk. */
export const SAVE_AFTER_MS = 100;
/** How long after a save that failed the next is tried, in milliseconds. */
const RETRY_AFTER_MS = 5000;

/** Saves a moment after something changed, and once for everything that changed until then. */
export class WriteBehind {
  readonly #save: () => void;
  readonly #onDefect: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #isOver = false;

  /** @param save throws when it could not; it is called again then */
  constructor(save: () => void, onDefect: (error: unknown) => void) {
    this.#save = save;
    this.#onDefect = onDefect;
  }

  /** Something changed. What changes after the end is let go. */
  soon(): void {
    if (!this.#isOver) this.#timer ??= setTimeout(() => this.#run(), SAVE_AFTER_MS);
  }

  /** Saves at once what is still to be saved. */
  now(): void {
    if (this.#timer !== null) this.#run();
  }

  /** Saves what is still to be saved; whatever changes after that is not. */
  dispose(): void {
    this.#isOver = true;
    this.now();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      this.#save();
    } catch (error) {
      this.#onDefect(error);
      this.#timer = setTimeout(() => this.#run(), RETRY_AFTER_MS);
      this.#timer.unref();
    }
  }
}
