/**
 * Tells when nothing was heard for too long. A piece only notes the time; the one timer looks at it when it runs out,
 * so that thousands of pieces a second cost next to nothing.
 */
export class SilenceWatch {
  readonly #stallMs: number;
  readonly #tooLong: (before: 'first_token' | 'next_token') => void;
  #heardAt: number | null = null;
  #timer: NodeJS.Timeout;

  /** Both limits in milliseconds. `tooLong` is called once at most. */
  constructor(firstTokenMs: number, stallMs: number, tooLong: (before: 'first_token' | 'next_token') => void) {
    this.#stallMs = stallMs;
    this.#tooLong = tooLong;
    this.#timer = setTimeout(() => tooLong('first_token'), firstTokenMs);
  }

  /** A piece arrived. */
  heard(): void {
    const isFirst = this.#heardAt === null;
    this.#heardAt = performance.now();
    if (isFirst) this.#look(this.#stallMs);
  }

  /** Ends the watching. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #look(inMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const silentMs = performance.now() - (this.#heardAt ?? 0);
      if (silentMs >= this.#stallMs) this.#tooLong('next_token');
      else this.#look(this.#stallMs - silentMs);
    }, inMs);
  }
}
