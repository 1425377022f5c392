import { price, type ProviderCatalogue } from './entry';

const PAGES = 'https://ai.google.dev/gemini-api/docs/models';
const PRICES = 'https://ai.google.dev/gemini-api/docs/pricing';

const can = { contextTokens: 1_048_576, imageInput: true, tools: true, structuredOutput: true } as const;
const unsaid = { contextTokens: null, imageInput: null, tools: null, structuredOutput: null } as const;

/** Gemini at Google's own address, on the paid tier. */
export const google: ProviderCatalogue = {
  datedEnding: /-\d{3}$/,
  entries: [
    {
      id: 'gemini-3.8-flash',
      ...can,
      price: price(0.75, 3.75, null, 'until 31 December 2026, then $1.50 in and $7.50 out'),
      source: PRICES,
      asOf: '2026-09-20',
    },
    { id: 'gemini-3.7-flash', ...can, price: null, source: `${PAGES}/gemini-3.7-flash`, asOf: '2026-08-31' },
    { id: 'gemini-3.5-flash', ...unsaid, price: price(1.5, 9), source: PRICES, asOf: '2026-09-20' },
    {
      id: 'gemini-3.1-pro-preview',
      ...unsaid,
      price: price(2, 12, null, 'prompts up to 200,000 tokens; longer ones cost $4 in and $18 out'),
      source: PRICES,
      asOf: '2026-09-20',
    },
    {
      id: 'gemini-3-flash-preview',
      ...can,
      price: price(0.5, 3, 0.05, 'text and pictures; sound costs $1 in'),
      source: PRICES,
      asOf: '2026-07-04',
    },
  ],
};
