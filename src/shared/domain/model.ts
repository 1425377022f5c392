import { z } from 'zod';
import { Moment } from './id';

/** The sources of prices that are no page. They stand on disk and in files as they are here; a window says them in its words. */
export const PRICE_SOURCES = {
  /** It costs nothing, since it runs at home. */
  here: 'runs on this computer',
  nearby: 'runs in this network',
  /** The service's own list of models. */
  list: 'the provider’s list',
} as const;

/** What a model costs, in US dollars for a million tokens. */
export const ModelPrice = z.object({
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  /** For prompt tokens read from the service's cache; null when it is not known. */
  cachedInput: z.number().nonnegative().nullable(),
  /** Where the price comes from: a page's address, or one of {@link PRICE_SOURCES}. */
  source: z.string().min(1),
  /** The day that it was read, as YYYY-MM-DD. */
  asOf: z.iso.date(),
  /** What else it depends on, in a few words: "prompts up to 200,000 tokens". Null when nothing. */
  condition: z.string().nullable(),
});
export type ModelPrice = z.infer<typeof ModelPrice>;

/** One model as a provider's own live list tells it. What the list does not say is null, never guessed. */
export const ModelInfo = z.object({
  /** The exact name to send in a request. */
  id: z.string().min(1),
  /** The provider's display name, or the id. */
  name: z.string().min(1),
  /** Largest prompt in tokens. */
  contextTokens: z.int().positive().nullable(),
  imageInput: z.boolean().nullable(),
  tools: z.boolean().nullable(),
  structuredOutput: z.boolean().nullable(),
  /** When the provider published it, for "newest first". */
  createdAt: z.int().nullable(),
  /** Only where the list itself names prices. */
  price: ModelPrice.optional(),
});
export type ModelInfo = z.infer<typeof ModelInfo>;

/** `certified`: a report of this computer says so. `community`: nobody has tried it here. `local`: it runs here. */
export const ModelStanding = z.enum(['certified', 'community', 'local']);
export type ModelStanding = z.infer<typeof ModelStanding>;

/** A model as a picker shows it: the live list, with what the catalogue adds where the list is silent. */
export const PickableModel = ModelInfo.omit({ price: true }).extend({
  /** Null: unknown. Never zero for an unknown one. */
  price: ModelPrice.nullable(),
  /** Null for a provider's own models that nobody tried: they need no word. */
  standing: ModelStanding.nullable(),
  /** When the report that certifies it was made; null unless it is certified. */
  certifiedAt: Moment.nullable(),
});
export type PickableModel = z.infer<typeof PickableModel>;
