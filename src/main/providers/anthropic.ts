import type { LanguageModel } from 'ai';
import type { ModelInfo } from '../../shared/domain/model';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { getJson } from './http';
import { loadAiSdk } from './load-ai-sdk';
import { flag, isRow, momentOf, namedModel, part, readModels, tokenCount, type Row } from './model-rows';
import { atOwnAddress } from './own-address';
import type { Access, Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

const DEFAULT_URL = 'https://api.anthropic.com/v1';
const VERSION_HEADER = { 'anthropic-version': '2023-06-01' };
/** The most rows that one page may have (https://docs.claude.com/en/api/models-list), and pages that are asked for. */
const PAGE_ROWS = 1000;
const PAGES_MAX = 5;

/**
 * Names with "claude-" in them, whose limit the SDK finds itself: 32,000 to 128,000 tokens, the latter also for Claudes
 * that came after it, as every new one has had them; 4,096 for the first ones, which take no more. Of the older ones it
 * is only too careful with 3.5 and 3.7.
 */
const SDK_KNOWS_LIMIT = /claude-(?!3-[57])/;
/**
 * Most tokens of an answer under any other name, where the SDK would stop at 4,096: the names that gateways give to
 * Claude ("sonnet"), and other models behind this wire. Every Claude since 3.5 takes 8,192, and so do servers with a
 * small context, which count it into that; an answer that is cut there is told as cut, while one token too many would
 * have every question refused.
 */
const UNKNOWN_LIMIT_TOKENS = 8192;

/** Claude, over Anthropic's own interface. */
export const anthropic: Provider = {
  info: {
    kind: 'anthropic',
    name: 'Anthropic',
    defaultLabel: 'Claude',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'optional',
    defaultBaseUrl: DEFAULT_URL,
    baseUrlExample: DEFAULT_URL,
    get keyHint() {
      return t('Starts with {start}', { start: 'sk-ant-api03-' });
    },
    keyPage: 'https://console.anthropic.com/settings/keys',
    billingPage: 'https://console.anthropic.com/settings/billing',
    statusPage: 'https://status.anthropic.com',
    get dataGoesTo() {
      return t('What you write goes from this computer straight to Anthropic in the United States.');
    },
  },
  baseUrls: (typed) => candidateUrls(typed, { defaultUrl: DEFAULT_URL, versionPath: '/v1' }),
  keyHeaders: (key) => ({ 'x-api-key': key }),
  model: modelAt,
  listModels,
  async proveKey(access, signal) {
    await getJson('anthropic', access, '/models?limit=1', signal, { headers: VERSION_HEADER });
    return { keyProven: atOwnAddress(access, DEFAULT_URL), canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/sonnet/i, /claude/i]),
};

/** This wire wants a limit in every request and refuses one that is beyond the model's own. */
async function modelAt(access: Access, modelId: string): Promise<LanguageModel> {
  const { createAnthropic } = await import('@ai-sdk/anthropic');
  const model = createAnthropic(sdkOptions(access))(modelId);
  if (SDK_KNOWS_LIMIT.test(modelId)) return model;
  const { defaultSettingsMiddleware, wrapLanguageModel } = await loadAiSdk();
  const settings = { maxOutputTokens: UNKNOWN_LIMIT_TOKENS };
  return wrapLanguageModel({ model, middleware: defaultSettingsMiddleware({ settings }) });
}

async function listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]> {
  const models: ModelInfo[] = [];
  let after = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { data } = await getJson('anthropic', access, `/models?limit=${PAGE_ROWS}${after}`, signal, {
      headers: VERSION_HEADER,
    });
    const list = isRow(data) ? data : {};
    const rows = readModels('anthropic', list['data'], readRow);
    models.push(...rows.filter(({ id }) => !models.some((model) => model.id === id)));
    const last = list['last_id'];
    if (list['has_more'] !== true || typeof last !== 'string' || rows.length === 0) break;
    after = `&after_id=${encodeURIComponent(last)}`;
  }
  return models;
}

function readRow(row: Row): ModelInfo | null {
  const model = namedModel(row['id'], row['display_name']);
  if (!model) return null;
  const capabilities = part(row, 'capabilities');
  return {
    ...model,
    contextTokens: tokenCount(row['max_input_tokens']),
    imageInput: flag(capabilities['image_input']),
    structuredOutput: flag(capabilities['structured_outputs']),
    createdAt: momentOf(row['created_at']),
  };
}
