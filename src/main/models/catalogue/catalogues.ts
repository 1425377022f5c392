import type { ProviderKind } from '../../../shared/domain/provider';
import { anthropic } from './anthropic';
import { deepseek } from './deepseek';
import type { ProviderCatalogue } from './entry';
import { google } from './google';
import { groq } from './groq';
import { mistral } from './mistral';
import { openai } from './openai';
import { xai } from './xai';

/**
 * What the makers' own pages say of their models, provider by provider. Who is missing here tells it in the live list, or
 * not at all.
 */
export const CATALOGUES: Readonly<Partial<Record<ProviderKind, ProviderCatalogue>>> = {
  anthropic,
  openai,
  google,
  deepseek,
  mistral,
  groq,
  xai,
};
