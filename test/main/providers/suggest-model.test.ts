import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelInfo } from '../../../src/shared/domain/model';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { allProviders, providerOf } from '../../../src/main/providers/registry';

const model = (id: string, createdAt: number | null = null): ModelInfo => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt,
});
const suggest = (kind: ProviderKind, ...ids: string[]) => providerOf(kind).suggestModel(ids.map((id) => model(id)));

describe('the model that is offered first', () => {
  it.each([
    [
      'anthropic',
      ['claude-opus-5-5', 'claude-sonnet-4-5-20250929', 'claude-sonnet-5-5', 'claude-haiku-5-5'],
      'claude-sonnet-5-5',
    ],
    ['anthropic', ['claude-fable-5', 'claude-haiku-4-5'], 'claude-fable-5'],
    [
      'openai',
      [
        'text-embedding-3-large',
        'gpt-6.1-pro',
        'gpt-6.1',
        'gpt-5.4',
        'gpt-6.1-mini',
        'gpt-image-2',
        'gpt-realtime',
        'tts-1',
        'whisper-1',
      ],
      'gpt-6.1',
    ],
    ['openai', ['omni-moderation-latest', 'gpt-4o-mini', 'gpt-4o-audio-preview'], 'gpt-4o-mini'],
    [
      'google',
      [
        'gemini-3.8-pro',
        'gemini-3.8-flash',
        'gemini-4-flash',
        'gemini-4-flash-lite',
        'gemini-4-flash-image',
        'gemma-4',
      ],
      'gemini-4-flash',
    ],
    ['deepseek', ['deepseek-reasoner', 'deepseek-flash'], 'deepseek-flash'],
    [
      'mistral',
      ['mistral-embed', 'mistral-large-latest', 'mistral-medium-latest', 'mistral-ocr-latest'],
      'mistral-medium-latest',
    ],
    [
      'groq',
      ['whisper-large-v3', 'llama-3.3-70b-versatile', 'openai/gpt-oss-120b', 'meta-llama/llama-guard-4-12b'],
      'openai/gpt-oss-120b',
    ],
    ['xai', ['grok-2-image', 'grok-4', 'grok-5', 'grok-5-fast'], 'grok-5'],
    [
      'openrouter',
      ['openai/gpt-6.1', 'anthropic/claude-sonnet-5.5', 'anthropic/claude-sonnet-4'],
      'anthropic/claude-sonnet-5.5',
    ],
    ['ollama', ['nomic-embed-text:latest', 'llama4:latest'], 'llama4:latest'],
    ['openai-compatible', ['bge-m3', 'something-new'], 'something-new'],
  ] as const)('of %s out of %j is %s', (kind, ids, expected) => {
    expect(suggest(kind, ...ids)).toBe(expected);
  });

  it('is the newest by date where the list tells dates', () => {
    const models = [model('gpt-6.1', 1_000), model('gpt-6', 2_000)];
    expect(providerOf('openai').suggestModel(models)).toBe('gpt-6');
    expect(providerOf('openai-compatible').suggestModel([model('a', 1), model('b', 2)])).toBe('b');
  });

  it('is never missing from a list that has any, and always one of it', () => {
    const list = fc.array(
      fc.oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom('whisper-1', 'text-embedding-3-small', 'gpt-6', 'x-preview'),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(list, fc.constantFrom(...allProviders), (ids, provider) => {
        const chosen = provider.suggestModel(ids.map((id) => model(id)));
        return chosen !== null && ids.includes(chosen);
      }),
    );
    for (const provider of allProviders) expect(provider.suggestModel([])).toBeNull();
  });
});

describe('the providers', () => {
  it('are offered once each, the cloud first and practice last', () => {
    const kinds = allProviders.map(({ info }) => info.kind);
    expect(kinds).toHaveLength(new Set(kinds).size);
    expect(kinds[0]).toBe('anthropic');
    expect(kinds.at(-1)).toBe('practice');
    for (const provider of allProviders) expect(providerOf(provider.info.kind)).toBe(provider);
  });

  it('have pages that are served securely', () => {
    const found = allProviders
      .flatMap(({ info }) => [info.keyPage, info.billingPage, info.statusPage])
      .filter((page) => page !== null);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((page) => new URL(page).protocol !== 'https:')).toEqual([]);
  });
});
