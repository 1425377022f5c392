import { randomBytes } from 'node:crypto';
import { IV_BYTES, KEY_BYTES, type Sealed, gcmOpen, gcmSeal, hkdfSha256 } from './cipher';

/** One way of sealing keys. Once released it is never changed; a better one gets the next number. */
export interface EnvelopeVersion {
  readonly version: number;
  seal(rootKey: Buffer, connectionId: string, clear: Buffer): Sealed;
  /** Throws when it cannot be opened. */
  open(rootKey: Buffer, connectionId: string, sealed: Sealed): Buffer;
}

/** A sealed key with the way it was sealed. */
export interface Envelope extends Sealed {
  readonly version: number;
}

/** An envelope that the root key at hand does not open: changed, of another connection, or of an unknown version. */
export class UnreadableEnvelope extends Error {
  override readonly name = 'UnreadableEnvelope';
}

const NO_SALT = Buffer.alloc(0);

function withConnectionKey<T>(rootKey: Buffer, connectionId: string, work: (key: Buffer) => T): T {
  const key = hkdfSha256(rootKey, NO_SALT, `signalbox-byok-envelope-v1:${connectionId}`, KEY_BYTES);
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

/** AES-256-GCM under a key of its own for each connection, derived from the root key with HKDF-SHA256. */
export const envelopeV1: EnvelopeVersion = {
  version: 1,
  seal: (rootKey, connectionId, clear) =>
    withConnectionKey(rootKey, connectionId, (key) => gcmSeal(key, randomBytes(IV_BYTES), clear)),
  open: (rootKey, connectionId, sealed) => withConnectionKey(rootKey, connectionId, (key) => gcmOpen(key, sealed)),
};

/** The versions that can be opened; the last one is the one that is sealed with. */
export class EnvelopeFormats {
  readonly #known: ReadonlyMap<number, EnvelopeVersion>;
  readonly #current: EnvelopeVersion;

  constructor(current: EnvelopeVersion, older: readonly EnvelopeVersion[] = []) {
    this.#current = current;
    this.#known = new Map([...older, current].map((format) => [format.version, format]));
  }

  get currentVersion(): number {
    return this.#current.version;
  }

  seal(rootKey: Buffer, connectionId: string, clear: Buffer): Envelope {
    return { version: this.#current.version, ...this.#current.seal(rootKey, connectionId, clear) };
  }

  /** @throws UnreadableEnvelope */
  open(rootKey: Buffer, connectionId: string, envelope: Envelope): Buffer {
    const format = this.#known.get(envelope.version);
    if (format === undefined) throw new UnreadableEnvelope(`sealed with unknown version ${envelope.version}`);
    try {
      return format.open(rootKey, connectionId, envelope);
    } catch (error) {
      throw new UnreadableEnvelope('the seal does not hold', { cause: error });
    }
  }
}

/** The versions of this app. */
export const envelopeFormats = new EnvelopeFormats(envelopeV1);
