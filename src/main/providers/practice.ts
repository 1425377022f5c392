import { t } from '../../shared/language/t';
import { compatibleModel, listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

/**
 * The provider inside the app, for looking around. It speaks chat completions over loopback like any other server; its
 * address changes with every start, so the caller puts it into the access.
 */
export const practice: Provider = {
  info: {
    kind: 'practice',
    get name() {
      return t('Practice');
    },
    get defaultLabel() {
      return t('Practice');
    },
    tier: 'practice',
    apiKey: 'none',
    baseUrl: 'none',
    defaultBaseUrl: null,
    baseUrlExample: null,
    keyHint: null,
    keyPage: null,
    billingPage: null,
    statusPage: null,
    get dataGoesTo() {
      return t('Nothing leaves this computer: the answers come from inside Signalbox.');
    },
  },
  baseUrls: () => [],
  keyHeaders: () => ({}),
  model: (access, modelId) => compatibleModel('practice', access, modelId),
  listModels: (access, signal) => listOpenAiModels('practice', access, signal),
  // As at the real services, most of what can be practised only shows once an answer is asked for.
  async proveKey(access, signal) {
    await listOpenAiModels('practice', access, signal);
    return { keyProven: true, canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models),
};
