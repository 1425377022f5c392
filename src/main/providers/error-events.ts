import { BODY_MAX_BYTES } from './body';
import { BodyTooLargeError } from './transport-errors';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Takes the empty answer off events that report an error. OpenRouter sends both in one event
 * (https://openrouter.ai/docs/api-reference/errors#streaming-error-formats), and the readers of the AI SDK then see a
 * piece of an answer and drop the error. Everything else goes through byte by byte; a line only waits for its end,
 * before which no reader can use it. Fails with {@link BodyTooLargeError} where a line goes on for longer than any
 * answer in one piece.
 */
export function withErrorsAlone(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.getReader();
  let begun: Uint8Array<ArrayBuffer>[] = [];
  let begunBytes = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read();
        const end = done ? 0 : endOfLines(value);
        if (!done && end === 0) {
          begun.push(value);
          begunBytes += value.byteLength;
          if (begunBytes <= BODY_MAX_BYTES) continue;
          await reader.cancel();
          throw new BodyTooLargeError(BODY_MAX_BYTES);
        }
        const lines = done ? begun : [...begun, value.subarray(0, end)];
        begun = done || end === value.length ? [] : [value.subarray(end)];
        begunBytes = begun[0]?.byteLength ?? 0;
        if (lines.length > 0) controller.enqueue(mended(lines));
        if (done) controller.close();
        return;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** How many of the bytes belong to lines that are complete. */
function endOfLines(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  // Lines may also end in a carriage return alone, by which servers go that never send the other.
  return (feed === -1 ? bytes.lastIndexOf(CARRIAGE_RETURN) : feed) + 1;
}

function mended(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first, second] = pieces;
  const lines = first && !second ? first : Buffer.concat(pieces);
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  if (!bytes.includes('"error"') || !bytes.includes('"choices"')) return lines;
  return new TextEncoder().encode(bytes.toString('utf8').replace(/^data:([^\r\n]*)/gm, mendedLine));
}

function mendedLine(line: string, data: string): string {
  const event = parsed(data);
  if (typeof event !== 'object' || event === null || !('error' in event) || !('choices' in event)) return line;
  if (event.error === null || event.error === undefined) return line;
  const { choices: _, ...alone } = event;
  return `data: ${JSON.stringify(alone)}`;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
