import { openaiError } from '../replies/openai';
import { type Dialect, sharedReplies } from './dialect';

/** Groq. https://console.groq.com/docs/errors */
export const groq: Dialect = {
  basePath: '/openai/v1',
  models: [
    { id: 'llama-4-maverick', contextTokens: 131_072 },
    { id: 'qwen3-32b', contextTokens: 131_072 },
  ],
  row: ({ id, contextTokens = 8192 }) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'Groq',
    active: true,
    context_window: contextTokens,
    public_apps: null,
    max_completion_tokens: 8192,
  }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: (model) => ({
    ...sharedReplies(model),
    key_rejected: openaiError(401, 'Invalid API Key', { code: 'invalid_api_key' }),
    rate_limit: openaiError(
      429,
      `Rate limit reached for model \`${model}\` in organization \`org_fake\` on requests per minute (RPM): Limit 30, Used 30, Requested 1. Please try again in 7s.`,
      { type: 'requests', code: 'rate_limit_exceeded', headers: { 'retry-after': '7' } },
    ),
    overloaded: openaiError(498, 'The service is at capacity for this tier. Please try again later.', {
      type: 'capacity_exceeded',
      code: 'capacity_exceeded',
    }),
    server_error: openaiError(500, 'Internal Server Error', { type: 'internal_server_error' }),
    model_missing: openaiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
      code: 'model_not_found',
    }),
    context_too_long: openaiError(
      413,
      `Request too large for model \`${model}\` in organization \`org_fake\` on tokens per minute (TPM): Limit 6000, Requested 9000, please reduce your message size and try again.`,
      { type: 'tokens', code: 'rate_limit_exceeded' },
    ),
  }),
  unknownPath: (call) => openaiError(404, `Unknown request URL: ${call}.`, { code: 'unknown_url' }),
  usage: 'x_groq',
  comment: ': keep-alive\n\n',
  also: {},
};
