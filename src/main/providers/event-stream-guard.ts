import { BODY_MAX_BYTES, plainHeaders, readStart, withBody } from './body';
import { withErrorsAlone } from './error-events';
import { NotAStreamError } from './transport-errors';

/** What a call that wants a stream says it accepts; {@link guardEventStream} is applied to the answers of those. */
export const EVENT_STREAM_ACCEPT = 'text/event-stream, application/json;q=0.9, */*;q=0.1';

/**
 * Lets an event stream through, see {@link withErrorsAlone}. An answer that is labelled as something else is looked at: a page or a JSON
 * document rejects with {@link NotAStreamError} (an SSE reader would find nothing in it and call it an empty stream),
 * anything else is an event stream with a wrong label and goes on.
 */
export async function guardEventStream(response: Response): Promise<Response> {
  if (!response.ok || !response.body) return response;
  if (response.headers.get('content-type')?.toLowerCase().startsWith('text/event-stream')) {
    return withBody(response, withErrorsAlone(response.body));
  }
  const { start, body } = await peek(response.body);
  if (!/^\s*[<{[]/.test(start)) return withBody(response, withErrorsAlone(body));
  const whole = await readStart(withBody(response, body), BODY_MAX_BYTES);
  throw new NotAStreamError(response.status, plainHeaders(response.headers), whole);
}

/** Most bytes of white space that are read in search of something else. */
const BLANK_MAX_BYTES = 64 * 1024;

/** Reads up to the first visible character, if there is one soon; `body` still holds everything. */
async function peek(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ start: string; body: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const reader = source.getReader();
  const decoder = new TextDecoder();
  const seen: Uint8Array<ArrayBuffer>[] = [];
  let start = '';
  let bytes = 0;
  let ended = false;
  while (!ended && bytes <= BLANK_MAX_BYTES && start.trim() === '') {
    const { done, value } = await reader.read();
    ended = done;
    if (value) {
      seen.push(value);
      bytes += value.byteLength;
      start += decoder.decode(value, { stream: true });
    }
  }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const first = seen.shift();
      if (first) return controller.enqueue(first);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { start, body };
}
