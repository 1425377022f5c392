import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeService, startFakeService } from '../../support/fake-services';

let service: FakeService;

async function lines(response: Response): Promise<string[]> {
  return (await response.text()).split('\n').filter((line) => line.trim() !== '');
}

describe('gemini', () => {
  const KEY = 'AIza-fake-0123456789';
  const body = JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'hello' }] }] });
  beforeAll(async () => {
    service = await startFakeService({ wire: 'gemini', apiKey: KEY });
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.behave(null);
    service.answers('Grüße, 世界 😀.');
  });

  function post(verb: string, key: string | null = KEY): Promise<Response> {
    return fetch(`${service.url}/models/gemini-3.8-flash:${verb}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { 'x-goog-api-key': key }) },
    });
  }

  test('a stream has its events, its finish reason at the end, and no [DONE]', async () => {
    const events = (await lines(await post('streamGenerateContent?alt=sse'))).map((line) => {
      expect(line.startsWith('data: ')).toBe(true);
      return JSON.parse(line.slice('data: '.length)) as {
        candidates: { content: { parts: { text: string }[] }; finishReason?: string }[];
        usageMetadata: { promptTokenCount: number; candidatesTokenCount: number };
      };
    });
    expect(events.map(({ candidates }) => candidates[0]?.content.parts[0]?.text).join('')).toBe('Grüße, 世界 😀.');
    expect(events.map(({ candidates }) => candidates[0]?.finishReason)).toEqual([
      undefined,
      undefined,
      undefined,
      'STOP',
    ]);
    expect(events.at(-1)?.usageMetadata).toMatchObject({ promptTokenCount: 12, candidatesTokenCount: 3 });
  });

  test('a whole answer', async () => {
    expect(await (await post('generateContent')).json()).toMatchObject({
      candidates: [{ content: { role: 'model', parts: [{ text: 'Grüße, 世界 😀.' }] }, finishReason: 'STOP' }],
    });
  });

  test('the model list has pages', async () => {
    service.behave('models_many');
    const names = new Set<string>();
    let token = '';
    do {
      const response = await fetch(`${service.url}/models?key=${KEY}&pageSize=1000&pageToken=${token}`);
      const page = (await response.json()) as { models: { name: string }[]; nextPageToken?: string };
      for (const { name } of page.models) names.add(name);
      token = page.nextPageToken ?? '';
    } while (token);
    expect(names.size).toBe(5000);
    expect([...names][0]).toBe('models/model-0');
  });

  test('a wrong key is a 400 with its reason in the details, a missing one a 403', async () => {
    const wrong = await post('generateContent', 'AIza-wrong');
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ error: { details: [{ reason: 'API_KEY_INVALID' }, {}] } });
    expect((await post('generateContent', null)).status).toBe(403);
  });

  test('a prompt that is refused has no candidates', async () => {
    service.behave('blocked_prompt');
    const [event] = await lines(await post('streamGenerateContent?alt=sse'));
    expect(JSON.parse(event?.slice('data: '.length) ?? '')).toMatchObject({
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    });
  });
});

describe('ollama', () => {
  beforeAll(async () => {
    service = await startFakeService({ wire: 'ollama' });
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.behave(null);
    service.answers('Grüße, 世界 😀.');
  });

  async function get(path: string): Promise<unknown> {
    return (await fetch(`${service.url}${path}`)).json();
  }

  function chat(body: object): Promise<Response> {
    return fetch(`${service.url}/api/chat`, { method: 'POST', body: JSON.stringify({ messages: [], ...body }) });
  }

  test('it can be known by its greeting, its version and its models', async () => {
    expect(await (await fetch(service.url)).text()).toBe('Ollama is running');
    expect(await get('/api/version')).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string });
    expect(await get('/api/tags')).toMatchObject({
      models: [
        { name: 'llama4:latest', capabilities: ['completion', 'tools', 'vision'] },
        { name: 'qwen3:8b', capabilities: ['completion', 'tools'] },
        { name: 'nomic-embed-text:latest', capabilities: ['embedding'] },
      ],
    });
    expect(await get('/v1/models')).toMatchObject({ object: 'list', data: [{ id: 'llama4:latest' }, {}, {}] });
    const show = await fetch(`${service.url}/api/show`, { method: 'POST', body: '{"model":"qwen3:8b"}' });
    expect(await show.json()).toMatchObject({ model_info: { 'llama.context_length': 40_960 } });
  });

  test('its own chat streams lines of JSON unless told otherwise', async () => {
    const rows = (await lines(await chat({ model: 'qwen3:8b' }))).map(
      (line) => JSON.parse(line) as { message: { content: string }; done: boolean; done_reason?: string },
    );
    expect(rows.map(({ message }) => message.content).join('')).toBe('Grüße, 世界 😀.');
    expect(rows.map(({ done }) => done)).toEqual([false, false, false, true]);
    expect(rows.at(-1)?.done_reason).toBe('stop');
    expect(await (await chat({ model: 'qwen3:8b', stream: false })).json()).toMatchObject({
      message: { content: 'Grüße, 世界 😀.' },
      done: true,
    });
  });

  test('its failures are one line of words, also in the middle', async () => {
    const missing = await chat({ model: 'nowhere' });
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({ error: "model 'nowhere' not found" });
    service.behave('error_event');
    const rows = await lines(await chat({ model: 'qwen3:8b' }));
    expect(JSON.parse(rows.at(-1) ?? '')).toEqual({ error: expect.stringContaining('server busy') as string });
  });
});
