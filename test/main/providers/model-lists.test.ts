import { describe, expect, it } from 'vitest';
import { providerOf } from '../../../src/main/providers/registry';
import { accessTo, CANARY } from './ask';
import { failureOf, never, ownAddress, type Pages, pages } from './call-pages';
import { always, serve } from './local-server';

describe('model lists', () => {
  const empty = { contextTokens: null, imageInput: null, tools: null, structuredOutput: null, createdAt: null };

  it('of Anthropic tell windows and abilities, over several pages', async () => {
    const row = (id: string) => ({
      type: 'model',
      id,
      display_name: 'Claude Sonnet 5',
      created_at: '2026-06-01T00:00:00Z',
      max_input_tokens: 1_000_000,
      capabilities: { image_input: { supported: true }, structured_outputs: { supported: false } },
    });
    const server = await pages({
      '/v1/models?limit=1000': { data: [row('claude-a')], has_more: true, last_id: 'claude-a' },
      '/v1/models?limit=1000&after_id=claude-a': { data: [row('claude-b'), row('claude-a')], has_more: false },
    });
    const models = await providerOf('anthropic').listModels(ownAddress('anthropic', server), never);
    expect(models.map(({ id }) => id)).toEqual(['claude-a', 'claude-b']);
    expect(models[0]).toEqual({
      id: 'claude-a',
      name: 'Claude Sonnet 5',
      contextTokens: 1_000_000,
      imageInput: true,
      tools: null,
      structuredOutput: false,
      createdAt: Date.UTC(2026, 5, 1),
    });
    expect(server.received[0]?.headers).toMatchObject({ 'x-api-key': CANARY, 'anthropic-version': '2023-06-01' });
  });

  it('of Gemini leave out what cannot answer', async () => {
    const server = await pages({
      '/v1beta/models?pageSize=1000': {
        models: [
          {
            name: 'models/gemini-4-flash',
            displayName: 'Gemini 4 Flash',
            inputTokenLimit: 1_048_576,
            supportedGenerationMethods: ['generateContent', 'countTokens'],
          },
          { name: 'models/gemini-embedding-2', supportedGenerationMethods: ['embedContent'] },
        ],
        nextPageToken: 'two',
      },
      '/v1beta/models?pageSize=1000&pageToken=two': { models: [{ name: 'models/gemini-4-pro' }] },
    });
    const models = await providerOf('google').listModels(ownAddress('google', server), never);
    expect(models).toEqual([
      { ...empty, id: 'gemini-4-flash', name: 'Gemini 4 Flash', contextTokens: 1_048_576 },
      { ...empty, id: 'gemini-4-pro', name: 'gemini-4-pro' },
    ]);
    expect(server.received[0]?.headers['x-goog-api-key']).toBe(CANARY);
  });

  it.each([
    ['openai', { id: 'gpt-6.1', created: 1_780_000_000 }, { id: 'gpt-6.1', createdAt: 1_780_000_000_000 }],
    [
      'openrouter',
      {
        id: 'a/b',
        name: 'A: B',
        context_length: 200_000,
        architecture: { input_modalities: ['text', 'image'] },
        supported_parameters: ['tools', 'temperature'],
      },
      { name: 'A: B', contextTokens: 200_000, imageInput: true, tools: true, structuredOutput: false },
    ],
    [
      'mistral',
      {
        id: 'mistral-medium-latest',
        max_context_length: 131_072,
        capabilities: { vision: false, function_calling: true },
      },
      { contextTokens: 131_072, imageInput: false, tools: true },
    ],
    ['groq', { id: 'llama', context_window: 8192 }, { contextTokens: 8192 }],
    ['vllm', { id: 'qwen', max_model_len: 32_768, owned_by: 'vllm' }, { contextTokens: 32_768 }],
    ['llama-cpp', { id: 'model.gguf', meta: { n_ctx_train: 4096 } }, { contextTokens: 4096 }],
    ['azure', { id: 'gpt-6.1' }, { id: 'gpt-6.1' }],
    ['xai', { id: 'grok-5', created: 0 }, { id: 'grok-5', createdAt: null }],
    ['deepseek', { id: 'deepseek-flash' }, { name: 'deepseek-flash' }],
    ['openai-compatible', { id: 'x' }, { id: 'x' }],
  ] as const)('of %s are read with what its rows add', async (kind, row, expected) => {
    const server = await serve(always(200, { object: 'list', data: [row] }));
    const [model, ...others] = await providerOf(kind).listModels(ownAddress(kind, server), never);
    expect(model).toMatchObject(expected);
    expect(others).toEqual([]);
  });

  it('of Ollama are completed with what each model tells, and stand without it', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      if (request.url === '/api/tags') {
        response.end(
          JSON.stringify({
            models: [
              {
                name: 'llava:7b',
                model: 'llava:7b',
                modified_at: '2026-10-01T10:00:00+02:00',
                capabilities: ['vision'],
              },
              { name: 'qwen3:8b' },
            ],
          }),
        );
      } else if (server.received.at(-1)?.body.includes('llava')) {
        response.end(
          JSON.stringify({ model_info: { 'llama.context_length': 4096 }, capabilities: ['vision', 'tools'] }),
        );
      } else {
        response.end('not JSON');
      }
    });
    const models = await providerOf('ollama').listModels(accessTo('ollama', server.origin, { key: null }), never);
    expect(models).toEqual([
      {
        ...empty,
        id: 'llava:7b',
        name: 'llava:7b',
        contextTokens: 4096,
        imageInput: true,
        tools: true,
        createdAt: Date.UTC(2026, 9, 1, 8),
      },
      { ...empty, id: 'qwen3:8b', name: 'qwen3:8b' },
    ]);
  });

  it('of LM Studio come from its own list, the older one, or the common one', async () => {
    const list = (byPath: Pages) =>
      pages(byPath).then((server) =>
        providerOf('lm-studio').listModels(accessTo('lm-studio', `${server.origin}/v1`, { key: null }), never),
      );
    expect(
      await list({
        '/api/v1/models': {
          models: [
            {
              type: 'llm',
              key: 'qwen',
              display_name: 'Qwen',
              max_context_length: 9,
              capabilities: { vision: true, trained_for_tool_use: false },
            },
            { type: 'embedding', key: 'nomic' },
          ],
        },
      }),
    ).toEqual([{ ...empty, id: 'qwen', name: 'Qwen', contextTokens: 9, imageInput: true, tools: false }]);
    expect(
      await list({
        '/api/v1/models': { error: 'Unexpected endpoint or method. (GET /api/v1/models)' },
        '/api/v0/models': { data: [{ id: 'qwen', type: 'vlm', capabilities: ['tool_use'] }] },
      }),
    ).toEqual([{ ...empty, id: 'qwen', name: 'qwen', imageInput: true, tools: true }]);
    expect(await list({ '/v1/models': { data: [{ id: 'qwen' }] } })).toEqual([{ ...empty, id: 'qwen', name: 'qwen' }]);
  });

  it('survive rows of any type, repetitions and thousands of them', async () => {
    const rows = [
      null,
      5,
      'by-name',
      [],
      {},
      { id: 5 },
      { id: '' },
      { id: 'a\u0000b' },
      { id: 'x'.repeat(10_000) },
      { id: 'gpt\u202E4' },
      { id: 'half\uD83D' },
      { id: 'ok', context_length: 'many', created: 'soon', architecture: [], capabilities: 'all' },
      { id: 'ok' },
      ...Array.from({ length: 5000 }, (_, index) => ({ id: `m${index}` })),
    ];
    const server = await serve(always(200, { data: rows }));
    const models = await providerOf('openai-compatible').listModels(
      accessTo('openai-compatible', server.origin),
      never,
    );
    expect(models).toHaveLength(5002);
    expect(models.slice(0, 2)).toEqual([
      { ...empty, id: 'by-name', name: 'by-name' },
      { ...empty, id: 'ok', name: 'ok' },
    ]);
  });

  it.each([
    ['an empty list', { data: [] }, 'none'],
    ['a bare list', [{ id: 'a' }], 'none'],
    ['a list under another name', { models: [{ name: 'a' }] }, 'none'],
    ['no list', { status: 'ok' }, 'malformed/not_a_model_service'],
    ['null instead of a list', { data: null }, 'malformed/not_a_model_service'],
    ['nothing readable', { data: [1, 2] }, 'malformed/unreadable_answer'],
    ['a page', '<!doctype html><title>Hi</title>', 'malformed/not_a_model_service'],
    ['text', 'OK', 'malformed/not_json'],
    ['nothing', '', 'malformed/not_json'],
    ['null', 'null', 'malformed/not_json'],
    ['an error with 200', { error: 'Unexpected endpoint or method. (GET /models)' }, 'bad_request/wrong_address'],
  ])('take %s for what it is', async (_name, body, expected) => {
    const server = await serve(always(200, body, { 'content-type': 'text/plain' }));
    const listed = providerOf('openai-compatible').listModels(accessTo('openai-compatible', server.origin), never);
    expect(await failureOf(listed)).toBe(expected);
  });

  it('end when they are stopped', async () => {
    const server = await serve(() => undefined);
    const stop = new AbortController();
    const listed = providerOf('openai').listModels(ownAddress('openai', server), stop.signal);
    stop.abort();
    expect(await failureOf(listed)).toBe('cancelled/stopped');
  });
});
