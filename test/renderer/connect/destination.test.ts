import { describe, expect, it } from 'vitest';
import { checkingWords, destination } from '../../../src/renderer/screens/connect/destination';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { SAMPLE_PROVIDERS } from '../support/samples';

function goes(kind: ProviderKind, baseUrl: string | null): string | null {
  return destination(provider(kind), baseUrl);
}

function provider(kind: ProviderKind) {
  const found = SAMPLE_PROVIDERS.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`No sample of ${kind}.`);
  return found;
}

describe('where what is written goes', () => {
  it.each([null, '', 'https://api.deepseek.com/v1', 'api.deepseek.com', '"https://api.deepseek.com"'])(
    'is the provider itself at %j',
    (baseUrl) => {
      expect(goes('deepseek', baseUrl)).toBe('What you write goes to DeepSeek.');
    },
  );

  it.each([
    ['127.0.0.1:59987', '127.0.0.1:59987'],
    ['gateway.example/v1', 'gateway.example'],
    [' "https://gateway.example" ', 'gateway.example'],
  ])('names the host of %j, which main reads as an address too', (typed, host) => {
    expect(goes('anthropic', typed)).toBe(`What you write goes from this computer to ${host}, the address you typed.`);
  });

  it.each(['not a url', 'ftp://x', 'https://', 'user@example.com'])('is not said of %j', (typed) => {
    for (const kind of ['anthropic', 'openai-compatible', 'ollama'] as const) expect(goes(kind, typed)).toBeNull();
  });

  it('is not said before an address is typed that has to be', () => {
    expect(goes('openai-compatible', '')).toBeNull();
  });

  it('names the host of another address, and never claims that it is the provider', () => {
    expect(goes('deepseek', 'https://gateway.example:8443/v1')).toBe(
      'What you write goes from this computer to gateway.example:8443, the address you typed.',
    );
    expect(goes('openai-compatible', 'https://models.example/v1')).toBe(
      'What you write goes from this computer to models.example.',
    );
    expect(goes('ollama', 'http://10.0.0.5:11434')).toBe('What you write goes to Ollama at 10.0.0.5:11434.');
  });

  it('stays inside the app with the practice provider', () => {
    expect(goes('practice', 'http://127.0.0.1:9')).toMatch(/Nothing leaves this computer/);
  });
});

describe('who is asked', () => {
  it.each([
    ['anthropic', '', 'Checking with Anthropic…'],
    ['anthropic', '127.0.0.1:4010', 'Checking at 127.0.0.1:4010…'],
    ['ollama', 'http://localhost:11434', 'Checking at localhost:11434…'],
    ['practice', 'http://127.0.0.1:9', 'Checking with Practice…'],
  ] as const)('of %s with the address %j: %s', (kind, typed, words) => {
    expect(checkingWords(provider(kind), typed)).toBe(words);
  });
});
