import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { bearer, listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.groq.com/openai/v1';

/** Open models on Groq's machines. */
export const groq: Provider = {
  info: {
    kind: 'groq',
    name: 'Groq',
    defaultLabel: 'Groq',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start}', { start: 'gsk_' });
    },
    keyPage: 'https://console.groq.com/keys',
    billingPage: 'https://console.groq.com/settings/billing',
    statusPage: 'https://groqstatus.com',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to Groq in the United States.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/openai/v1' }),
  keyHeaders: bearer,
  async model(access, modelId) {
    const { createGroq } = await import('@ai-sdk/groq');
    return createGroq(sdkOptions(access))(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('groq', access, signal),
  async proveKey(access, signal) {
    await listOpenAiModels('groq', access, signal);
    return { keyProven: atOwnAddress(access, DEFAULT_URL), canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/gpt-oss-120b/i, /70b/i, /llama/i]),
};
