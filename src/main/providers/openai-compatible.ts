import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { bearer, compatibleModel, listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

/** Anything that speaks OpenAI's chat completions, wherever it is. */
export const openaiCompatible: Provider = {
  info: {
    kind: 'openai-compatible',
    get name() {
      return t('OpenAI-compatible');
    },
    get defaultLabel() {
      return t('My model server');
    },
    tier: 'compatible',
    apiKey: 'optional',
    baseUrl: 'required',
    defaultBaseUrl: null,
    baseUrlExample: 'https://models.example.com/v1',
    keyHint: null,
    keyPage: null,
    billingPage: null,
    statusPage: null,
    get dataGoesTo() {
      return t('What you write goes from this computer to the address you typed.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: null, versionPath: '/v1', typedFirst: true }),
  keyHeaders: bearer,
  model: (access, modelId) => compatibleModel('openai-compatible', access, modelId),
  listModels: (access, signal) => listOpenAiModels('openai-compatible', access, signal),
  // Many such servers show their list to anyone, so it proves the address and nothing about the key.
  async proveKey(access, signal) {
    await listOpenAiModels('openai-compatible', access, signal);
    return { keyProven: false, canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models),
};
