import { tidyBaseUrl } from '../../shared/base-url';
import { t } from '../../shared/language/t';
import { candidateUrls } from './base-url';
import { listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';
import { sdkOptions } from './sdk-options';
import { suggestFrom } from './suggest-model';

/** GPT in a resource of the person's own at Microsoft. Models are called by the names of their deployments. */
export const azure: Provider = {
  info: {
    kind: 'azure',
    name: 'Azure OpenAI',
    defaultLabel: 'Azure OpenAI',
    tier: 'cloud',
    apiKey: 'required',
    baseUrl: 'required',
    defaultBaseUrl: null,
    baseUrlExample: 'https://your-resource.openai.azure.com',
    keyHint: null,
    keyPage: 'https://portal.azure.com',
    billingPage: 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/overview',
    statusPage: 'https://azure.status.microsoft',
    get dataGoesTo() {
      return t('What you write goes from this computer to your own resource at Microsoft Azure.');
    },
  },
  baseUrls: (typed) => candidateUrls(withoutDeployment(typed), { defaultUrl: null, versionPath: '/openai/v1' }),
  keyHeaders: (key) => ({ 'api-key': key }),
  async model(access, modelId) {
    const { createAzure } = await import('@ai-sdk/azure');
    return createAzure(sdkOptions(access)).chat(modelId);
  },
  listModels: (access, signal) => listOpenAiModels('azure', access, signal),
  // The list has the base models that could be deployed; that it came shows that the key is right.
  async proveKey(access, signal) {
    await listOpenAiModels('azure', access, signal);
    return { keyProven: true, canSpend: 'unknown' };
  },
  suggestModel: (models) => suggestFrom(models, [/^gpt-\d+(?:\.\d+)?$/i, /^gpt/i]),
};

/** The address that Azure's pages show is the one of a single deployment; what all calls share is in front of it. */
function withoutDeployment(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return typed;
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? tidy.url.replace(/\/openai(?:\/deployments(?:\/[^/]*)?)?$/i, '') : typed;
}
