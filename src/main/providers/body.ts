import { BodyTooLargeError } from './transport-errors';

/** Most bytes that an answer in one piece may have. A list of 5,000 models with all their details stays far below. */
export const BODY_MAX_BYTES = 20 * 1024 * 1024;
/** Most bytes kept of an answer that reports an error: more than any error says, less than a page of attack. */
export const ERROR_BODY_MAX_BYTES = 256 * 1024;

/** Reads a body as UTF-8 text. Rejects with {@link BodyTooLargeError} as soon as more than `maxBytes` arrived. */
export async function readText(response: Response, maxBytes: number = BODY_MAX_BYTES): Promise<string> {
  const { text, cut } = await readSome(response, maxBytes);
  if (cut) throw new BodyTooLargeError(maxBytes);
  return text;
}

/** Reads a body as UTF-8 text up to `maxBytes` and lets the rest go. */
export async function readStart(response: Response, maxBytes: number = ERROR_BODY_MAX_BYTES): Promise<string> {
  return (await readSome(response, maxBytes)).text;
}

async function readSome(response: Response, maxBytes: number): Promise<{ text: string; cut: boolean }> {
  if (!response.body) return { text: '', cut: false };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), cut: false };
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return { text: text + decoder.decode(value.subarray(0, value.byteLength - (bytes - maxBytes))), cut: true };
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The same answer, whose body fails with {@link BodyTooLargeError} when it is read beyond `maxBytes`. */
export function capped(response: Response, maxBytes: number = BODY_MAX_BYTES): Response {
  if (!response.body) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new BodyTooLargeError(maxBytes));
      else controller.enqueue(chunk);
    },
  });
  return withBody(response, response.body.pipeThrough(counter));
}

/** The same answer with another body. */
export function withBody(response: Response, body: ReadableStream<Uint8Array<ArrayBuffer>> | string): Response {
  const { status, statusText, headers } = response;
  // Some statuses (304) must not have a body, not even an empty one.
  const same = new Response(body === '' ? null : body, { status, statusText, headers });
  // The body was decoded on the way in; these would describe the one that was sent.
  same.headers.delete('content-encoding');
  same.headers.delete('content-length');
  return same;
}

/** The headers as plain lower-case names and values. */
export function plainHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(headers.entries());
}
