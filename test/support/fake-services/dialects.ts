import { azure } from './dialects/azure';
import { deepseek } from './dialects/deepseek';
import type { Dialect } from './dialects/dialect';
import { groq } from './dialects/groq';
import { llamaCpp, lmStudio, vllm } from './dialects/local';
import { mistral } from './dialects/mistral';
import { openai } from './dialects/openai';
import { openrouter } from './dialects/openrouter';
import { xai } from './dialects/xai';

/** The services that speak OpenAI's wires, each in its own way. */
export const DIALECTS = [
  'openai',
  'deepseek',
  'openrouter',
  'mistral',
  'groq',
  'xai',
  'azure',
  'llama-cpp',
  'vllm',
  'lm-studio',
] as const;
export type DialectName = (typeof DIALECTS)[number];

/** Every dialect by its name. */
export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  openai,
  deepseek,
  openrouter,
  mistral,
  groq,
  xai,
  azure,
  'llama-cpp': llamaCpp,
  vllm,
  'lm-studio': lmStudio,
};
