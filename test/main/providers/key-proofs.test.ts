import { describe, expect, it } from 'vitest';
import { providerOf } from '../../../src/main/providers/registry';
import { accessTo } from './ask';
import { failureOf, never, ownAddress, pages } from './call-pages';

describe('the proof of a key', () => {
  const list = { data: [{ id: 'm' }] };

  it.each([
    ['anthropic', { '/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['openai', { '/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['google', { '/v1beta/models': { models: [] } }, { keyProven: true, canSpend: 'unknown' }],
    ['deepseek', { '/user/balance': { is_available: true } }, { keyProven: true, canSpend: 'yes' }],
    ['deepseek', { '/user/balance': { is_available: false } }, { keyProven: true, canSpend: 'no' }],
    ['deepseek', { '/user/balance': {} }, { keyProven: true, canSpend: 'unknown' }],
    ['deepseek', { '/models': list }, { keyProven: true, canSpend: 'unknown' }],
    [
      'openrouter',
      { '/api/v1/key': { data: { limit: null, limit_remaining: null } } },
      { keyProven: true, canSpend: 'unknown' },
    ],
    ['openrouter', { '/api/v1/key': { data: { limit: 5, limit_remaining: 0 } } }, { keyProven: true, canSpend: 'no' }],
    ['mistral', { '/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['groq', { '/openai/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['xai', { '/v1/api-key': { api_key_blocked: false } }, { keyProven: true, canSpend: 'unknown' }],
    ['xai', { '/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['azure', { '/openai/v1/models': list }, { keyProven: true, canSpend: 'unknown' }],
    ['vllm', { '/v1/models': list }, { keyProven: true, canSpend: 'yes' }],
    ['llama-cpp', { '/props': { build_info: 'b1' } }, { keyProven: true, canSpend: 'yes' }],
    ['llama-cpp', { '/v1/models': list }, { keyProven: false, canSpend: 'yes' }],
    ['ollama', { '/api/tags': { models: [] } }, { keyProven: false, canSpend: 'yes' }],
    ['lm-studio', { '/v1/models': list }, { keyProven: false, canSpend: 'yes' }],
    ['openai-compatible', { '/v1/models': list }, { keyProven: false, canSpend: 'unknown' }],
  ] as const)('of %s asks where it is looked at: %o', async (kind, byPath, expected) => {
    const server = await pages(byPath);
    const access = kind === 'openai-compatible' ? accessTo(kind, `${server.origin}/v1`) : ownAddress(kind, server);
    expect(await providerOf(kind).proveKey(access, never)).toEqual(expected);
  });

  it('is none where a gateway answers in place of the service', async () => {
    const server = await pages({ '/v1/models': list });
    expect(await providerOf('openai').proveKey(accessTo('openai', `${server.origin}/v1`), never)).toMatchObject({
      keyProven: false,
    });
  });

  it.each([
    ['openrouter', { '/api/v1/key': 401, '/api/v1/models': list }, 'auth/key_rejected'],
    ['deepseek', { '/user/balance': 401, '/models': list }, 'auth/key_rejected'],
    ['llama-cpp', { '/props': 401, '/v1/models': list }, 'auth/key_rejected'],
    ['xai', { '/v1/api-key': 403, '/v1/models': list }, 'auth/permission_missing'],
    ['xai', { '/v1/api-key': { api_key_disabled: true } }, 'auth/key_rejected'],
    ['xai', { '/v1/api-key': { team_blocked: true } }, 'auth/account_disabled'],
    ['openai', { '/v1/models': 401 }, 'auth/key_rejected'],
  ] as const)('of %s does not pass because the list is open: %o', async (kind, byPath, expected) => {
    const server = await pages(byPath);
    expect(await failureOf(providerOf(kind).proveKey(ownAddress(kind, server), never))).toBe(expected);
  });
});
