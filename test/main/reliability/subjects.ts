import { keyedFetch } from '../../../src/main/providers/keyed-fetch';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import {
  type DialectName,
  type FakeModel,
  type FakeService,
  startFakeService,
  type WireName,
} from '../../support/fake-services';

/** A provider together with the wire that it speaks at some address. */
export interface Subject {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly wire: WireName;
  /** Whose way of speaking it. */
  readonly dialect?: DialectName;
  /**
   * The service's own origin, where providers can behave in another way than elsewhere. Unless given, the fake's
   * address is used as a person would type it.
   */
  readonly at?: string;
}

/** Every kind of provider on every wire that it can speak. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'anthropic', kind: 'anthropic', wire: 'anthropic' },
  { name: 'openai over Responses', kind: 'openai', wire: 'openai-responses', at: 'https://api.openai.com' },
  { name: 'openai over chat completions', kind: 'openai', wire: 'openai-chat' },
  { name: 'google', kind: 'google', wire: 'gemini' },
  { name: 'ollama', kind: 'ollama', wire: 'ollama' },
  { name: 'openai-compatible', kind: 'openai-compatible', wire: 'openai-chat' },
  { name: 'deepseek', kind: 'deepseek', wire: 'openai-chat', dialect: 'deepseek', at: 'https://api.deepseek.com' },
  { name: 'openrouter', kind: 'openrouter', wire: 'openai-chat', dialect: 'openrouter', at: 'https://openrouter.ai' },
  { name: 'mistral', kind: 'mistral', wire: 'openai-chat', dialect: 'mistral', at: 'https://api.mistral.ai' },
  { name: 'groq', kind: 'groq', wire: 'openai-chat', dialect: 'groq', at: 'https://api.groq.com' },
  { name: 'xai over Responses', kind: 'xai', wire: 'openai-responses', dialect: 'xai', at: 'https://api.x.ai' },
  { name: 'xai over chat completions', kind: 'xai', wire: 'openai-chat', dialect: 'xai' },
  { name: 'azure', kind: 'azure', wire: 'openai-chat', dialect: 'azure', at: 'https://resource.openai.azure.com' },
  { name: 'vllm', kind: 'vllm', wire: 'openai-chat', dialect: 'vllm' },
  { name: 'lm-studio', kind: 'lm-studio', wire: 'openai-chat', dialect: 'lm-studio' },
  { name: 'llama-cpp', kind: 'llama-cpp', wire: 'openai-chat', dialect: 'llama-cpp' },
  { name: 'practice', kind: 'practice', wire: 'openai-chat' },
];

/** A marker that must be found in nothing that comes out of a call. */
export const KEY = 'sk-canary-7f3a91c2e8d64b05';

/** Starts the service that the subject is about. It knows the key, and looks where the service itself would look. */
export function startServiceFor(
  { kind, wire, dialect }: Subject,
  models?: readonly FakeModel[],
  documents?: Readonly<Record<string, unknown>>,
): Promise<FakeService> {
  return startFakeService({
    wire,
    ...(dialect ? { dialect } : {}),
    ...(kind === 'practice' ? {} : { apiKey: KEY }),
    ...(models ? { models } : {}),
    ...(documents ? { documents } : {}),
  });
}

/** The way in to a fake, as the app makes it. */
export function accessTo(service: FakeService, { kind, at }: Subject): Access {
  const provider = providerOf(kind);
  const headers = () => provider.keyHeaders(KEY);
  if (at === undefined) {
    const baseUrl = provider.baseUrls(service.url)[0] ?? service.url;
    return { baseUrl, fetch: keyedFetch({ baseUrl, headers }) };
  }
  const baseUrl = provider.baseUrls(provider.info.defaultBaseUrl ?? at)[0] ?? at;
  const inner: typeof fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    return fetch(asked.replace(at, service.origin), init);
  };
  return { baseUrl, fetch: keyedFetch({ baseUrl, headers, inner }) };
}
