import { inspect } from 'node:util';
import { HIDDEN, registerSecret } from '../log/redact';

/**
 * A key in the clear, in a wrapper that shows nothing however it is printed, joined or serialised. From its making on,
 * the key is hidden in everything that passes `redact`.
 */
export class Secret {
  readonly #clear: string;

  constructor(clear: string) {
    this.#clear = clear;
    registerSecret(clear);
  }

  /** Hands the clear key to `work`, for as long as that runs. What it returns must not hold the key longer than needed. */
  reveal<T>(work: (clear: string) => T): T {
    return work(this.#clear);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
