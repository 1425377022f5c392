import type { ModelInfo } from '../../shared/domain/model';
import { tidyBaseUrl } from '../../shared/base-url';
import { readText } from './body';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { localServer } from './local-server';
import { isRow, listed, momentOf, namedModel, part, readModels, tokenCount, type Row } from './model-rows';
import { compatibleModel, listOpenAiModels } from './openai-wire';
import type { Access, Provider } from './provider';

const DEFAULT_URL = 'http://localhost:11434';
/** Models whose details are asked for one by one, and the milliseconds that all of it may take. */
const DETAILED_MAX = 32;
const DETAILS_TIMEOUT_MS = 3000;

/** An Ollama server. Its address is the one without a path; chat is under its OpenAI-like /v1. */
export const ollama: Provider = {
  ...localServer({ kind: 'ollama', name: 'Ollama', defaultUrl: DEFAULT_URL }),
  baseUrls(typed) {
    if (typed === null || typed.trim() === '') return [DEFAULT_URL];
    const tidy = tidyBaseUrl(typed);
    return tidy.ok ? [tidy.url.replace(/\/(?:v1|api)$/, '')] : [];
  },
  model: (access, modelId) => compatibleModel('ollama', underV1(access), modelId),
  listModels,
  async proveKey(access, signal) {
    await listNames(access, signal);
    return { keyProven: false, canSpend: 'yes' };
  },
};

const underV1 = (access: Access): Access => ({ ...access, baseUrl: `${access.baseUrl}/v1` });

async function listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const models = await listNames(access, signal);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(DETAILS_TIMEOUT_MS)]);
  const detailed = await Promise.all(
    models.slice(0, DETAILED_MAX).map(async (model) => ({ ...model, ...(await detailsOf(access, model, limit)) })),
  );
  return [...detailed, ...models.slice(DETAILED_MAX)];
}

async function listNames(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  try {
    const { data } = await getJson('ollama', access, '/api/tags', signal);
    return readModels('ollama', isRow(data) ? data['models'] : data, readRow);
  } catch (error) {
    // What is in front of some servers lets only the OpenAI-like part through.
    const missing = error instanceof ProviderCallError && error.failure.reason === 'wrong_address';
    if (!missing) throw error;
  }
  return listOpenAiModels('ollama', underV1(access), signal);
}

function readRow(row: Row): ModelInfo | null {
  const model = namedModel(row['model'] ?? row['name'], row['name']);
  return model && { ...model, ...abilities(row['capabilities']), createdAt: momentOf(row['modified_at']) };
}

function abilities(list: unknown): Pick<ModelInfo, 'imageInput' | 'tools'> {
  return { imageInput: listed(list, 'vision'), tools: listed(list, 'tools') };
}

/** What /api/show adds to a model. Nothing when it does not answer: the list is of use without it. */
async function detailsOf(access: Access, model: ModelInfo, signal: AbortSignal): Promise<Partial<ModelInfo>> {
  try {
    const response = await access.fetch(`${access.baseUrl}/api/show`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: model.id }),
      signal,
    });
    const data: unknown = JSON.parse(await readText(response));
    if (!response.ok || !isRow(data)) return {};
    const info = part(data, 'model_info');
    const length = Object.entries(info).find(([name]) => name.endsWith('.context_length'));
    return {
      contextTokens: tokenCount(length?.[1]),
      ...(Array.isArray(data['capabilities']) ? abilities(data['capabilities']) : {}),
    };
  } catch {
    return {};
  }
}
