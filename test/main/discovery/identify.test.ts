import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/main/discovery/identify';
import { LOOK_MS } from '../../../src/main/discovery/look-around';
import { fakeService } from '../../support/fake-for-test';
import { PAGES } from './products';
import { type Page, pagesAt, serverOf } from './server-of';

const look = (place: string) => identify(place, AbortSignal.timeout(LOOK_MS));

describe('a model server is told by its answers', () => {
  it('Ollama, with what each model can do', async () => {
    const service = await fakeService({ wire: 'ollama' });
    expect(await look(service.origin)).toMatchObject({
      baseUrl: service.origin,
      kind: 'ollama',
      product: 'Ollama',
      version: '0.21.0',
      needsKey: false,
      models: [
        { id: 'llama4:latest', contextTokens: 131_072, imageInput: true, tools: true },
        { id: 'qwen3:8b', contextTokens: 40_960, imageInput: false, tools: true },
        { id: 'nomic-embed-text:latest' },
      ],
    });
  });

  it.each([
    [
      'vllm',
      { kind: 'vllm', product: 'vLLM', version: '0.13.0', models: [{ id: 'Qwen/Qwen3-8B', contextTokens: 40_960 }] },
    ],
    [
      'llama-cpp',
      { kind: 'llama-cpp', product: 'llama.cpp', version: 'b7000-fake', models: [{ contextTokens: 40_960 }] },
    ],
    ['lm-studio', { kind: 'lm-studio', product: 'LM Studio', models: [{ id: 'qwen/qwen3-8b' }, { imageInput: true }] }],
  ] as const)('%s', async (dialect, expected) => {
    const service = await fakeService({ wire: 'openai-chat', dialect });
    const found = await look(service.origin);
    expect(found).toMatchObject({ ...expected, baseUrl: `${service.origin}/v1`, needsKey: false });
  });

  it.each([
    [
      'LocalAI, which imitates Ollama',
      'localAi',
      { product: 'LocalAI', version: 'v4.9.0', kind: 'openai-compatible' },
      ['qwen3-8b'],
    ],
    ['Jan', 'jan', { product: 'Jan', version: null, kind: 'openai-compatible' }, ['jan-v3-4b']],
    ['an older LM Studio', 'lmStudioOlder', { product: 'LM Studio', kind: 'lm-studio' }, ['qwen/qwen3-8b']],
    ['an LM Studio without models', 'lmStudioEmpty', { product: 'LM Studio', needsKey: false }, []],
    ['an Ollama without models', 'ollamaEmpty', { product: 'Ollama', version: '0.21.0', needsKey: false }, []],
    ['a llama.cpp that loads its model', 'llamaCppLoading', { product: 'llama.cpp', needsKey: false }, []],
  ] as const)('%s', async (_name, pages, expected, models) => {
    const { origin } = await pagesAt(PAGES[pages]);
    const found = await look(origin);
    expect(found).toMatchObject(expected);
    expect(found?.models.map(({ id }) => id)).toEqual(models);
  });

  it.each([
    ['LocalAI', 'localAiWithKey', []],
    ['Jan', 'janWithKey', []],
    ['Jan', 'janWithoutPage', []],
    ['vLLM', 'vllmWithKey', []],
    ['LM Studio', 'lmStudioWithKey', []],
    ['Ollama', 'ollamaWithKey', []],
    // Its list is open to everyone.
    ['llama.cpp', 'llamaCppWithKey', ['qwen3-8b.gguf']],
  ] as const)('%s behind a key (%s)', async (product, pages, models) => {
    const { origin } = await pagesAt(PAGES[pages]);
    const found = await look(origin);
    expect(found).toMatchObject({ product, needsKey: true });
    expect(found?.models.map(({ id }) => id)).toEqual(models);
  });

  it('with the model to offer first at the head, and what does not chat at the end', async () => {
    const ids = ['nomic-embed-text:latest', 'qwen3-preview:8b', 'llama4:latest', 'bge-m3:latest', 'gemma4:12b'];
    const service = await fakeService({ wire: 'ollama', models: ids.map((id) => ({ id })) });
    expect((await look(service.origin))?.models.map(({ id }) => id)).toEqual([
      'gemma4:12b',
      'qwen3-preview:8b',
      'llama4:latest',
      'nomic-embed-text:latest',
      'bge-m3:latest',
    ]);
  });

  it('whatever port and path it is at', async () => {
    const under = Object.fromEntries(Object.entries(PAGES.ollamaEmpty).map(([path, page]) => [`/gpu${path}`, page]));
    const { origin } = await pagesAt(under);
    expect(await look(`${origin}/gpu`)).toMatchObject({ product: 'Ollama', baseUrl: `${origin}/gpu` });
  });
});

const LIST = { object: 'list', data: [{ id: 'some-model', object: 'model' }] };
const PAGE: Page = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Ollama is running</title>',
};

describe('what is none is not taken for one', () => {
  it.each([
    ['a web page at every path', {}, PAGE],
    ['an empty answer at every path', {}, { status: 200 }],
    ['an empty document at every path', {}, { body: {} }],
    ['an empty list at every path', {}, { body: [] }],
    ['an error at every path', {}, { status: 500, body: { error: 'boom' } }],
    ['a sign-in at every path', {}, { status: 401, body: { error: 'Unauthorized' } }],
    ['a sign-in page at every path', {}, { status: 401, body: '<html>Sign in</html>' }],
    ['a list of models by nobody known', { '/v1/models': { body: LIST } }, undefined],
    [
      'a service that tells a version',
      { '/api/version': { body: { version: '3.1' } }, '/version': { body: { version: '3.1' } } },
      undefined,
    ],
    [
      'a version that is none',
      { '/api/version': { body: { version: 3 } }, '/api/tags': { body: { models: 'many' } } },
      undefined,
    ],
    [
      'tags that are no list',
      { '/api/version': { body: { version: '1' } }, '/api/tags': { body: { models: {} } } },
      undefined,
    ],
    ['rows that are none', { '/v1/models': { body: { data: [null, 7, 'vllm', { owned_by: 7 }] } } }, undefined],
    [
      'an Ollama whose list is nonsense',
      { ...PAGES.ollamaEmpty, '/api/tags': { body: { models: [1, 2] } } },
      undefined,
    ],
    [
      'a refusal that only looks like vLLM’s',
      {
        '/v1/models': { status: 401, body: { error: 'Unauthorized' } },
        '/version': { body: { version: '1', name: 'shop' } },
        '/health': {},
      },
      undefined,
    ],
  ] as const)('%s', async (_name, pages, otherwise) => {
    const { origin } = await pagesAt(pages, otherwise);
    expect(await look(origin)).toBeNull();
  });

  it('a redirect to a real one', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const { origin } = await serverOf((request, response) => {
      response.writeHead(302, { location: `${service.origin}${request.url}` }).end();
    });
    expect(await look(origin)).toBeNull();
    expect(service.requests).toEqual([]);
  });

  it('a body without end', async () => {
    const { origin } = await serverOf((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"version":"');
      const more = () => {
        while (!response.destroyed && response.write('0'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await look(origin)).toBeNull();
  });

  it('nobody', async () => {
    const startedAt = performance.now();
    expect(await look('http://127.0.0.1:1')).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(LOOK_MS);
  });

  it('what is no model server is asked three questions and no more', async () => {
    const { origin, asked } = await pagesAt({}, PAGE);
    await look(origin);
    expect(asked.toSorted()).toEqual(['/', '/api/version', '/v1/models']);
  });
});
