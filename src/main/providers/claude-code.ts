import { t } from '../../shared/language/t';
import type { Provider } from './provider';
import { suggestFrom } from './suggest-model';

/**
 * Claude on the person's own plan, through the Claude Code program on this computer. It has no address and no key, so
 * none of the calls over HTTP are ever made to it: `claude-code/` asks the program instead.
 */
export const claudeCode: Provider = {
  info: {
    kind: 'claude-code',
    get name() {
      return t('Claude subscription');
    },
    defaultLabel: 'Claude',
    tier: 'subscription',
    apiKey: 'none',
    baseUrl: 'none',
    defaultBaseUrl: null,
    baseUrlExample: null,
    keyHint: null,
    keyPage: null,
    billingPage: 'https://claude.ai/settings/billing',
    statusPage: 'https://status.anthropic.com',
    get dataGoesTo() {
      return t(
        'What you write goes through Claude Code on this computer to Anthropic in the United States and draws on the limits of your subscription. Anthropic asks programs of others to use API keys instead, so it may be restricted.',
      );
    },
  },
  baseUrls: () => [],
  keyHeaders: () => ({}),
  model: notOverHttp,
  listModels: notOverHttp,
  proveKey: notOverHttp,
  // On every plan, and lighter on its limits than Opus.
  suggestModel: (models) => suggestFrom(models, [/^sonnet$/i, /sonnet/i, /^default$/i]),
};

function notOverHttp(): Promise<never> {
  return Promise.reject(new Error('Claude Code is asked as a program, not over HTTP.'));
}
