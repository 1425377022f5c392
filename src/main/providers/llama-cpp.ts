import { t } from '../../shared/language/t';
import { ProviderCallError } from './classified-failure';
import { getJson } from './http';
import { localServer } from './local-server';
import { listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';

/** A llama.cpp server. */
export const llamaCpp: Provider = {
  ...localServer({
    kind: 'llama-cpp',
    name: 'llama.cpp',
    defaultUrl: 'http://localhost:8080/v1',
    spokenName: () => t('the llama.cpp server'),
  }),
  // Its list answers anyone; /props, beside /v1, looks at the key.
  async proveKey(access, signal) {
    try {
      await getJson('llama-cpp', { ...access, baseUrl: access.baseUrl.replace(/\/v1$/, '') }, '/props', signal);
      return { keyProven: true, canSpend: 'yes' };
    } catch (error) {
      if (!(error instanceof ProviderCallError) || error.failure.reason !== 'wrong_address') throw error;
    }
    await listOpenAiModels('llama-cpp', access, signal);
    return { keyProven: false, canSpend: 'yes' };
  },
};
