import type { ModelInfo } from '../../shared/domain/model';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { localServer } from './local-server';
import { flag, isRow, listed, namedModel, part, readModels, tokenCount, type Row } from './model-rows';
import { listOpenAiModels, rowsOf } from './openai-wire';
import type { Access, Provider } from './provider';

/** Its own lists, which tell more than the OpenAI-like one; the newer first. */
const OWN_LISTS = ['/api/v1/models', '/api/v0/models'] as const;

/** LM Studio's local server. */
export const lmStudio: Provider = {
  ...localServer({ kind: 'lm-studio', name: 'LM Studio', defaultUrl: 'http://localhost:1234/v1' }),
  listModels,
};

async function listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const root = { ...access, baseUrl: access.baseUrl.replace(/\/v1$/, '') };
  for (const path of OWN_LISTS) {
    try {
      const { data } = await getJson('lm-studio', root, path, signal);
      const rows = rowsOf(data);
      return readModels('lm-studio', Array.isArray(rows) ? rows.filter(canChat) : rows, readRow);
    } catch (error) {
      // An older LM Studio, or something in front of it, does not have this list.
      const missing = error instanceof ProviderCallError && ['bad_request', 'malformed'].includes(error.failure.class);
      if (!missing) throw error;
    }
  }
  return listOpenAiModels('lm-studio', access, signal);
}

function canChat(row: unknown): boolean {
  return !isRow(row) || typeof row['type'] !== 'string' || !/embed/i.test(row['type']);
}

function readRow(row: Row): ModelInfo | null {
  const model = namedModel(row['key'] ?? row['id'], row['display_name']);
  if (!model) return null;
  const capabilities = part(row, 'capabilities');
  const type = row['type'];
  return {
    ...model,
    contextTokens: tokenCount(row['max_context_length']),
    imageInput: flag(capabilities['vision']) ?? (typeof type === 'string' ? type === 'vlm' : null),
    tools: flag(capabilities['trained_for_tool_use']) ?? listed(row['capabilities'], 'tool_use'),
  };
}
