import type { Subject, Words } from './words';

type RequestReason = 'model_missing' | 'model_forbidden' | 'prompt_too_long' | 'rejected_request' | 'request_too_large';

/** Failures of what was asked for. */
export function requestWords(reason: RequestReason, { label, model, tier, status }: Subject): Words {
  switch (reason) {
    case 'model_missing':
      return {
        sentence: `${label} does not have ${model}.`,
        cause:
          tier === 'local'
            ? 'It is not downloaded or not loaded there, or its name is mistyped.'
            : 'It was withdrawn, its name is mistyped, or the account cannot use it.',
        advice: `Choose another model for ${label}.`,
        steps: ['edit_connection', 'test_connection'],
      };
    case 'model_forbidden':
      return {
        sentence: `This account may not use ${model} at ${label}.`,
        cause: 'The model is open to other accounts or plans only, or its terms were not accepted yet.',
        advice: `Choose another model for ${label}, or ask for access there.`,
        steps: ['edit_connection', 'key_page', 'test_connection'],
      };
    case 'prompt_too_long':
      return {
        sentence: `The conversation has become too long for ${model} at ${label}.`,
        cause: null,
        advice: 'Start a new chat, or choose a model that takes more.',
        steps: ['edit_connection'],
      };
    case 'rejected_request':
      return {
        sentence:
          status === null ? `${label} did not accept the request.` : `${label} did not accept the request (${status}).`,
        cause: 'Something in it does not suit this model or this service; its own words below say more.',
        advice: 'Choose another model, or retry.',
        steps: ['edit_connection', 'retry', 'test_connection'],
      };
    case 'request_too_large':
      return {
        sentence: `The message is too large for ${label}.`,
        cause: null,
        advice: 'Send it in parts, or start a new chat.',
        steps: ['edit_connection'],
      };
  }
}
