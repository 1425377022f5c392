import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import type { FakeService, WireName } from '../../support/fake-services';

/** A provider together with the wire that it speaks at some address. */
export interface Subject {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly wire: WireName;
  /**
   * The service's own address, for providers that speak another wire there than elsewhere. Unless given, the fake's
   * address is used as a person would type it.
   */
  readonly at?: string;
}

/** Every kind of provider on every wire that it can speak. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'anthropic', kind: 'anthropic', wire: 'anthropic' },
  { name: 'openai over Responses', kind: 'openai', wire: 'openai-responses', at: 'https://api.openai.com/v1' },
  { name: 'openai over chat completions', kind: 'openai', wire: 'openai-chat' },
  { name: 'google', kind: 'google', wire: 'gemini' },
  { name: 'ollama', kind: 'ollama', wire: 'ollama' },
  { name: 'openai-compatible', kind: 'openai-compatible', wire: 'openai-chat' },
  { name: 'deepseek', kind: 'deepseek', wire: 'openai-chat' },
  { name: 'openrouter', kind: 'openrouter', wire: 'openai-chat' },
  { name: 'mistral', kind: 'mistral', wire: 'openai-chat' },
  { name: 'groq', kind: 'groq', wire: 'openai-chat' },
  { name: 'xai over Responses', kind: 'xai', wire: 'openai-responses', at: 'https://api.x.ai/v1' },
  { name: 'xai over chat completions', kind: 'xai', wire: 'openai-chat' },
  { name: 'azure', kind: 'azure', wire: 'openai-chat', at: 'https://resource.openai.azure.com/openai/v1' },
  { name: 'vllm', kind: 'vllm', wire: 'openai-chat' },
  { name: 'lm-studio', kind: 'lm-studio', wire: 'openai-chat' },
  { name: 'llama-cpp', kind: 'llama-cpp', wire: 'openai-chat' },
  { name: 'practice', kind: 'practice', wire: 'openai-chat' },
];

/** A marker that must be found in nothing that comes out of a call. */
export const KEY = 'sk-canary-7f3a91c2e8d64b05';

/** The way in to a fake, as the app makes it. */
export function accessTo(service: FakeService, { kind, at }: Subject): Access {
  const provider = providerOf(kind);
  const headers = () => provider.keyHeaders(KEY);
  if (at === undefined) {
    const baseUrl = provider.baseUrls(service.url)[0] ?? service.url;
    return { baseUrl, fetch: keyedFetch({ baseUrl, headers }) };
  }
  const inner: typeof fetch = (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    const path = asked.pathname.replace(new URL(at).pathname, '/v1');
    return fetch(`${service.origin}${path}${asked.search}`, init);
  };
  return { baseUrl: at, fetch: keyedFetch({ baseUrl: at, headers, inner }) };
}
