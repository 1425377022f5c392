import type { FailureReason } from '../../shared/domain/failure';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { isRow } from './model-rows';
import { bearer, compatibleModel, listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.x.ai/v1';

/** Grok, over xAI's own service. */
export const xai: Provider = {
  info: {
    kind: 'xai',
    name: 'xAI',
    defaultLabel: 'Grok',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start}', { start: 'xai-' });
    },
    keyPage: 'https://console.x.ai/team/default/api-keys',
    billingPage: 'https://console.x.ai/team/default/billing',
    statusPage: 'https://status.x.ai',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to xAI in the United States.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: bearer,
  // Its package speaks Responses alone; gateways in front of it speak chat completions.
  async model(access, modelId) {
    if (!atOwnAddress(access, DEFAULT_URL)) return compatibleModel('xai', access, modelId);
    const { createXai } = await import('@ai-sdk/xai');
    return createXai(sdkOptions(access)).responses(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('xai', access, signal),
  async proveKey(access, signal) {
    const own = atOwnAddress(access, DEFAULT_URL);
    try {
      const { data } = await getJson('xai', access, '/api-key', signal);
      const blocked = blockedReason(data);
      if (blocked) {
        throw new ProviderCallError({
          class: 'auth',
          reason: blocked,
          status: 200,
          serviceWords: null,
          requestId: null,
          retryAt: null,
        });
      }
      return { keyProven: own, canSpend: 'unknown' };
    } catch (error) {
      if (!(error instanceof ProviderCallError) || error.failure.reason !== 'wrong_address') throw error;
    }
    await listOpenAiModels('xai', access, signal);
    return { keyProven: own, canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/^grok-\d+(?:\.\d+)?$/i, /^grok-\d/i, /grok/i]),
};

/** A blocked key still gets its own description; every call with it would fail. */
function blockedReason(data: unknown): FailureReason | null {
  if (!isRow(data)) return null;
  if (data['team_blocked'] === true) return 'account_disabled';
  return data['api_key_blocked'] === true || data['api_key_disabled'] === true ? 'key_rejected' : null;
}
