/** Largest message of a server, in bytes. */
export const MESSAGE_MAX_BYTES = 8 * 1_048_576;
/** Most bytes, and most messages, that a server may send within a minute. */
export const MINUTE_MAX_BYTES = 64 * 1_048_576;
export const MINUTE_MAX_MESSAGES = 20_000;
const MINUTE_MS = 60_000;

/** What a server may send. */
export interface FloodLimits {
  readonly messageBytes: number;
  readonly minuteBytes: number;
  readonly minuteMessages: number;
}

export const USUAL_FLOOD_LIMITS: FloodLimits = {
  messageBytes: MESSAGE_MAX_BYTES,
  minuteBytes: MINUTE_MAX_BYTES,
  minuteMessages: MINUTE_MAX_MESSAGES,
};

/** Counts what one server sends, and says when it is too much. */
export class FloodGuard {
  readonly #limits: FloodLimits;
  readonly #now: () => number;
  #since: number;
  #bytes = 0;
  #messages = 0;
  #inMessage = 0;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(limits: FloodLimits = USUAL_FLOOD_LIMITS, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#since = now();
  }

  /** Bytes have arrived, of whatever message. @returns false when that is too much */
  bytes(count: number): boolean {
    const now = this.#now();
    if (now - this.#since >= MINUTE_MS) {
      this.#since = now;
      this.#bytes = 0;
      this.#messages = 0;
    }
    this.#bytes += count;
    this.#inMessage += count;
    return this.#inMessage <= this.#limits.messageBytes && this.#bytes <= this.#limits.minuteBytes;
  }

  /** A message has come to its end, with so many bytes of the next one here already. @returns false when it is one too many */
  message(bytesOfNext: number): boolean {
    this.#inMessage = bytesOfNext;
    this.#messages += 1;
    return this.#messages <= this.#limits.minuteMessages;
  }
}
