import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { bearer, listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.openai.com/v1';

/** GPT. At OpenAI's own address over Responses; elsewhere over chat completions, which every gateway speaks. */
export const openai: Provider = {
  info: {
    kind: 'openai',
    name: 'OpenAI',
    defaultLabel: 'OpenAI',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start} or {other}', { start: 'sk-proj-', other: 'sk-' });
    },
    keyPage: 'https://platform.openai.com/api-keys',
    billingPage: 'https://platform.openai.com/settings/organization/billing/overview',
    statusPage: 'https://status.openai.com',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to OpenAI in the United States.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: bearer,
  async model(access, modelId) {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const provider = createOpenAI(sdkOptions(access));
    return atOwnAddress(access, DEFAULT_URL) ? provider.responses(modelId) : provider.chat(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('openai', access, signal),
  async proveKey(access, signal) {
    await listOpenAiModels('openai', access, signal);
    return { keyProven: atOwnAddress(access, DEFAULT_URL), canSpend: 'unknown' };
  },
  suggestModel: (models) =>
    suggestFrom(models, [/^gpt-\d+(?:\.\d+)?$/i, /^gpt-\d+(?:\.\d+)?-mini$/i, /^gpt-\d/i, /^gpt/i, /^chatgpt|^o\d/i]),
};
