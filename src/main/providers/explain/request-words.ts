import { t } from '../../../shared/language/t';
import type { Subject, Words } from './words';

type RequestReason = 'model_missing' | 'model_forbidden' | 'prompt_too_long' | 'rejected_request' | 'request_too_large';

/** Failures of what was asked for. */
export function requestWords(reason: RequestReason, { label, model, tier, status }: Subject): Words {
  switch (reason) {
    case 'model_missing':
      return {
        sentence: t('{label} does not have {model}.', { label, model }),
        cause:
          tier === 'local'
            ? t('It is not downloaded or not loaded there, or its name is mistyped.')
            : t('It was withdrawn, its name is mistyped, or the account cannot use it.'),
        advice: t('Choose another model for {label}.', { label }),
        steps: ['edit_connection', 'test_connection'],
      };
    case 'model_forbidden':
      return {
        sentence: t('This account may not use {model} at {label}.', { model, label }),
        cause: t('The model is open to other accounts or plans only, or its terms were not accepted yet.'),
        advice: t('Choose another model for {label}, or ask for access there.', { label }),
        steps: ['edit_connection', 'key_page', 'test_connection'],
      };
    case 'prompt_too_long':
      return {
        sentence: t('The conversation has become too long for {model} at {label}.', { model, label }),
        cause: null,
        advice: t('Start a new chat, or choose a model that takes more.'),
        steps: ['edit_connection'],
      };
    case 'rejected_request':
      return {
        sentence:
          status === null
            ? t('{label} did not accept the request.', { label })
            : t('{label} did not accept the request ({status}).', { label, status }),
        cause: t('Something in it does not suit this model or this service; its own words below say more.'),
        advice: t('Choose another model, or retry.'),
        steps: ['edit_connection', 'retry', 'test_connection'],
      };
    case 'request_too_large':
      return {
        sentence: t('The message is too large for {label}.', { label }),
        cause: null,
        advice: t('Send it in parts, or start a new chat.'),
        steps: ['edit_connection'],
      };
  }
}
