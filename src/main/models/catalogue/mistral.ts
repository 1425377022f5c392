import { price, type ProviderCatalogue } from './entry';

/**
 * What Mistral serves at its own address. Windows and abilities come with its live list; what its own models cost was not
 * to be found.
 */
export const mistral: ProviderCatalogue = {
  datedEnding: null,
  entries: [
    {
      id: 'deepseek-v4-1-flash-1017',
      contextTokens: 1_000_000,
      imageInput: true,
      tools: true,
      structuredOutput: true,
      price: price(0.3, 1.2, 0.007),
      source: 'https://docs.mistral.ai/models/deepseek-v4-flash-1017',
      asOf: '2026-10-28',
    },
  ],
};
