import type { Replies, Reply } from '../reply';
import { BAD_GATEWAY, NULL_BODY, PLAIN_TEXT } from './proxy';

const REQUEST_ID = 'req_011CfakeFakeFakeFakeFake';

/** An error in Anthropic's form. */
export function anthropicError(
  status: number,
  type: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'request-id': REQUEST_ID, ...headers },
    body: { type: 'error', error: { type, message }, request_id: REQUEST_ID },
  };
}

/** Anthropic's failures. https://docs.claude.com/en/api/errors */
export function anthropicReplies(model: string): Replies {
  return {
    key_rejected: anthropicError(401, 'authentication_error', 'invalid x-api-key'),
    key_missing: anthropicError(401, 'authentication_error', 'x-api-key header is required'),
    account_disabled: anthropicError(400, 'invalid_request_error', 'This organization has been disabled.'),
    permission_missing: anthropicError(
      403,
      'permission_error',
      'Your API key does not have permission to use the specified resource.',
    ),
    credits: anthropicError(
      400,
      'invalid_request_error',
      'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
    ),
    payment_required: anthropicError(
      402,
      'billing_error',
      "There's an issue with your billing or payment information. Please check your payment details in the Console.",
    ),
    spend_cap: anthropicError(
      400,
      'invalid_request_error',
      'You have reached your specified API usage limits. You will regain access on 2027-01-01 at 00:00 UTC.',
    ),
    rate_limit: anthropicError(
      429,
      'rate_limit_error',
      "This request would exceed your organization's rate limit of 50 requests per minute.",
      {
        'retry-after': '7',
        'anthropic-ratelimit-requests-limit': '50',
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': '2026-11-20T12:00:07Z',
        'anthropic-ratelimit-input-tokens-limit': '50000',
        'anthropic-ratelimit-input-tokens-remaining': '49000',
        'anthropic-ratelimit-input-tokens-reset': '2026-11-20T12:00:01Z',
        'anthropic-ratelimit-output-tokens-limit': '10000',
        'anthropic-ratelimit-output-tokens-remaining': '10000',
        'anthropic-ratelimit-output-tokens-reset': '2026-11-20T12:00:00Z',
      },
    ),
    overloaded: anthropicError(529, 'overloaded_error', 'Overloaded'),
    server_error: anthropicError(500, 'api_error', 'Internal server error'),
    bad_gateway: BAD_GATEWAY,
    gateway_timeout: anthropicError(504, 'timeout_error', 'The request timed out while it was being processed.'),
    model_missing: anthropicError(404, 'not_found_error', `model: ${model}`),
    context_too_long: anthropicError(
      400,
      'invalid_request_error',
      'prompt is too long: 210000 tokens > 200000 maximum',
    ),
    content_filter: anthropicError(400, 'invalid_request_error', 'Output blocked by content filtering policy'),
    bad_request: anthropicError(400, 'invalid_request_error', 'messages: at least one message is required'),
    request_too_large: anthropicError(413, 'request_too_large', 'Request exceeds the maximum size'),
    null_body: NULL_BODY,
    plain_text: PLAIN_TEXT,
  };
}
