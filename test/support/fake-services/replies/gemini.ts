import type { Replies, Reply } from '../reply';
import { BAD_GATEWAY, NULL_BODY, PLAIN_TEXT } from './proxy';

/** An error in the form of Google's APIs. https://cloud.google.com/apis/design/errors */
export function geminiError(status: number, name: string, message: string, details: readonly unknown[] = []): Reply {
  const error = { code: status, message, status: name, ...(details.length > 0 ? { details } : {}) };
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: { error } };
}

function errorInfo(reason: string): unknown {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: { service: 'generativelanguage.googleapis.com' },
  };
}

/** Gemini's failures. https://ai.google.dev/gemini-api/docs/troubleshooting */
export function geminiReplies(model: string): Replies {
  const badKey = 'API key not valid. Please pass a valid API key.';
  return {
    key_rejected: geminiError(400, 'INVALID_ARGUMENT', badKey, [
      errorInfo('API_KEY_INVALID'),
      { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message: badKey },
    ]),
    key_missing: geminiError(
      403,
      'PERMISSION_DENIED',
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    ),
    account_disabled: geminiError(
      403,
      'PERMISSION_DENIED',
      "Permission denied: Consumer 'projects/000000000000' has been suspended.",
      [errorInfo('CONSUMER_SUSPENDED')],
    ),
    permission_missing: geminiError(
      403,
      'PERMISSION_DENIED',
      'Requests to this API generativelanguage.googleapis.com method google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent are blocked.',
      [errorInfo('API_KEY_SERVICE_BLOCKED')],
    ),
    region_blocked: geminiError(400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.'),
    credits: geminiError(
      429,
      'RESOURCE_EXHAUSTED',
      'Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing.',
    ),
    payment_required: geminiError(402, 'FAILED_PRECONDITION', 'Billing is required for this project.'),
    rate_limit: geminiError(
      429,
      'RESOURCE_EXHAUSTED',
      'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.\nPlease retry in 7s.',
      [
        {
          '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
          violations: [
            {
              quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
              quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier',
              quotaDimensions: { location: 'global', model },
              quotaValue: '10',
            },
          ],
        },
        {
          '@type': 'type.googleapis.com/google.rpc.Help',
          links: [
            {
              description: 'Learn more about Gemini API quotas',
              url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
            },
          ],
        },
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7s' },
      ],
    ),
    overloaded: geminiError(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
    server_error: geminiError(500, 'INTERNAL', 'An internal error has occurred. Please retry.'),
    bad_gateway: BAD_GATEWAY,
    gateway_timeout: geminiError(504, 'DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'),
    model_missing: geminiError(
      404,
      'NOT_FOUND',
      `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
    ),
    context_too_long: geminiError(
      400,
      'INVALID_ARGUMENT',
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    ),
    bad_request: geminiError(400, 'INVALID_ARGUMENT', '* GenerateContentRequest.contents: contents is not specified\n'),
    request_too_large: geminiError(400, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 20971520 bytes.'),
    null_body: NULL_BODY,
    plain_text: PLAIN_TEXT,
  };
}
