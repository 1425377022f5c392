import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { bearer, listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.mistral.ai/v1';

/** Mistral's own service. */
export const mistral: Provider = {
  info: {
    kind: 'mistral',
    name: 'Mistral',
    defaultLabel: 'Mistral',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    keyHint: null,
    keyPage: 'https://console.mistral.ai/api-keys',
    billingPage: 'https://console.mistral.ai/billing',
    statusPage: 'https://status.mistral.ai',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to Mistral in Europe.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: bearer,
  async model(access, modelId) {
    const { createMistral } = await import('@ai-sdk/mistral');
    return createMistral(sdkOptions(access))(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('mistral', access, signal),
  async proveKey(access, signal) {
    await listOpenAiModels('mistral', access, signal);
    return { keyProven: atOwnAddress(access, DEFAULT_URL), canSpend: 'unknown' };
  },
  suggestModel: (models) =>
    suggestFrom(models, [/mistral-medium-latest/i, /mistral-medium/i, /mistral-(?:large|small)-latest/i]),
};
