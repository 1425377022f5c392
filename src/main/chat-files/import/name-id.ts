import { createHash } from 'node:crypto';

/**
 * The id of something that has a name elsewhere: the same name gives the same id whenever it is asked, so that what is
 * imported again is recognised. A UUID of version 8 (RFC 9562, section 5.8) made of SHA-256.
 * @param parts of the name; their order and their borders count
 */
export function idOfName(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
