/** Bytes cross to the page as text; everything else that is sent is JSON. */
export interface WireBytes {
  readonly base64: string;
}

/** What an argument of a message looks like between the two processes. */
export type WireValue = string | number | boolean | null | WireBytes;

/** Makes an argument fit for crossing. Throws for what the app never sends. */
export function toWire(value: unknown): WireValue {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return value;
  }
  throw new TypeError(`The stand-in carries text and bytes, not ${typeof value}`);
}

/** The argument that crossed. */
export function fromWire(value: WireValue): unknown {
  return typeof value === 'object' && value !== null ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value;
}
