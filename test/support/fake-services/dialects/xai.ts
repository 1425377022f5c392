import type { Reply } from '../reply';
import { type Dialect, document, sharedReplies } from './dialect';

/** Its errors are two strings. */
function error(status: number, code: string, words: string): Reply {
  return { status, headers: {}, body: { code, error: words } };
}

/** xAI. https://docs.x.ai/docs/key-information/debugging */
export const xai: Dialect = {
  basePath: '/v1',
  models: [{ id: 'grok-5' }, { id: 'grok-5-mini' }],
  row: ({ id }) => ({ id, object: 'model', created: 1_790_000_000, owned_by: 'xai' }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: error(
      400,
      'Client specified an invalid argument',
      'Incorrect API key provided: xa***56. You can obtain an API key from https://console.x.ai.',
    ),
    key_missing: error(401, 'Unauthenticated', 'No API key provided. Specify it in the Authorization header.'),
    permission_missing: error(
      403,
      'permission-denied',
      'The caller does not have permission to execute the operation.',
    ),
    credits: error(
      429,
      'Some resource has been exhausted',
      'Your team has used all available credits. To continue, purchase more credits or raise your spending limit.',
    ),
    rate_limit: {
      ...error(429, 'Some resource has been exhausted', 'Too many requests for your team: rate limit reached.'),
      headers: { 'retry-after': '7' },
    },
    overloaded: error(503, 'The service is currently unavailable', 'The model is at capacity. Please try again later.'),
    server_error: error(500, 'Internal error', 'Something went wrong.'),
    model_missing: error(
      404,
      'Some requested entity was not found',
      `The model ${model} does not exist or your team does not have access to it.`,
    ),
    context_too_long: error(
      400,
      'Client specified an invalid argument',
      "This model's maximum prompt length is 131072 but the request contains 140000 tokens.",
    ),
    bad_request: error(400, 'Client specified an invalid argument', 'Argument not supported on this model: stop'),
  }),
  unknownPath: () => ({ status: 404, headers: { 'content-type': 'text/plain' }, body: '' }),
  usage: 'last_chunk',
  comment: ': keep-alive\n\n',
  also: {
    'GET /v1/api-key': document({
      redacted_api_key: 'xai-...fake',
      user_id: 'fake',
      name: 'A key',
      team_id: 'fake',
      acls: ['api-key:model:*', 'api-key:endpoint:*'],
      team_blocked: false,
      api_key_blocked: false,
      api_key_disabled: false,
    }),
  },
};
