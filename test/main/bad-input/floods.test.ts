import { expect, it } from 'vitest';
import { BODY_MAX_BYTES } from '../../../src/main/providers/body';
import { guardEventStream } from '../../../src/main/providers/event-stream-guard';
import { BodyTooLargeError } from '../../../src/main/providers/transport-errors';

/** An answer that sends the same piece as often as somebody takes it, to ten times what any answer may have. */
function flood(piece: string, type: string): { readonly response: Response; readonly taken: () => number } {
  const bytes = new TextEncoder().encode(piece);
  let taken = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      taken += bytes.byteLength;
      controller.enqueue(bytes.slice());
      if (taken > 10 * BODY_MAX_BYTES) controller.close();
    },
  });
  return { response: new Response(body, { headers: { 'content-type': type } }), taken: () => taken };
}

it.each([
  ['a line without end', 'x'.repeat(256 * 1024), 'text/event-stream'],
  ['a line without end under a wrong label', `x${' '.repeat(256 * 1024)}`, 'text/plain'],
  ['spaces without end', ' '.repeat(256 * 1024), 'application/json'],
])('%s in place of an answer ends soon, and is never held whole', async (_, piece, type) => {
  const { response, taken } = flood(piece, type);
  const reading = guardEventStream(response).then((guarded) => guarded.text());
  await expect(reading).rejects.toBeInstanceOf(BodyTooLargeError);
  expect(taken()).toBeLessThan(1.2 * BODY_MAX_BYTES);
});

it('any number of lines goes through, each of its own length', async () => {
  const line = `: ${'x'.repeat(1024 * 1024)}\n`;
  const { response } = flood(line, 'text/event-stream');
  const guarded = await guardEventStream(response);
  let bytes = 0;
  for await (const piece of guarded.body ?? []) bytes += piece.byteLength;
  expect(bytes).toBeGreaterThan(10 * BODY_MAX_BYTES);
});
