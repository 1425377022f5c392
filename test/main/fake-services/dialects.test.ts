import OpenAI, { AuthenticationError, BadRequestError } from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, type FakeService, startFakeService } from '../../support/fake-services';

const KEY = 'sk-fake-0123456789';
const messages = [{ role: 'user' as const, content: 'hello' }];

describe.each(DIALECTS)('chat completions as %s speaks them', (dialect) => {
  let service: FakeService;
  let model: string;
  beforeAll(async () => {
    service = await startFakeService({ wire: 'openai-chat', dialect, apiKey: KEY });
    service.answers('Grüße, 世界 😀.');
    model = service.models[0]?.id ?? '';
  });
  afterAll(() => service.close());

  function clientWith(apiKey: string): OpenAI {
    // OpenAI's client knows one place for a key; Azure has another.
    const defaultHeaders = dialect === 'azure' ? { 'api-key': apiKey, authorization: null } : {};
    return new OpenAI({ baseURL: service.url, apiKey, maxRetries: 0, defaultHeaders });
  }

  test('a stream ends properly and counts its tokens', async () => {
    const stream = await clientWith(KEY).chat.completions.create({
      model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let counted: { completion_tokens: number } | null | undefined;
    const ends: unknown[] = [];
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      if (chunk.choices[0]?.finish_reason) ends.push(chunk.choices[0].finish_reason);
      const groq = (chunk as { x_groq?: { usage: { completion_tokens: number } } }).x_groq;
      counted = groq?.usage ?? chunk.usage ?? counted;
    }
    expect(text).toBe('Grüße, 世界 😀.');
    expect(ends).toEqual(['stop']);
    expect(counted?.completion_tokens).toBe(3);
  });

  test('the model list', async () => {
    const { data } = await clientWith(KEY).models.list();
    expect(data.map(({ id }) => id)).toEqual(service.models.map(({ id }) => id));
  });

  test('a wrong key is refused in its own words', async () => {
    const asked = clientWith('sk-wrong').chat.completions.create({ model, messages });
    await expect(asked).rejects.toBeInstanceOf(dialect === 'xai' ? BadRequestError : AuthenticationError);
  });
});

test.each([
  ['deepseek', '/user/balance', { is_available: true }],
  ['openrouter', '/api/v1/key', { data: { limit_remaining: 9.5 } }],
  ['xai', '/v1/api-key', { api_key_blocked: false }],
  ['llama-cpp', '/props', { modalities: { vision: false } }],
  ['lm-studio', '/api/v1/models', { models: [{ key: 'qwen/qwen3-8b' }, { capabilities: { vision: true } }] }],
] as const)('%s has %s, for those with a key', async (dialect, path, body) => {
  const service = await startFakeService({ wire: 'openai-chat', dialect, apiKey: KEY });
  try {
    expect((await fetch(`${service.origin}${path}`)).ok).toBe(false);
    const response = await fetch(`${service.origin}${path}`, { headers: { authorization: `Bearer ${KEY}` } });
    expect(await response.json()).toMatchObject(body);
  } finally {
    await service.close();
  }
});

test.each([
  ['openrouter', '/api/v1/models', true],
  ['llama-cpp', '/v1/models', true],
  ['vllm', '/version', true],
  ['vllm', '/v1/models', false],
  ['deepseek', '/models', false],
] as const)('%s answers at %s without a key: %s', async (dialect, path, answers) => {
  const service = await startFakeService({ wire: 'openai-chat', dialect, apiKey: KEY });
  try {
    expect((await fetch(`${service.origin}${path}`)).ok).toBe(answers);
  } finally {
    await service.close();
  }
});
