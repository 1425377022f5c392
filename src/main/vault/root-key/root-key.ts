import { randomBytes, randomUUID } from 'node:crypto';
import { registerSecret } from '../../log/redact';
import { IV_BYTES, KEY_BYTES, type Sealed, gcmOpen, gcmSeal, hkdfSha256 } from '../cipher';

/** The key that the keys of all connections are derived from. `bytes` are 32, and zeroed once it is replaced. */
export interface RootKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const CHECK_TEXT = Buffer.from('signalbox root key');
const NO_SALT = Buffer.alloc(0);

const checkKey = (root: RootKey): Buffer =>
  hkdfSha256(root.bytes, NO_SALT, `signalbox-root-key-check-v1:${root.id}`, KEY_BYTES);

/** A root key of the given bytes, hidden from now on wherever its hex form would show. */
export function rootKeyOf(bytes: Buffer, id: string = randomUUID()): RootKey {
  registerSecret(bytes.toString('hex'));
  return { id, bytes };
}

/** A new random root key. */
export function newRootKey(): RootKey {
  return rootKeyOf(randomBytes(KEY_BYTES));
}

/** Reads 64 hex characters, of either case; null when it is anything else. */
export function rootKeyBytes(hex: string): Buffer | null {
  return /^[0-9a-f]{64}$/i.test(hex) ? Buffer.from(hex, 'hex') : null;
}

/** Seals something known, so that {@link passesCheck} can tell this root key from another. */
export function makeCheck(root: RootKey): Sealed {
  return gcmSeal(checkKey(root), randomBytes(IV_BYTES), CHECK_TEXT);
}

/** Whether this is the root key that the check was made with. */
export function passesCheck(root: RootKey, check: Sealed): boolean {
  try {
    return gcmOpen(checkKey(root), check).equals(CHECK_TEXT);
  } catch {
    // The seal does not hold: that is the answer.
    return false;
  }
}
