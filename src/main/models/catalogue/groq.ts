import { price, type ProviderCatalogue } from './entry';

const MODELS = 'https://console.groq.com/docs/models';

const unsaid = { imageInput: null, tools: null, structuredOutput: null } as const;

/** Open models as Groq serves them, at its own address. */
export const groq: ProviderCatalogue = {
  datedEnding: null,
  entries: [
    {
      id: 'openai/gpt-oss-120b',
      contextTokens: 131_072,
      ...unsaid,
      price: price(0.15, 0.6),
      source: MODELS,
      asOf: '2026-05-19',
    },
    {
      id: 'openai/gpt-oss-20b',
      contextTokens: 131_072,
      ...unsaid,
      price: price(0.075, 0.3),
      source: MODELS,
      asOf: '2026-05-19',
    },
  ],
};
