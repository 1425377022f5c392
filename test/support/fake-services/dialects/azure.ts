import type { Reply } from '../reply';
import { type Dialect, sharedReplies } from './dialect';

function error(status: number, code: string, message: string, more: object = {}): Reply {
  return { status, headers: { 'apim-request-id': 'fake-request' }, body: { error: { code, message, ...more } } };
}

/** Azure OpenAI. https://learn.microsoft.com/azure/ai-foundry/openai/reference */
export const azure: Dialect = {
  basePath: '/openai/v1',
  models: [{ id: 'gpt-6' }, { id: 'gpt-6-mini' }],
  row: ({ id }) => ({
    id,
    object: 'model',
    created_at: 1_790_000_000,
    status: 'succeeded',
    capabilities: { fine_tune: false, inference: true, completion: false, chat_completion: true, embeddings: false },
    lifecycle_status: 'generally-available',
  }),
  openPaths: [],
  keyHeader: 'api-key',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: error(
      401,
      '401',
      'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
    ),
    key_missing: error(
      401,
      '401',
      'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
    ),
    rate_limit: {
      ...error(
        429,
        '429',
        'Requests to the ChatCompletions_Create Operation have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 7 seconds.',
      ),
      headers: { 'retry-after': '7', 'retry-after-ms': '7000', 'x-ratelimit-remaining-requests': '-1' },
    },
    server_error: error(500, 'InternalServerError', 'The server had an error while processing your request.'),
    overloaded: error(503, '503', 'The service is temporarily unable to process your request. Please try again later.'),
    model_missing: error(
      404,
      'DeploymentNotFound',
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
    ),
    content_filter: error(
      400,
      'content_filter',
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
      {
        type: null,
        param: 'prompt',
        status: 400,
        innererror: {
          code: 'ResponsibleAIPolicyViolation',
          content_filter_result: { violence: { filtered: true, severity: 'medium' } },
        },
      },
    ),
  }),
  unknownPath: () => error(404, '404', 'Resource not found'),
  usage: 'own_chunk',
  comment: ': keep-alive\n\n',
  also: {},
};
