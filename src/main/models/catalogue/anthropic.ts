import { type CatalogueEntry, price, type ProviderCatalogue } from './entry';

const PAGES = 'https://platform.claude.com/docs/en/models';
const PRICES = 'https://platform.claude.com/docs/en/about-claude/pricing';

/** They take pictures and call tools; whether an answer keeps to a schema is told by the live list. */
const can = { imageInput: true, tools: true, structuredOutput: null } as const;

/** Listed side by side on one page, with one price for the five. */
const earlierOpus: readonly CatalogueEntry[] = [
  'claude-opus-4-8',
  'claude-opus-4-7',
  'claude-opus-4-6',
  'claude-opus-4-5',
].map((id) => ({
  id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  price: price(5, 25, 0.5),
  source: PRICES,
  asOf: '2026-07-24',
}));

/**
 * Claude at Anthropic's own address. The page of Haiku 5.5, out since 7 October 2026, repeats what the others cost.
 */
export const anthropic: ProviderCatalogue = {
  datedEnding: /-20\d{6}$/,
  entries: [
    {
      id: 'claude-fable-5-1',
      contextTokens: 1_000_000,
      ...can,
      price: price(10, 50),
      source: `${PAGES}/haiku-5-5/overview`,
      asOf: '2026-10-07',
    },
    {
      id: 'claude-opus-5-5',
      contextTokens: 1_000_000,
      ...can,
      price: price(4, 20, 0.2),
      source: `${PAGES}/opus-5-5/overview`,
      asOf: '2026-10-07',
    },
    {
      id: 'claude-sonnet-5-5',
      contextTokens: 1_000_000,
      ...can,
      price: price(2, 10, 0.2),
      source: `${PAGES}/sonnet-5-5/overview`,
      asOf: '2026-10-07',
    },
    {
      id: 'claude-haiku-5-5',
      contextTokens: 1_000_000,
      ...can,
      price: price(0.1, 0.5, null, 'short prompts; long ones cost more'),
      source: `${PAGES}/haiku-5-5/overview`,
      asOf: '2026-10-07',
    },
    {
      id: 'claude-opus-5',
      contextTokens: 1_000_000,
      ...can,
      price: price(5, 25, 0.5),
      source: `${PAGES}/opus-5/overview`,
      asOf: '2026-10-07',
    },
    {
      id: 'claude-sonnet-5',
      contextTokens: 1_000_000,
      ...can,
      price: price(2, 10, 0.2),
      source: `${PAGES}/sonnet-5/overview`,
      asOf: '2026-09-28',
    },
    {
      id: 'claude-haiku-4-5',
      contextTokens: 200_000,
      imageInput: null,
      tools: null,
      structuredOutput: null,
      price: price(1, 5),
      source: `${PAGES}/sonnet-5-5/overview`,
      asOf: '2026-09-28',
    },
    ...earlierOpus,
  ],
};
