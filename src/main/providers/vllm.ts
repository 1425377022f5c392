import { candidateUrls } from './base-url';
import { bearer, compatibleModel, listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'http://localhost:8000/v1';

/** A vLLM server. */
export const vllm: Provider = {
  info: {
    kind: 'vllm',
    name: 'vLLM',
    defaultLabel: 'vLLM',
    tier: 'local',
    apiKey: 'optional',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    keyHint: null,
    keyPage: null,
    billingPage: null,
    statusPage: null,
    dataGoesTo: 'What you write goes to the vLLM server at the address you use, by default this computer.',
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: bearer,
  model: (access, modelId) => compatibleModel('vllm', access, modelId),
  listModels: (access, signal) => listOpenAiModels('vllm', access, signal),
  // A vLLM server that was started with a key asks for it on everything under /v1, its list included.
  async proveKey(access, signal) {
    await listOpenAiModels('vllm', access, signal);
    return { keyProven: true, canSpend: 'yes' };
  },
  suggestModel: (models) => suggestFrom(models),
};
