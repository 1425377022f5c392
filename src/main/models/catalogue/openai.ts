import { type CatalogueEntry, price, type ProviderCatalogue } from './entry';

const PAGES = 'https://developers.openai.com/api/docs/models';

/** What their page says of all its current models: text and pictures in, text out, functions. */
const can = { contextTokens: 1_050_000, imageInput: true, tools: true, structuredOutput: null } as const;

const SHORT_PROMPTS = 'prompts up to 272,000 tokens; longer ones cost twice the input and 1.5 times the output';

/** Those that the overview shows beside GPT-6 Astra, out since 3 September 2026. */
const inOverview = (id: string, input: number, output: number, aliases: readonly string[] = []): CatalogueEntry => ({
  id,
  aliases,
  ...can,
  price: price(input, output),
  source: PAGES,
  asOf: '2026-09-03',
});

/** GPT at OpenAI's own address, at the usual speed. */
export const openai: ProviderCatalogue = {
  datedEnding: /-20\d\d-\d\d-\d\d$/,
  entries: [
    {
      id: 'gpt-6.2-sol',
      ...can,
      price: price(2, 10, 0.1, SHORT_PROMPTS),
      source: `${PAGES}/gpt-6.2-sol`,
      asOf: '2026-11-17',
    },
    {
      id: 'gpt-6-sol',
      ...can,
      price: price(2, 10, 0.2, SHORT_PROMPTS),
      source: `${PAGES}/gpt-6-sol`,
      asOf: '2026-09-22',
    },
    inOverview('gpt-6-astra', 10, 50),
    inOverview('gpt-5.6-sol', 4, 20, ['gpt-5.6']),
    inOverview('gpt-5.6-terra', 2, 12),
    inOverview('gpt-5.6-luna', 0.2, 1.2),
  ],
};
