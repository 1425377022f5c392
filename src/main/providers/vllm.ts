import { t } from '../../shared/language/t';
import { localServer } from './local-server';
import { listOpenAiModels } from './openai-wire';
import type { Provider } from './provider';

/** A vLLM server. */
export const vllm: Provider = {
  ...localServer({
    kind: 'vllm',
    name: 'vLLM',
    defaultUrl: 'http://localhost:8000/v1',
    spokenName: () => t('the vLLM server'),
  }),
  // A vLLM server that was started with a key asks for it on everything under /v1, its list included.
  async proveKey(access, signal) {
    await listOpenAiModels('vllm', access, signal);
    return { keyProven: true, canSpend: 'yes' };
  },
};
