import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { allProviders, providerOf } from '../../../src/main/providers/registry';
import { accessTo, ask, CANARY, told } from './ask';
import { always, serve } from './local-server';

const STRAY = 'stray-key-of-the-environment';
const VARIABLES = [
  'ANTHROPIC',
  'OPENAI',
  'GOOGLE_GENERATIVE_AI',
  'DEEPSEEK',
  'MISTRAL',
  'GROQ',
  'XAI',
  'AZURE',
  'OPENROUTER',
];

beforeEach(() => {
  for (const name of VARIABLES) {
    vi.stubEnv(`${name}_API_KEY`, STRAY);
    vi.stubEnv(`${name}_BASE_URL`, 'http://127.0.0.1:1/stray');
  }
  vi.stubEnv('ANTHROPIC_AUTH_TOKEN', STRAY);
  vi.stubEnv('AZURE_RESOURCE_NAME', 'stray');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Claude Code is a program; what reaches it of the environment is tested with it. */
const kinds: readonly ProviderKind[] = allProviders
  .map(({ info }) => info.kind)
  .filter((kind) => kind !== 'claude-code');

describe('what is in the environment', () => {
  it.each(kinds)('changes nothing for %s, and its SDK sends no key but the right one', async (kind) => {
    const server = await serve(always(401, { error: { message: 'no' } }));
    const baseUrl = providerOf(kind).baseUrls(server.origin)[0] ?? `${server.origin}/v1`;
    await told(ask(kind, accessTo(kind, baseUrl)));
    expect(server.received).toHaveLength(1);
    const sent = JSON.stringify(server.received);
    expect(sent).not.toContain(STRAY);
    expect(sent).not.toContain('added-on-the-way-out');
    expect(sent.split(CANARY)).toHaveLength(kind === 'practice' ? 1 : 2);
  });

  it.each(kinds)('changes nothing for %s without a key', async (kind) => {
    const server = await serve(always(401, { error: { message: 'no' } }));
    const baseUrl = providerOf(kind).baseUrls(server.origin)[0] ?? `${server.origin}/v1`;
    await told(ask(kind, accessTo(kind, baseUrl, { key: null })));
    const { authorization, ...headers } = server.received[0]?.headers ?? {};
    expect(authorization).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.includes('key'))).toEqual([]);
  });
});
