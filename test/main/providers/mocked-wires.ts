import type { Access } from '../../../src/main/providers/provider';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { accessTo, OPENAI_URL } from './ask';

/** A provider as the independent mock can stand in for it. */
export interface MockedWire {
  readonly name: string;
  readonly kind: ProviderKind;
  /** Of the address, as the app makes it. */
  readonly path: string;
  /** At the provider's own address, which another wire depends on. */
  readonly own?: true;
}

/** Providers by the wire format they speak, at addresses as the app makes them. */
export const MOCKED_WIRES: readonly MockedWire[] = [
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

/** The way in to the mock at `url` as that provider. */
export function accessToMock({ kind, path, own }: MockedWire, url: string): Access {
  const { origin } = new URL(url);
  return own ? accessTo(kind, OPENAI_URL, { origin }) : accessTo(kind, `${origin}${path}`);
}
