import { openaiError } from '../replies/openai';
import { type Dialect, document, sharedReplies } from './dialect';

const code = 'invalid_request_error';

/** DeepSeek. https://api-docs.deepseek.com/quick_start/error_codes */
export const deepseek: Dialect = {
  basePath: '',
  models: [{ id: 'deepseek-flash' }, { id: 'deepseek-pro' }],
  row: ({ id }) => ({ id, object: 'model', owned_by: 'deepseek' }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: openaiError(401, 'Authentication Fails, Your api key: ****3456 is invalid', {
      type: 'authentication_error',
      code,
    }),
    key_missing: openaiError(401, 'Authentication Fails (auth header format should be Bearer sk-...)', {
      type: 'authentication_error',
      code,
    }),
    credits: openaiError(402, 'Insufficient Balance', { type: 'unknown_error', code }),
    overloaded: openaiError(503, 'Service is too busy. Please try again later.', {
      type: 'service_unavailable_error',
      code: 'service_unavailable_error',
    }),
    model_missing: openaiError(400, 'Model Not Exist', { code }),
    context_too_long: openaiError(
      400,
      "This model's maximum context length is 131072 tokens. However, you requested 140000 tokens (131808 in the messages, 8192 in the completion). Please reduce the length of the messages or completion.",
      { code },
    ),
    content_filter: openaiError(400, 'Content Exists Risk', { code }),
  }),
  unknownPath: () => ({ status: 404, headers: { 'content-type': 'text/plain' }, body: '' }),
  usage: 'own_chunk',
  comment: ': keep-alive\n\n',
  also: {
    'GET /user/balance': document({
      is_available: true,
      balance_infos: [
        { currency: 'USD', total_balance: '110.00', granted_balance: '10.00', topped_up_balance: '100.00' },
      ],
    }),
  },
};
