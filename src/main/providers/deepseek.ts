import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { isRow } from './model-rows';
import { bearer, listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { KeyProof, Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.deepseek.com';

/** DeepSeek's own service. */
export const deepseek: Provider = {
  info: {
    kind: 'deepseek',
    name: 'DeepSeek',
    defaultLabel: 'DeepSeek',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start}', { start: 'sk-' });
    },
    keyPage: 'https://platform.deepseek.com/api_keys',
    billingPage: 'https://platform.deepseek.com/top_up',
    statusPage: 'https://status.deepseek.com',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to DeepSeek in China.');
    },
  },
  // It takes its calls with and without /v1.
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1', typedFirst: true }),
  keyHeaders: bearer,
  async model(access, modelId) {
    const { createDeepSeek } = await import('@ai-sdk/deepseek');
    return createDeepSeek(sdkOptions(access))(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('deepseek', access, signal),
  async proveKey(access, signal) {
    const own = atOwnAddress(access, DEFAULT_URL);
    try {
      const root = { ...access, baseUrl: access.baseUrl.replace(/\/v1$/, '') };
      const { data } = await getJson('deepseek', root, '/user/balance', signal);
      return { keyProven: own, canSpend: canSpend(data) };
    } catch (error) {
      if (!(error instanceof ProviderCallError) || !isNotOffered(error)) throw error;
    }
    await listOpenAiModels('deepseek', access, signal);
    return { keyProven: own, canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/flash/i, /chat/i, /deepseek/i]),
};

function canSpend(balance: unknown): KeyProof['canSpend'] {
  const available = isRow(balance) ? balance['is_available'] : undefined;
  return typeof available === 'boolean' ? (available ? 'yes' : 'no') : 'unknown';
}

/** Gateways in front of it have no balance to tell. */
function isNotOffered({ failure }: ProviderCallError): boolean {
  return failure.class === 'bad_request' || failure.class === 'malformed' || failure.class === 'model';
}
