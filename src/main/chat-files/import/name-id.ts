import { createHash } from 'node:crypto';

/** How many bytes of a message's id are those of its conversation. */
const SHARED_BYTES = 6;

/**
 * The id of a conversation that has a name elsewhere: the same name gives the same id whenever it is asked, so that what
 * is imported again is recognised. A UUID of version 8 (RFC 9562, section 5.8) made of SHA-256.
 * @param parts of the name; their order and their borders count
 */
export function idOfName(...parts: readonly string[]): string {
  return uuidOf(hashOf(parts));
}

/**
 * The id of a message in such a conversation. The messages of one begin alike, so that they stand together in the index of
 * ids: scattered over all of it, each would make the disk write a page of its own.
 * @param key its name there; one conversation has each once
 */
export function idOfMessage(conversationId: string, key: string): string {
  const bytes = hashOf([conversationId, key]);
  bytes.write(conversationId.replaceAll('-', '').slice(0, 2 * SHARED_BYTES), 'hex');
  return uuidOf(bytes);
}

function hashOf(parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
}

function uuidOf(bytes: Buffer): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
