import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_STREAM_ACCEPT } from '../../../src/main/providers/event-stream-guard';
import { streamAnswer } from '../../../src/main/providers/stream-answer';
import { accessTo, ask, OPENAI_URL, told } from './ask';
import { chunk, sse, streaming } from './chat-frames';
import { always, serve } from './local-server';

describe('an answer', () => {
  it('has its text, reasoning, end and tokens', async () => {
    const body = sse(
      chunk({ role: 'assistant', reasoning_content: 'Let me ' }),
      chunk({ reasoning_content: 'think.' }),
      chunk({ content: 'Grüße ' }),
      chunk({ content: '🙂' }),
      chunk({}, 'stop'),
      {
        ...chunk({}),
        choices: [],
        usage: {
          prompt_tokens: 20,
          completion_tokens: 9,
          prompt_tokens_details: { cached_tokens: 8 },
          completion_tokens_details: { reasoning_tokens: 4 },
        },
      },
      '[DONE]',
    );
    const server = await serve(always(200, body, streaming));
    const answer = await told(ask('openai-compatible', accessTo('openai-compatible', `${server.origin}/v1`)));
    expect(answer).toMatchObject({ text: 'Grüße 🙂', reasoning: 'Let me think.', end: 'stop', ends: 1 });
    expect(answer.last).toMatchObject({ usage: { input: 20, cachedInput: 8, output: 9, reasoning: 4 } });
    const [request] = server.received;
    expect(request?.headers).toMatchObject({ accept: EVENT_STREAM_ACCEPT });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      model: 'some-model',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: 'Hello?' }],
    });
  });

  it('that was cut for length is one, even without a word', async () => {
    const server = await serve(always(200, sse(chunk({ content: '' }, 'length'), '[DONE]'), streaming));
    const answer = await told(ask('openai-compatible', accessTo('openai-compatible', server.origin)));
    expect(answer).toMatchObject({ text: '', end: 'length' });
  });

  it('of nothing but white space is none', async () => {
    const server = await serve(always(200, sse(chunk({ content: ' \n' }), chunk({}, 'stop')), streaming));
    const answer = await told(ask('openai-compatible', accessTo('openai-compatible', server.origin)));
    expect(answer.end).toBe('malformed/empty_answer');
  });

  it('that ends with an unknown word of the service is one', async () => {
    const server = await serve(always(200, sse(chunk({ content: 'Hi' }), chunk({}, 'eos')), streaming));
    const answer = await told(ask('openai-compatible', accessTo('openai-compatible', server.origin)));
    expect(answer).toMatchObject({ text: 'Hi', end: 'other' });
  });

  it('in which the model declines is a refusal whose words are kept', async () => {
    const body = sse(chunk({ refusal: 'I cannot help with that.' }), chunk({}, 'stop'));
    const server = await serve(always(200, body, streaming));
    const answer = await told(ask('openai', accessTo('openai', `${server.origin}/v1`)));
    expect(answer).toMatchObject({ text: 'I cannot help with that.', end: 'refused/safety_refusal' });
  });

  it('keeps the tokens that a failing service still counts', async () => {
    const body = sse(
      chunk({ content: 'Hel' }),
      chunk({}, 'content_filter', { usage: { prompt_tokens: 5, completion_tokens: 1 } }),
      '[DONE]',
    );
    const server = await serve(always(200, body, streaming));
    const answer = await told(ask('openai-compatible', accessTo('openai-compatible', server.origin)));
    expect(answer.end).toBe('refused/content_filter');
    expect(answer.last).toMatchObject({ usage: { input: 5, output: 1 } });
  });

  it('never holds the key, whatever form it has and wherever the service echoes it', async () => {
    const key = 'plain looking, 0123456789 and "quoted"';
    const server = await serve((request, response) => {
      const echo = `You sent ${request.headers.authorization ?? ''}`;
      response.writeHead(request.url?.startsWith('/v1') ? 200 : 401, { ...streaming, 'x-request-id': `id ${key}` });
      response.end(sse(chunk({ content: 'Hel' }), { error: { message: echo, code: 'invalid_api_key' } }));
    });
    for (const path of ['/v1', '/other']) {
      const access = accessTo('openai-compatible', `${server.origin}${path}`, { key });
      const answer = await told(ask('openai-compatible', access));
      expect(answer.end).toBe('auth/key_rejected');
      expect(JSON.stringify(answer)).not.toContain('0123456789');
    }
    expect(server.received).toHaveLength(2);
    expect(JSON.stringify(server.received)).toContain('0123456789');
  });

  it('is asked for once: nothing is tried again', async () => {
    const server = await serve(always(503, { error: { message: 'busy' } }));
    await told(ask('openai-compatible', accessTo('openai-compatible', server.origin)));
    expect(server.received).toHaveLength(1);
  });

  it('is not kept at OpenAI', async () => {
    const server = await serve(always(500, {}));
    await told(ask('openai', accessTo('openai', OPENAI_URL, { origin: server.origin })));
    expect(server.received[0]?.url).toBe('/v1/responses');
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({ store: false });
  });

  it('has the same parts wherever its bytes are split', async () => {
    const body = Buffer.from(
      `: a comment\n\n${sse(chunk({ content: 'Grüße, 世界 🙂' }), chunk({ content: '!\r\n' }), chunk({}, 'stop'), '[DONE]')}`,
    );
    let cuts: number[] = [];
    const server = await serve((_request, response) => {
      response.writeHead(200, streaming);
      void (async () => {
        const edges = [0, ...cuts, body.length];
        for (const [index, edge] of edges.entries()) {
          const from = edges[index - 1];
          if (from === undefined || from === edge) continue;
          response.write(body.subarray(from, edge));
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
        }
        response.end();
      })();
    });
    const access = accessTo('openai-compatible', server.origin);
    const positions = fc.uniqueArray(fc.integer({ min: 1, max: body.length - 1 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(positions, async (split) => {
        cuts = split.toSorted((a, b) => a - b);
        const parts: string[] = [];
        for await (const part of ask('openai-compatible', access)) {
          parts.push(part.type === 'text' ? part.text : part.type);
        }
        expect(parts).toEqual(['Grüße, 世界 🙂', '!\r\n', 'end']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a model that cannot even be called', () => {
  it('fails the answer like everything else', async () => {
    const model = {
      specificationVersion: 'v4' as const,
      provider: 'broken',
      modelId: 'm',
      supportedUrls: {},
      doGenerate: () => Promise.reject(new Error('no')),
      doStream: () => {
        throw new TypeError('a defect');
      },
    };
    const answer = await told(
      streamAnswer({
        kind: 'openai',
        model,
        messages: [{ role: 'user', content: 'x' }],
        signal: new AbortController().signal,
        firstTokenMs: 1000,
        stallMs: 1000,
      }),
    );
    expect(answer).toMatchObject({ ends: 1, last: { type: 'failed' } });
  });

  it('fails the answer when there is nothing to ask', async () => {
    const answer = await told(ask('openai', accessTo('openai', 'http://127.0.0.1:1/v1'), { messages: [] }));
    expect(answer).toMatchObject({ ends: 1, end: 'bad_request/rejected_request' });
  });
});
