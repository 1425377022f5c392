import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withErrorsAlone } from '../../../src/main/providers/error-events';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { accessTo, ask, told } from './ask';
import { chunk, sse, streaming } from './chat-frames';
import { always, serve } from './local-server';

/** OpenRouter's form: an empty piece of an answer beside the error. */
const both = (error: unknown) => chunk({ content: '' }, 'error', { error });

/** Every kind that can be led to an address at which OpenRouter, or a gateway in front of it, answers. */
const KINDS: readonly ProviderKind[] = [
  'openai',
  'deepseek',
  'groq',
  'mistral',
  'azure',
  'xai',
  'openrouter',
  'openai-compatible',
  'vllm',
];

async function through(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Buffer> {
  const waiting = [...pieces];
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = waiting.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
  return Buffer.from(await new Response(withErrorsAlone(source)).arrayBuffer());
}

function splitAt(bytes: Uint8Array<ArrayBuffer>, places: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const sorted = [...new Set(places)].filter((place) => place > 0 && place < bytes.length).toSorted((a, b) => a - b);
  return [0, ...sorted].map((place, index) => bytes.subarray(place, sorted[index] ?? bytes.length));
}

describe.each(KINDS)('an error beside a piece of an answer, for %s', (kind) => {
  it.each([
    [{ code: 429, message: 'Rate limit exceeded' }, 'rate_limit/too_many_requests'],
    [{ code: 402, message: 'Insufficient credits' }, 'credits/credits_exhausted'],
    [{ code: 503, message: 'Provider returned error', metadata: { raw: 'Busy' } }, 'overloaded/service_overloaded'],
    [{ code: 'server_error', message: 'Provider disconnected' }, 'server/service_error'],
  ])('%j is told: %s', async (error, expected) => {
    const body = sse(chunk({ role: 'assistant', content: 'Half' }), both(error), '[DONE]');
    const server = await serve(always(200, body, streaming));
    const answer = await told(ask(kind, accessTo(kind, `${server.origin}/v1`)));
    expect(answer).toMatchObject({ text: 'Half', end: expected, ends: 1 });
    const words = answer.last?.type === 'failed' ? answer.last.failure.serviceWords : null;
    expect(words).toContain(error.message);
  });
});

describe('the rest of a stream', () => {
  const good = [
    sse(chunk({ content: 'Grüße "error" "choices" 🙂' }), chunk({ content: 'x' }, null, { error: null }), '[DONE]'),
    ': a comment\n\nevent: error\ndata: {"error":{"message":"no"}}\n\n',
    'data: {"choices":[],"error":\n\ndata: not JSON "error" "choices"\n\n',
    'data: 1\r\n\r\ndata: 2\r\rdata: an end without a line',
  ].map((text) => Buffer.from(text));

  it('goes through byte by byte, however it is split', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good, Buffer.concat(good), Buffer.alloc(0)),
        fc.array(fc.nat({ max: 600 }), { maxLength: 20 }),
        async (bytes, places) => {
          expect((await through(splitAt(bytes, places))).equals(bytes)).toBe(true);
        },
      ),
    );
  });

  it('is not touched by what is taken off in its middle, however it is split', async () => {
    const before = sse(chunk({ content: 'Grüße' }));
    const after = sse(chunk({ content: '🙂' }), '[DONE]');
    const { choices: _, ...alone } = both({ message: 'Schluß' });
    for (const lineEnd of ['\n', '\r\n']) {
      const spoken = (...texts: string[]) => Buffer.from(texts.join('').replaceAll('\n', lineEnd));
      const sent = spoken(before, sse(both({ message: 'Schluß' })), after);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: sent.length }), { maxLength: 20 }), async (places) => {
          expect((await through(splitAt(sent, places))).equals(spoken(before, sse(alone), after))).toBe(true);
        }),
      );
    }
  });

  it('is not waited for: each line comes as soon as it is there', async () => {
    let send: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        send = controller;
      },
    });
    const reader = withErrorsAlone(source).getReader();
    for (const line of ['data: 1\n', '\n', 'data: 2\r', ': more\r\n']) {
      send?.enqueue(new TextEncoder().encode(line));
      expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe(line);
    }
  });

  it('ends the source when nobody reads on, and passes its failure on', async () => {
    let cancelled: unknown = null;
    await withErrorsAlone(
      new ReadableStream({
        cancel: (reason) => {
          cancelled = reason;
        },
      }),
    ).cancel('enough');
    expect(cancelled).toBe('enough');
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.error(new Error('broke')),
    });
    await expect(withErrorsAlone(broken).getReader().read()).rejects.toThrow('broke');
  });
});
