import type { LanguageModel } from 'ai';
import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { getJson } from './http';
import { flag, isRow, listed, momentOf, namedModel, part, readModels, tokenCount, type Row } from './model-rows';
import type { Access } from './provider';
import { sdkOptions } from './sdk-options';

/** The header that most services take a key in (RFC 6750). */
export function bearer(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` };
}

/** A model behind chat completions, for services without a package of their own. */
export async function compatibleModel(kind: ProviderKind, access: Access, modelId: string): Promise<LanguageModel> {
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    ...sdkOptions(access),
    name: kind,
    includeUsage: true,
    supportsStructuredOutputs: true,
  }).chatModel(modelId);
}

/** The list under `/models`. Rejects with a ProviderCallError. */
export async function listOpenAiModels(kind: ProviderKind, access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const { data } = await getJson(kind, access, '/models', signal);
  return readModels(kind, rowsOf(data), readOpenAiRow);
}

/** The rows of a list, under whichever of the usual names it stands; undefined when there is none. */
export function rowsOf(data: unknown): unknown {
  if (!isRow(data)) return data;
  return data['data'] ?? data['models'];
}

/**
 * Reads a row of an OpenAI-like list with everything that the services add to it: OpenRouter (context_length,
 * architecture, supported_parameters), Mistral (max_context_length, capabilities), Groq (context_window), vLLM
 * (max_model_len), llama.cpp (meta.n_ctx_train).
 */
export function readOpenAiRow(row: Row): ModelInfo | null {
  const model = namedModel(row['id'] ?? row['name'] ?? row['model'], row['display_name'] ?? row['name']);
  if (!model) return null;
  const capabilities = part(row, 'capabilities');
  const parameters = row['supported_parameters'];
  const inputs = part(row, 'architecture')['input_modalities'] ?? row['input_modalities'];
  const meta = part(row, 'meta');
  return {
    ...model,
    contextTokens: tokenCount(
      row['max_context_length'],
      row['max_model_len'],
      row['context_length'],
      row['context_window'],
      meta['n_ctx'],
      meta['n_ctx_train'],
    ),
    imageInput: flag(capabilities['vision']) ?? listed(inputs, 'image'),
    tools: flag(capabilities['function_calling']) ?? listed(parameters, 'tools'),
    structuredOutput: listed(parameters, 'structured_outputs', 'response_format'),
    createdAt: momentOf(row['created']),
  };
}
