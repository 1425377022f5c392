import type { ModelInfo } from '../../shared/domain/model';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { isRow, listed, namedModel, readModels, tokenCount, type Row } from './model-rows';
import { listOpenAiModels } from './openai-wire';
import { atOwnAddress } from './own-address';
import type { Access, Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://generativelanguage.googleapis.com/v1beta';
/** The most rows that one page may have (https://ai.google.dev/api/models), and pages that are asked for. */
const PAGE_ROWS = 1000;
const PAGES_MAX = 5;

/** Gemini, over Google's own interface for developers. */
export const google: Provider = {
  info: {
    kind: 'google',
    name: 'Google Gemini',
    defaultLabel: 'Gemini',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start} or {other}', { start: 'AQ.', other: 'AIza' });
    },
    keyPage: 'https://aistudio.google.com/apikey',
    billingPage: 'https://aistudio.google.com/usage',
    statusPage: 'https://aistudio.google.com/status',
    get dataGoesTo() {
      return t(
        'What you write goes from this computer straight to Google; with a free key, Google may use it to train.',
      );
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1beta' }),
  keyHeaders: (key) => ({ 'x-goog-api-key': key }),
  async model(access, modelId) {
    const { createGoogle } = await import('@ai-sdk/google');
    return createGoogle(sdkOptions(access))(modelId);
  },
  listModels: (access, signal) => listedAsGoogleOr(access, signal, () => listModels(access, signal)),
  async proveKey(access, signal) {
    await listedAsGoogleOr(access, signal, () => getJson('google', access, '/models?pageSize=1', signal));
    return { keyProven: atOwnAddress(access, DEFAULT_URL), canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/^gemini-[\d.]+-flash$/i, /flash(?!-lite)/i, /gemini/i]),
};

/** Gateways that pass answers on in Google's form often list their models in OpenAI's, under /v1. */
async function listedAsGoogleOr<T>(
  access: Access,
  signal: AbortSignal,
  asGoogle: () => Promise<T>,
): Promise<T | ModelInfo[]> {
  try {
    return await asGoogle();
  } catch (error) {
    const isMissing = error instanceof ProviderCallError && error.failure.reason === 'wrong_address';
    if (!isMissing || atOwnAddress(access, DEFAULT_URL)) throw error;
    const baseUrl = `${new URL(access.baseUrl).origin}/v1`;
    // The first answer says more about the address that was meant.
    return listOpenAiModels('google', { ...access, baseUrl }, signal).catch(() => Promise.reject(error));
  }
}

async function listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const models: ModelInfo[] = [];
  let next = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { data } = await getJson('google', access, `/models?pageSize=${PAGE_ROWS}${next}`, signal);
    const list = isRow(data) ? data : {};
    const rows = readModels('google', list['models'], readRow);
    models.push(...rows.filter(({ id }) => !models.some((model) => model.id === id)));
    const token = list['nextPageToken'];
    if (typeof token !== 'string' || token === '' || rows.length === 0) break;
    next = `&pageToken=${encodeURIComponent(token)}`;
  }
  return models;
}

function readRow(row: Row): ModelInfo | null {
  const name = row['name'];
  const model = namedModel(typeof name === 'string' ? name.replace(/^models\//, '') : name, row['displayName']);
  // Models for embeddings and the like say themselves that they cannot answer.
  if (!model || listed(row['supportedGenerationMethods'], 'generateContent') === false) return null;
  return { ...model, contextTokens: tokenCount(row['inputTokenLimit']) };
}
