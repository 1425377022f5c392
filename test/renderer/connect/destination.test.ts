import { describe, expect, it } from 'vitest';
import { destination } from '../../../src/renderer/screens/connect/destination';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { SAMPLE_PROVIDERS } from '../support/samples';

function goes(kind: ProviderKind, baseUrl: string | null): string {
  const provider = SAMPLE_PROVIDERS.find((candidate) => candidate.kind === kind);
  if (!provider) throw new Error(`No sample of ${kind}.`);
  return destination(provider, baseUrl);
}

describe('where what is written goes', () => {
  it.each([null, '', 'https://api.deepseek.com/v1', 'not an address'])('is the provider itself at %j', (baseUrl) => {
    expect(goes('deepseek', baseUrl)).toBe('What you write goes to DeepSeek.');
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
