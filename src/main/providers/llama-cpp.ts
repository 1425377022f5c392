import { candidateUrls } from './base-url';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { bearer, compatibleModel, listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'http://localhost:8080/v1';

/** A llama.cpp server. */
export const llamaCpp: Provider = {
  info: {
    kind: 'llama-cpp',
    name: 'llama.cpp',
    defaultLabel: 'llama.cpp',
    tier: 'local',
    apiKey: 'optional',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    keyHint: null,
    keyPage: null,
    billingPage: null,
    statusPage: null,
    dataGoesTo: 'What you write goes to the llama.cpp server at the address you use, by default this computer.',
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: bearer,
  model: (access, modelId) => compatibleModel('llama-cpp', access, modelId),
  listModels: (access, signal) => listOpenAiModels('llama-cpp', access, signal),
  // Its list answers anyone; /props, beside /v1, looks at the key.
  async proveKey(access, signal) {
    try {
      await getJson('llama-cpp', { ...access, baseUrl: access.baseUrl.replace(/\/v1$/, '') }, '/props', signal);
      return { keyProven: true, canSpend: 'yes' };
    } catch (error) {
      if (!(error instanceof ProviderCallError) || error.failure.reason !== 'wrong_address') throw error;
    }
    await listOpenAiModels('llama-cpp', access, signal);
    return { keyProven: false, canSpend: 'yes' };
  },
  suggestModel: (models) => suggestFrom(models),
};
