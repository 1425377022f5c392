import { describe, expect, it } from 'vitest';
import { connectFound } from '../../../src/main/discovery/connect-found';
import { sampleConnection } from '../../renderer/support/samples';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';
import { PAGES } from './products';
import { pagesAt, serverOf } from './server-of';

async function appAt(...places: string[]) {
  const app = await startTestApp({ discovery: places });
  const { servers } = await app.main.discovery.look({ again: false });
  return { ...app, servers };
}

describe('connecting what was found', () => {
  it('takes one click: proven, named after the product, with a model that chats, and the first is Primary', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    ollama.answers('Hello from this computer.');
    const { main, ask } = await appAt(ollama.origin);
    ollama.forget();
    const connection = await main.discovery.connect({ baseUrl: ollama.origin });
    expect(connection).toMatchObject({
      kind: 'ollama',
      label: 'Ollama',
      baseUrl: ollama.origin,
      defaultModel: 'llama4:latest',
      isPrimary: true,
      credential: 'none',
      health: { dot: 'responding' },
    });
    expect(ollama.requests.length).toBeGreaterThan(0);
    expect((await ask()).text).toBe('Hello from this computer.');
  });

  it('takes the named model, and a label that is free', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { main } = await appAt(ollama.origin);
    await main.connections.add({ kind: 'practice', label: 'OLLAMA', defaultModel: 'practice' });
    const connection = await main.discovery.connect({ baseUrl: ollama.origin, model: 'qwen3:8b' });
    expect(connection).toMatchObject({ label: 'Ollama 2', defaultModel: 'qwen3:8b', isPrimary: false });
  });

  it('connects once, however often it is clicked, and another model as another connection', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { main } = await appAt(ollama.origin);
    const click = () => main.discovery.connect({ baseUrl: ollama.origin });
    const [one, other] = await Promise.all([click(), click()]);
    expect(other.id).toBe(one.id);
    expect((await click()).id).toBe(one.id);
    const second = await main.discovery.connect({ baseUrl: ollama.origin, model: 'qwen3:8b' });
    expect(second).toMatchObject({ label: 'Ollama 2', defaultModel: 'qwen3:8b' });
    expect(await main.connections.list()).toHaveLength(2);
  });

  it.each([
    ['ollamaEmpty', /ollama pull/],
    ['lmStudioEmpty', /lms get/],
    ['llamaCppLoading', /loading/],
  ] as const)('says what to run when there is no model (%s), and connects nothing', async (pages, advice) => {
    const server = await pagesAt(PAGES[pages]);
    const { main, servers } = await appAt(server.origin);
    const problem = await problemFrom(main.discovery.connect({ baseUrl: servers[0]?.baseUrl ?? '' }));
    expect(`${problem.sentence} ${problem.advice}`).toMatch(advice);
    expect(await main.connections.list()).toEqual([]);
  });

  it('does not chat with what is made for something else', async () => {
    const ollama = await fakeService({ wire: 'ollama', models: [{ id: 'nomic-embed-text:latest' }] });
    const { main } = await appAt(ollama.origin);
    const problem = await problemFrom(main.discovery.connect({ baseUrl: ollama.origin }));
    expect(problem.sentence).toBe('Ollama has no model that can chat yet.');
  });

  it('sees a model that came since the look', async () => {
    let models: unknown[] = [];
    const { origin } = await serverOf((request, response) => {
      const pages: Record<string, unknown> = {
        '/api/version': { version: '0.21.0' },
        '/api/tags': { models },
        '/v1/models': { object: 'list', data: null },
      };
      response.end(JSON.stringify(pages[request.url ?? ''] ?? {}));
    });
    const { main } = await appAt(origin);
    models = [{ name: 'qwen3:8b', model: 'qwen3:8b' }];
    expect(await main.discovery.connect({ baseUrl: origin })).toMatchObject({ defaultModel: 'qwen3:8b' });
  });

  it('asks for the key where the server does, and proves it', async () => {
    const key = 'vllm-0123456789abcdef';
    const vllm = await fakeService({ wire: 'openai-chat', dialect: 'vllm', apiKey: key });
    const { main, servers } = await appAt(vllm.origin);
    expect(servers).toMatchObject([{ product: 'vLLM', needsKey: true, models: [] }]);
    const connect = (apiKey?: string) => main.discovery.connect({ baseUrl: vllm.url, ...(apiKey && { apiKey }) });
    expect(await problemFrom(connect())).toMatchObject({ code: 'key_form', field: 'apiKey' });
    expect((await problemFrom(connect('wrong-0123456789abcdef'))).failure).toMatchObject({ reason: 'key_rejected' });
    expect(await main.connections.list()).toEqual([]);
    expect(await connect(key)).toMatchObject({ kind: 'vllm', credential: 'saved', defaultModel: 'Qwen/Qwen3-8B' });
  });

  it('says that a server went away since', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { main } = await appAt(ollama.origin);
    await ollama.goDown();
    const problem = await problemFrom(main.discovery.connect({ baseUrl: ollama.origin }));
    expect(problem.failure?.class).toBe('network');
    await main.discovery.look({ again: true });
    expect(await problemFrom(main.discovery.connect({ baseUrl: ollama.origin }))).toMatchObject({ code: 'not_found' });
    expect(await main.connections.list()).toEqual([]);
  });

  it('keeps no address where it is the usual one, so that a later change of that is followed', async () => {
    const added: unknown[] = [];
    const connections = {
      list: () => [],
      prove: () => Promise.reject(new Error('the model is known')),
      add: (connection: unknown) => {
        added.push(connection);
        return Promise.resolve(sampleConnection());
      },
    };
    const found = { kind: 'ollama', product: 'Ollama', version: '1', needsKey: false } as const;
    for (const baseUrl of ['http://localhost:11434', 'http://ollama:11434']) {
      await connectFound({ baseUrl, model: 'qwen3:8b' }, { ...found, baseUrl, models: [] }, null, connections);
    }
    expect(added).toMatchObject([{ baseUrl: undefined }, { baseUrl: 'http://ollama:11434' }]);
  });

  it('sends nothing to an address that was not found', async () => {
    const elsewhere = await pagesAt({});
    const { main } = await appAt();
    const problem = await problemFrom(main.discovery.connect({ baseUrl: elsewhere.origin }));
    expect(problem.code).toBe('not_found');
    expect(elsewhere.asked).toEqual([]);
  });
});
