import { type KeyObject, createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Length of an initialisation vector in bytes: the one GCM is made for. NIST SP 800-38D, 5.2.1.1. */
export const IV_BYTES = 12;
/** Length of an authentication tag in bytes: the longest there is. NIST SP 800-38D, 5.2.1.2. */
export const TAG_BYTES = 16;
/** Length of a key in bytes. */
export const KEY_BYTES = 32;

/** What sealing makes of a text, and all that is stored of it. */
export interface Sealed {
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** Derives a key with HKDF-SHA256 (RFC 5869). `length` in bytes. */
export function hkdfSha256(key: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length));
}

/** Encrypts with AES-256-GCM. `iv` must never be used twice with one key. */
export function gcmSeal(key: Buffer | KeyObject, iv: Buffer, clear: Buffer, associated: Buffer | null = null): Sealed {
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  if (associated !== null) cipher.setAAD(associated);
  const ciphertext = Buffer.concat([cipher.update(clear), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

/**
 * Decrypts with AES-256-GCM. Throws when the key is another or a single bit was changed. The clear bytes are in the
 * returned buffer alone, so that zeroing it leaves none.
 */
export function gcmOpen(key: Buffer | KeyObject, sealed: Sealed, associated: Buffer | null = null): Buffer {
  if (sealed.iv.length !== IV_BYTES || sealed.tag.length !== TAG_BYTES) throw new Error('not sealed in this form');
  const decipher = createDecipheriv(ALGORITHM, key, sealed.iv, { authTagLength: TAG_BYTES });
  if (associated !== null) decipher.setAAD(associated);
  decipher.setAuthTag(sealed.tag);
  const clear = decipher.update(sealed.ciphertext);
  try {
    // In this mode nothing is left to come out at the end, which only looks at the tag.
    decipher.final();
  } catch (error) {
    clear.fill(0);
    throw error;
  }
  return clear;
}
