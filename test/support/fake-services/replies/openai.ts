import type { Replies, Reply } from '../reply';
import { BAD_GATEWAY, GATEWAY_TIMEOUT, NULL_BODY, PLAIN_TEXT, REQUEST_TOO_LARGE } from './proxy';

/** An error in OpenAI's form. */
export function openaiError(
  status: number,
  message: string,
  { type = 'invalid_request_error', code = null, param = null, headers = {} }: OpenaiErrorDetails = {},
): Reply {
  return {
    status,
    headers: { 'x-request-id': 'req_fake0123456789', ...headers },
    body: { error: { message, type, param, code } },
  };
}

interface OpenaiErrorDetails {
  readonly type?: string;
  readonly code?: string | null;
  readonly param?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** OpenAI's failures. https://platform.openai.com/docs/guides/error-codes */
export function openaiReplies(model: string): Replies {
  return {
    key_rejected: openaiError(
      401,
      'Incorrect API key provided: sk-wrong*****3456. You can find your API key at https://platform.openai.com/account/api-keys.',
      { code: 'invalid_api_key' },
    ),
    key_missing: openaiError(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    ),
    account_disabled: openaiError(
      401,
      'The OpenAI account associated with this API key has been deactivated. Please check your email for more information.',
      { code: 'account_deactivated' },
    ),
    permission_missing: openaiError(
      401,
      "You have insufficient permissions for this operation. Missing scopes: model.request. Check that you have the correct role in your organization and project, and if you're using a restricted API key, that it has the necessary scopes.",
      { code: 'missing_scope' },
    ),
    region_blocked: openaiError(403, 'Country, region, or territory not supported', {
      type: 'request_forbidden',
      code: 'unsupported_country_region_territory',
    }),
    credits: openaiError(
      429,
      'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
      { type: 'insufficient_quota', code: 'insufficient_quota' },
    ),
    spend_cap: openaiError(400, 'Billing hard limit has been reached', { code: 'billing_hard_limit_reached' }),
    rate_limit: openaiError(
      429,
      `Rate limit reached for ${model} in organization org-fake on tokens per min (TPM): Limit 30000, Used 29500, Requested 1200. Please try again in 1.4s. Visit https://platform.openai.com/account/rate-limits to learn more.`,
      {
        type: 'tokens',
        code: 'rate_limit_exceeded',
        headers: {
          'retry-after': '7',
          'x-ratelimit-limit-requests': '500',
          'x-ratelimit-limit-tokens': '30000',
          'x-ratelimit-remaining-requests': '499',
          'x-ratelimit-remaining-tokens': '500',
          'x-ratelimit-reset-requests': '120ms',
          'x-ratelimit-reset-tokens': '7s',
        },
      },
    ),
    slow_down: openaiError(
      503,
      'Slow down: your request rate rose sharply. Reduce it to its earlier level for at least 15 minutes, then raise it gradually.',
      { type: 'slow_down', code: 'slow_down' },
    ),
    overloaded: openaiError(503, 'Our servers are currently overloaded. Please try again later.', {
      type: 'service_unavailable_error',
      code: 'server_is_overloaded',
    }),
    server_error: openaiError(
      500,
      'The server had an error while processing your request. Sorry about that! You can retry your request, or contact us through our help center.',
      { type: 'server_error' },
    ),
    bad_gateway: BAD_GATEWAY,
    gateway_timeout: GATEWAY_TIMEOUT,
    model_missing: openaiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
      code: 'model_not_found',
    }),
    model_forbidden: openaiError(403, `Project \`proj_fake\` does not have access to model \`${model}\``, {
      code: 'model_not_found',
    }),
    context_too_long: openaiError(
      400,
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 150000 tokens. Please reduce the length of the messages.",
      { param: 'messages', code: 'context_length_exceeded' },
    ),
    content_filter: openaiError(
      400,
      'Invalid prompt: your prompt was flagged as potentially violating our usage policy. Please try again with a different prompt.',
      { code: 'invalid_prompt' },
    ),
    bad_request: openaiError(
      400,
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      { param: 'max_tokens', code: 'unsupported_parameter' },
    ),
    request_too_large: REQUEST_TOO_LARGE,
    null_body: NULL_BODY,
    plain_text: PLAIN_TEXT,
  };
}
