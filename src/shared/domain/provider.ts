import { z } from 'zod';

/** The kinds of service that a connection can belong to. The list only ever grows: stored rows name them. */
export const ProviderKind = z.enum([
  'anthropic',
  'openai',
  'google',
  'deepseek',
  'openrouter',
  'mistral',
  'groq',
  'xai',
  'azure',
  'openai-compatible',
  'ollama',
  'vllm',
  'lm-studio',
  'llama-cpp',
  'claude-code',
  'practice',
]);
export type ProviderKind = z.infer<typeof ProviderKind>;

/**
 * Where a provider's models run, which decides its defaults for limits, health scope and wording. `subscription`: a
 * cloud service that is reached through the person's own program, on their plan, without a key or an address.
 */
export const ProviderTier = z.enum(['cloud', 'subscription', 'compatible', 'local', 'practice']);
export type ProviderTier = z.infer<typeof ProviderTier>;

/** What a window needs to know about a provider to offer it: names, fields and pages, no behaviour. */
export const ProviderInfo = z.object({
  kind: ProviderKind,
  /** As the person reads it, and the option's name in the Provider field. */
  name: z.string(),
  /** What a new connection of this kind is called until the person says otherwise. */
  defaultLabel: z.string(),
  tier: ProviderTier,
  apiKey: z.enum(['required', 'optional', 'none']),
  /** `none`: the address is not the person's to set. `required`: there is no default. */
  baseUrl: z.enum(['optional', 'required', 'none']),
  /** The address used when none is typed; null where there is none. */
  defaultBaseUrl: z.string().nullable(),
  baseUrlExample: z.string().nullable(),
  /** How keys of this provider look, for the field's hint ("starts with sk-ant-api03-"); null when they have no form. */
  keyHint: z.string().nullable(),
  /** The provider's own pages, opened in the system's browser. */
  keyPage: z.url().nullable(),
  billingPage: z.url().nullable(),
  statusPage: z.url().nullable(),
  /** Where what is written goes, in a sentence, and what else has to be known before it does. */
  dataGoesTo: z.string(),
});
export type ProviderInfo = z.infer<typeof ProviderInfo>;

/** What the practice provider does with every request, so that each failure can be tried out. */
export const PracticeMode = z.enum([
  'answers',
  'bad_key',
  'out_of_credits',
  'rate_limit',
  'overloaded',
  'stall',
  'cut_stream',
]);
export type PracticeMode = z.infer<typeof PracticeMode>;
