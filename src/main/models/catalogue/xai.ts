import { price, type ProviderCatalogue } from './entry';

/** Grok at xAI's own address. */
export const xai: ProviderCatalogue = {
  datedEnding: /-\d{4}$/,
  entries: [
    {
      id: 'grok-4.5',
      contextTokens: null,
      imageInput: null,
      tools: true,
      structuredOutput: null,
      price: price(2, 6),
      source: 'https://docs.x.ai/developers/grok-4-5',
      asOf: '2026-07-09',
    },
  ],
};
