import type { KeyObject } from 'node:crypto';
import type { Envelope, EnvelopeFormats } from './envelope';
import type { RootKey } from './root-key/root-key';

/**
 * The keys that envelopes are sealed with, each derived once from the root key in force: deriving one takes longer than
 * opening an envelope with it, and every call opens one. They are held beside the root key that they come from, outside
 * of JavaScript's memory, and OpenSSL zeroes them once they are let go of.
 */
export class ConnectionKeys {
  readonly #formats: EnvelopeFormats;
  readonly #kept = new Map<string, KeyObject>();
  #root: RootKey | null = null;

  constructor(formats: EnvelopeFormats) {
    this.#formats = formats;
  }

  /**
   * Opens an envelope that is sealed under this root key.
   * @throws UnreadableEnvelope
   */
  open(root: RootKey, connectionId: string, envelope: Envelope): Buffer {
    if (root !== this.#root) {
      this.#kept.clear();
      this.#root = root;
    }
    const slot = `${envelope.version}:${connectionId}`;
    let key = this.#kept.get(slot);
    if (key === undefined) {
      key = this.#formats.keyOf(root.bytes, connectionId, envelope.version);
      this.#kept.set(slot, key);
    }
    return this.#formats.openWith(key, envelope);
  }

  /** Lets go of all: the root key that they come from is no longer in force. */
  clear(): void {
    this.#kept.clear();
    this.#root = null;
  }
}
