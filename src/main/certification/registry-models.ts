import type { RegistryModel } from '../../shared/domain/certification';

/** A model of the registry with the names that services give it. */
export interface RegistryEntry extends Omit<RegistryModel, 'certifiedBy' | 'parameters'> {
  /** How many there are in all, and how many of them each token goes through. */
  readonly parameters: { readonly all: string; readonly active: string };
  /** Fits the names that belong to it, in lower case. */
  readonly names: RegExp;
}

/**
 * The open models that are offered for certification. Sizes are those of their makers' model cards; abilities are told
 * there or where the makers describe their own service.
 */
export const REGISTRY_MODELS: readonly RegistryEntry[] = [
  {
    name: 'Llama 4 Maverick',
    parameters: { all: '400B', active: '17B' },
    contextTokens: 1_048_576,
    tools: true,
    structuredOutput: true,
    imageInput: true,
    source: 'https://huggingface.co/meta-llama/Llama-4-Maverick-17B-128E-Instruct',
    names: /^(?:.*\/)?llama-?4[-:]maverick\b|^(?:.*\/)?llama4:(?:maverick|128x17b)\b/,
  },
  {
    name: 'DeepSeek V3.2',
    parameters: { all: '671B', active: '37B' },
    contextTokens: 128_000,
    tools: true,
    structuredOutput: true,
    imageInput: false,
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V3.2',
    names: /^(?:.*\/)?deepseek-?v3[.p-]2(?![\d.])(?!.*(?:exp|speciale))/,
  },
  {
    name: 'Qwen 3 235B',
    parameters: { all: '235B', active: '22B' },
    contextTokens: 131_072,
    tools: true,
    structuredOutput: true,
    imageInput: false,
    source: 'https://huggingface.co/Qwen/Qwen3-235B-A22B',
    names: /^(?:.*\/)?qwen-?3[-:]235b(?![\d.])/,
  },
  {
    name: 'Mistral 3 Large',
    parameters: { all: '675B', active: '41B' },
    contextTokens: 256_000,
    tools: true,
    structuredOutput: true,
    imageInput: true,
    source: 'https://huggingface.co/mistralai/Mistral-Large-3-675B-Instruct-2512',
    names: /^(?:.*\/)?mistral-large-(?:3(?![\d.])|2512)/,
  },
];
