import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';

/** A service whose list of models is whatever is given. */
async function serviceWithList(data: unknown): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const proveWith = async (data: unknown) => {
  const { main } = await startTestApp();
  return main.connections.prove({ kind: 'openai-compatible', baseUrl: await serviceWithList(data) });
};

describe('a list of models', () => {
  it('with 5,000 entries comes whole, is saved with and is read again', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    service.behave('models_many');
    const { main } = await startTestApp();
    const access = { kind: 'openai-compatible', baseUrl: service.url, apiKey: KEY } as const;
    const { models, suggestedModel } = await main.connections.prove(access);
    expect(new Set(models.map(({ id }) => id)).size).toBe(5000);
    const { id } = await main.connections.add({ ...access, label: 'Many', defaultModel: suggestedModel ?? '' });
    expect(await main.connections.models({ id })).toEqual(models);
  });

  it('with each entry many times names it once', async () => {
    const { models } = await proveWith(Array.from({ length: 900 }, (_, index) => ({ id: `m${index % 3}` })));
    expect(models.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2']);
  });

  it('without an entry suggests nothing; without a typed name nothing is saved, with one it is', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, anyModel: true });
    service.behave({ fault: 'models_none', on: 'models' });
    const app = await startTestApp();
    const access = { kind: 'openai-compatible', baseUrl: service.url, apiKey: KEY } as const;
    expect(await app.main.connections.prove(access)).toMatchObject({ models: [], suggestedModel: null });
    const unnamed = app.main.connections.add({ ...access, label: 'Mine', defaultModel: ' ' });
    expect(await problemFrom(unnamed)).toMatchObject({ code: 'invalid_input', field: 'defaultModel' });
    expect(await app.main.connections.list()).toEqual([]);
    const { id } = await app.main.connections.add({ ...access, label: 'Mine', defaultModel: 'theirs' });
    expect(await app.main.connections.models({ id })).toEqual([]);
    expect((await app.ask()).status).toBe('done');
  });

  it.each([
    ['null', null],
    ['a number', 5],
    ['an object', { first: { id: 'm' } }],
    ['entries of which none is one', [1, null, [], { title: 'no id' }]],
  ])('that is %s is said to be none, and nothing is saved', async (_, data) => {
    const { main } = await startTestApp();
    const baseUrl = await serviceWithList(data);
    const adding = main.connections.add({ kind: 'openai-compatible', baseUrl, label: 'Mine', defaultModel: 'm' });
    const { failure, sentence } = await problemFrom(adding);
    expect(failure?.class).toBe('malformed');
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(await main.connections.list()).toEqual([]);
  });

  it('has every field of a wrong type left out, and names that cannot be shown', async () => {
    const odd = {
      context_length: 'many',
      max_model_len: -1,
      created: 'soon',
      architecture: 5,
      supported_parameters: {},
    };
    const { models } = await proveWith([
      { id: 'plain', name: { en: 'x' }, ...odd },
      { id: 'long', name: 'x'.repeat(100_000), ...odd },
      { id: 'turned', name: 'safe\u202Etxt.exe', ...odd },
      { id: 'two lines', name: 'a\nb', ...odd },
      { id: 'gpt\u202E4' },
      { id: 'half \uD83D' },
    ]);
    expect(models.map(({ id, name, contextTokens, createdAt }) => [id, name, contextTokens, createdAt])).toEqual([
      ['plain', 'plain', null, null],
      ['long', 'long', null, null],
      ['turned', 'turned', null, null],
      ['two lines', 'two lines', null, null],
    ]);
  });
});
