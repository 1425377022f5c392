import { price, type ProviderCatalogue } from './entry';

const PRICES = 'https://api-docs.deepseek.com/quick_start/pricing';

/** The page says "Json Output": an object, not one that keeps to a schema. */
const can = { contextTokens: 1_000_000, imageInput: null, tools: true, structuredOutput: null } as const;

/**
 * DeepSeek at its own address. The copy with these prices is of 22 May 2026; what `deepseek-flash` costs was not to be
 * found.
 */
export const deepseek: ProviderCatalogue = {
  datedEnding: null,
  entries: [
    { id: 'deepseek-v4-flash', ...can, price: price(0.14, 0.28, 0.0028), source: PRICES, asOf: '2026-05-22' },
    { id: 'deepseek-v4-pro', ...can, price: price(0.435, 0.87, 0.003625), source: PRICES, asOf: '2026-05-22' },
  ],
};
