import { type KeyObject, createSecretKey, randomBytes } from 'node:crypto';
import { IV_BYTES, KEY_BYTES, type Sealed, gcmOpen, gcmSeal, hkdfSha256 } from './cipher';

/** One way of sealing keys. Once released it is never changed; a better one gets the next number. */
export interface EnvelopeVersion {
  readonly version: number;
  /** The key that the envelopes of one connection are sealed with. */
  keyOf(rootKey: Buffer, connectionId: string): KeyObject;
  seal(key: KeyObject, clear: Buffer): Sealed;
  /** Throws when it cannot be opened. */
  open(key: KeyObject, sealed: Sealed): Buffer;
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

/** AES-256-GCM under a key of its own for each connection, derived from the root key with HKDF-SHA256. */
export const envelopeV1: EnvelopeVersion = {
  version: 1,
  keyOf(rootKey, connectionId) {
    const bytes = hkdfSha256(rootKey, NO_SALT, `signalbox-byok-envelope-v1:${connectionId}`, KEY_BYTES);
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return key;
  },
  seal: (key, clear) => gcmSeal(key, randomBytes(IV_BYTES), clear),
  open: gcmOpen,
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
    const key = this.#current.keyOf(rootKey, connectionId);
    return { version: this.#current.version, ...this.#current.seal(key, clear) };
  }

  /** @throws UnreadableEnvelope */
  open(rootKey: Buffer, connectionId: string, envelope: Envelope): Buffer {
    return this.openWith(this.keyOf(rootKey, connectionId, envelope.version), envelope);
  }

  /**
   * The key that the envelopes of a connection are sealed with in one version.
   * @throws UnreadableEnvelope when the version is unknown
   */
  keyOf(rootKey: Buffer, connectionId: string, version: number): KeyObject {
    return this.#format(version).keyOf(rootKey, connectionId);
  }

  /** @throws UnreadableEnvelope */
  openWith(key: KeyObject, envelope: Envelope): Buffer {
    const format = this.#format(envelope.version);
    try {
      return format.open(key, envelope);
    } catch (error) {
      throw new UnreadableEnvelope('the seal does not hold', { cause: error });
    }
  }

  #format(version: number): EnvelopeVersion {
    const format = this.#known.get(version);
    if (format === undefined) throw new UnreadableEnvelope(`sealed with unknown version ${version}`);
    return format;
  }
}

/** The versions of this app. */
export const envelopeFormats = new EnvelopeFormats(envelopeV1);
