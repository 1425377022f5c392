import type { ModelInfo } from '../../shared/domain/model';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { getJson } from './http';
import { priceInRow } from './listed-price';
import { isRow, part, readModels, type Row } from './model-rows';
import { bearer, compatibleModel, readOpenAiRow, rowsOf } from './openai-wire';
import type { Access, KeyProof, Provider } from './provider';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://openrouter.ai/api/v1';

/** Many providers behind one key. */
export const openrouter: Provider = {
  info: {
    kind: 'openrouter',
    name: 'OpenRouter',
    defaultLabel: 'OpenRouter',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start}', { start: 'sk-or-v1-' });
    },
    keyPage: 'https://openrouter.ai/settings/keys',
    billingPage: 'https://openrouter.ai/settings/credits',
    statusPage: 'https://status.openrouter.ai',
    get dataGoesTo() {
      return t(
        'What you write goes from this computer to OpenRouter, which passes it on to the provider of the model.',
      );
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/api/v1' }),
  keyHeaders: bearer,
  model: (access, modelId) => compatibleModel('openrouter', access, modelId),
  listModels,
  // Its model list answers anyone; only /key looks at the key.
  async proveKey(access, signal) {
    const { data } = await getJson('openrouter', access, '/key', signal);
    return { keyProven: true, canSpend: canSpend(data) };
  },
  suggestModel: (models) => suggestFrom(models, [/claude.*sonnet/i, /^openai\/gpt-\d/i, /gemini.*flash/i]),
};

async function listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const { data } = await getJson('openrouter', access, '/models', signal);
  return readModels('openrouter', rowsOf(data), readRow);
}

/** It names prices in its list, unlike the services whose wire it speaks. */
function readRow(row: Row): ModelInfo | null {
  const model = readOpenAiRow(row);
  const price = priceInRow(part(row, 'pricing'), Date.now());
  return model && price ? { ...model, price } : model;
}

/** The key's own limit tells when it is used up, and nothing about what the account still has. */
function canSpend(data: unknown): KeyProof['canSpend'] {
  const remaining = isRow(data) ? part(data, 'data')['limit_remaining'] : undefined;
  return typeof remaining === 'number' && remaining <= 0 ? 'no' : 'unknown';
}
