import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { accessTo, ask, OPENAI_URL, told } from './ask';

const mock = new LLMock({ port: 0, logLevel: 'silent' });
const ANSWER = 'Day one: the old town. Day two: the coast. Day three: rest.';

beforeAll(async () => {
  mock.onMessage('Hello?', { content: ANSWER });
  await mock.start();
});
afterAll(() => mock.stop());

/** Providers by the wire format they speak, at addresses as the app makes them. */
const cases: readonly { name: string; kind: ProviderKind; path: string; own?: true }[] = [
  { name: 'OpenAI chat', kind: 'openai', path: '/v1' },
  { name: 'OpenAI chat, any server', kind: 'openai-compatible', path: '/v1' },
  { name: 'OpenAI Responses', kind: 'openai', path: '/v1', own: true },
  { name: 'Anthropic', kind: 'anthropic', path: '/v1' },
  { name: 'Gemini', kind: 'google', path: '/v1beta' },
  { name: 'Ollama', kind: 'ollama', path: '' },
  { name: 'DeepSeek', kind: 'deepseek', path: '/v1' },
  { name: 'Groq', kind: 'groq', path: '/v1' },
  { name: 'Mistral', kind: 'mistral', path: '/v1' },
  { name: 'xAI', kind: 'xai', path: '/v1' },
  { name: 'OpenRouter', kind: 'openrouter', path: '/v1' },
];

describe('an independent mock of the services', () => {
  it.each(cases)('is understood: $name', async ({ kind, path, own }) => {
    const origin = new URL(mock.url).origin;
    const access = own ? accessTo(kind, OPENAI_URL, { origin }) : accessTo(kind, `${origin}${path}`);
    const answer = await told(ask(kind, access));
    expect(answer).toMatchObject({ text: ANSWER, end: 'stop', ends: 1 });
  });

  it.each(cases)('is understood when it fails: $name', async ({ kind, path, own }) => {
    const origin = new URL(mock.url).origin;
    const access = own ? accessTo(kind, OPENAI_URL, { origin }) : accessTo(kind, `${origin}${path}`);
    mock.nextRequestError(429, { message: 'Rate limit exceeded', type: 'rate_limit_error' });
    expect((await told(ask(kind, access))).end).toBe('rate_limit/too_many_requests');
    mock.nextRequestError(401, { message: 'Invalid key', type: 'authentication_error' });
    expect((await told(ask(kind, access))).end).toBe('auth/key_rejected');
  });
});
