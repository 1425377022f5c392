import type { ProviderKind } from '../../shared/domain/provider';
import { anthropic } from './anthropic';
import { azure } from './azure';
import { claudeCode } from './claude-code';
import { deepseek } from './deepseek';
import { google } from './google';
import { groq } from './groq';
import { llamaCpp } from './llama-cpp';
import { lmStudio } from './lm-studio';
import { mistral } from './mistral';
import { ollama } from './ollama';
import { openai } from './openai';
import { openaiCompatible } from './openai-compatible';
import { openrouter } from './openrouter';
import { practice } from './practice';
import type { Provider } from './provider';
import { vllm } from './vllm';
import { xai } from './xai';

const BY_KIND: Readonly<Record<ProviderKind, Provider>> = {
  anthropic,
  openai,
  google,
  deepseek,
  openrouter,
  mistral,
  groq,
  xai,
  azure,
  'openai-compatible': openaiCompatible,
  ollama,
  'lm-studio': lmStudio,
  'llama-cpp': llamaCpp,
  vllm,
  'claude-code': claudeCode,
  practice,
};

/** Every provider, in the order in which they are offered. */
export const allProviders: readonly Provider[] = Object.values(BY_KIND);

/** The provider of a kind. */
export function providerOf(kind: ProviderKind): Provider {
  return BY_KIND[kind];
}
