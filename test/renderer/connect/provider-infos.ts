import type { ProviderInfo, ProviderKind } from '../../../src/shared/domain/provider';

/** Providers as main tells them, one of each sort that the form treats differently. */
function info(kind: ProviderKind, name: string, more: Partial<ProviderInfo> = {}): ProviderInfo {
  return {
    kind,
    name,
    defaultLabel: name,
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: `https://api.${kind}.example`,
    baseUrlExample: null,
    keyHint: null,
    keyPage: `https://console.${kind}.example/keys`,
    billingPage: null,
    statusPage: null,
    dataGoesTo: `What you write goes to ${name}.`,
    ...more,
  };
}

export const PROVIDERS: readonly ProviderInfo[] = [
  info('anthropic', 'Anthropic', { defaultLabel: 'Claude', keyHint: 'Starts with sk-ant-api03-' }),
  info('openai', 'OpenAI', { keyHint: 'Starts with sk-' }),
  info('google', 'Google Gemini', { defaultLabel: 'Gemini' }),
  info('deepseek', 'DeepSeek'),
  info('openai-compatible', 'OpenAI-compatible', {
    defaultLabel: 'My server',
    tier: 'compatible',
    apiKey: 'optional',
    baseUrl: 'required',
    defaultBaseUrl: null,
    baseUrlExample: 'https://models.example.com/v1',
    keyPage: null,
  }),
  info('ollama', 'Ollama', {
    tier: 'local',
    apiKey: 'none',
    defaultBaseUrl: 'http://localhost:11434',
    keyPage: null,
    dataGoesTo: 'What you write stays on this computer.',
  }),
  info('practice', 'Practice', {
    tier: 'practice',
    apiKey: 'none',
    baseUrl: 'none',
    defaultBaseUrl: null,
    keyPage: null,
    dataGoesTo: 'Nothing leaves this computer.',
  }),
];

/** Keys in the forms that the providers give out. None of them was ever valid. */
export const KEYS = {
  anthropic: `sk-ant-api03-${'a1B2'.repeat(23)}-AAAA`,
  subscription: `sk-ant-oat01-${'a1B2'.repeat(23)}-AAAA`,
  groq: `gsk_${'a1B2'.repeat(13)}`,
  plain: `sk-${'0a1b'.repeat(8)}`,
} as const;
