import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { KEY_BYTES } from '../cipher';

/** The cost of scrypt as it is stored beside its salt; memory is 128 · N · r bytes. RFC 7914. */
export const ScryptCost = z.object({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(1 << 14)
    .max(1 << 22),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
});
export type ScryptCost = z.infer<typeof ScryptCost>;

/** What is used for new passphrases: 128 MB, as OWASP's Password Storage Cheat Sheet asks for. */
export const PASSPHRASE_COST: ScryptCost = { name: 'scrypt', N: 1 << 17, r: 8, p: 1 };

const SALT_BYTES = 16;

/** A salt for one passphrase. */
export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * Derives 32 bytes from a passphrase with scrypt, on another thread. The same passphrase typed with composed or
 * decomposed letters is the same (Unicode NFKC).
 */
export function deriveFromPassphrase(passphrase: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const { N, r, p } = cost;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
