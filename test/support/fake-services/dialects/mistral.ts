import type { Reply } from '../reply';
import { type Dialect, sharedReplies } from './dialect';

/** Its errors are flat. */
function error(status: number, message: unknown, type: string, code: string | null = null): Reply {
  return { status, headers: {}, body: { object: 'error', message, type, param: null, code } };
}

/** Mistral. https://docs.mistral.ai/api */
export const mistral: Dialect = {
  basePath: '/v1',
  models: [
    { id: 'mistral-large-latest', contextTokens: 262_144, imageInput: true },
    { id: 'mistral-small-latest', contextTokens: 131_072 },
  ],
  row: ({ id, contextTokens = 32_768, imageInput = false }) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'mistralai',
    name: id,
    max_context_length: contextTokens,
    aliases: [],
    capabilities: { completion_chat: true, function_calling: true, vision: imageInput, fine_tuning: false },
    type: 'base',
  }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: { status: 401, body: { detail: 'Unauthorized' } },
    key_missing: { status: 401, body: { message: 'No API key found in request', request_id: 'fake' } },
    credits: error(402, 'Payment required. Please add credits to your workspace.', 'payment_required'),
    rate_limit: {
      ...error(429, 'Requests rate limit exceeded', 'rate_limited', '1300'),
      headers: { 'retry-after': '7' },
    },
    overloaded: error(503, 'Service unavailable.', 'unreachable_backend', '1100'),
    server_error: error(500, 'Service unavailable.', 'internal_server_error', '1000'),
    model_missing: error(400, `Invalid model: ${model}`, 'invalid_model', '1500'),
    context_too_long: error(
      400,
      'Prompt contains 140000 tokens and 0 draft tokens, too large for model with 131072 maximum context length',
      'invalid_request_prompt',
      '3051',
    ),
    bad_request: {
      status: 422,
      body: { detail: [{ type: 'missing', loc: ['body', 'messages'], msg: 'Field required', input: {} }] },
    },
  }),
  unknownPath: () => ({ status: 404, body: { message: 'no Route matched with those values', request_id: 'fake' } }),
  usage: 'last_chunk',
  comment: ': keep-alive\n\n',
  also: {},
};
