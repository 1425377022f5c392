import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { bearer, compatibleModel, listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

/** What tells one kind of local model server from another. */
export interface LocalServerKind {
  readonly kind: ProviderKind;
  readonly name: string;
  /** Where it listens unless it was told otherwise. */
  readonly defaultUrl: string;
  /** As it stands in "What you write goes to …"; its name unless given. */
  readonly spokenName?: () => string;
}

/**
 * A model server on this computer or in its network that speaks the OpenAI wire under /v1. A key is optional, costs
 * nothing and, unless a kind says otherwise, is not looked at by its list.
 */
export function localServer({ kind, name, defaultUrl, spokenName = () => name }: LocalServerKind): Provider {
  return {
    info: {
      kind,
      name,
      defaultLabel: name,
      tier: 'local',
      apiKey: 'optional',
      baseUrl: 'optional',
      defaultBaseUrl: defaultUrl,
      baseUrlExample: defaultUrl,
      keyHint: null,
      keyPage: null,
      billingPage: null,
      statusPage: null,
      get dataGoesTo() {
        return t('What you write goes to {server} at the address you use, by default this computer.', {
          server: spokenName(),
        });
      },
    },
    baseUrls: (typed) => candidateUrls(typed, { defaultUrl, versionPath: '/v1' }),
    keyHeaders: bearer,
    model: (access, modelId) => compatibleModel(kind, access, modelId),
    listModels: (access, signal) => listOpenAiModels(kind, access, signal),
    async proveKey(access, signal) {
      await listOpenAiModels(kind, access, signal);
      return { keyProven: false, canSpend: 'yes' };
    },
    suggestModel: (models) => suggestFrom(models),
  };
}
