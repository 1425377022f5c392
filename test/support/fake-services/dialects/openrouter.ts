import { openaiError } from '../replies/openai';
import type { Reply } from '../reply';
import { type Dialect, document, sharedReplies } from './dialect';

/** Its codes are the numbers of the statuses. https://openrouter.ai/docs/api-reference/errors */
function error(status: number, message: string, metadata?: object, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers,
    body: { error: { message, code: status, ...(metadata ? { metadata } : {}) }, user_id: 'user_fake' },
  };
}

/** OpenRouter. */
export const openrouter: Dialect = {
  basePath: '/api/v1',
  models: [
    { id: 'anthropic/claude-sonnet-5', contextTokens: 1_000_000, imageInput: true },
    { id: 'meta-llama/llama-4-maverick:free', contextTokens: 131_072 },
  ],
  row: ({ id, contextTokens = 8192, imageInput = false }) => ({
    id,
    name: id,
    created: 1_790_000_000,
    description: 'A model that is not there.',
    context_length: contextTokens,
    architecture: { input_modalities: imageInput ? ['text', 'image'] : ['text'], output_modalities: ['text'] },
    pricing: { prompt: '0.000003', completion: '0.000015', request: '0', image: '0' },
    supported_parameters: ['max_tokens', 'structured_outputs', 'temperature', 'tools'],
  }),
  openPaths: ['/api/v1/models'],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: error(401, 'User not found.'),
    key_missing: error(401, 'No auth credentials found'),
    credits: error(402, 'Insufficient credits. Add more using https://openrouter.ai/settings/credits'),
    spend_cap: error(403, 'Key limit exceeded (monthly limit). Manage it using https://openrouter.ai/settings/keys'),
    rate_limit: error(
      429,
      'Provider returned error',
      { raw: `${model} is temporarily rate-limited upstream. Please retry shortly.`, provider_name: 'Upstream' },
      { 'retry-after': '7' },
    ),
    overloaded: error(503, 'Provider returned error', { raw: 'The model is overloaded', provider_name: 'Upstream' }),
    server_error: error(500, 'Internal Server Error'),
    model_missing: error(400, `${model} is not a valid model ID`),
    context_too_long: error(
      400,
      "This endpoint's maximum context length is 131072 tokens. However, you requested about 140000 tokens (140000 of text input). Please reduce the length of either one.",
    ),
    content_filter: error(403, `${model} requires moderation on Upstream. Your input was flagged for "violence".`, {
      reasons: ['violence'],
      flagged_input: 'hello',
      provider_name: 'Upstream',
      model_slug: model,
    }),
    bad_request: error(400, 'Input required: specify "prompt" or "messages"'),
  }),
  unknownPath: () => openaiError(404, 'Not Found'),
  usage: 'last_chunk',
  comment: ': OPENROUTER PROCESSING\n\n',
  errorExtras: {
    id: 'gen-fake',
    object: 'chat.completion.chunk',
    created: 1_795_132_800,
    choices: [
      { index: 0, delta: { role: 'assistant', content: '' }, finish_reason: 'error', native_finish_reason: null },
    ],
  },
  also: {
    'GET /api/v1/key': document({
      data: {
        label: 'sk-or-v1-fak...ake',
        limit: 10,
        limit_remaining: 9.5,
        usage: 0.5,
        is_free_tier: false,
        is_provisioning_key: false,
      },
    }),
  },
};
