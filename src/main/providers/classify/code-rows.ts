import type { Row } from './row';

/**
 * Codes that decide by themselves, whatever the status. Where a code says less than the wording beside it (a rejected
 * key that was never sent), the row with the wording stands first.
 */
export const CODE_ROWS: readonly Row[] = [
  // Money. OpenAI sends these with 429, Anthropic one of them with 429 and no time to come back.
  {
    codes: ['enforced_spend_limit_reached', 'billing_hard_limit_reached', 'spend_limit_reached', 'budget_exceeded'],
    class: 'credits',
    reason: 'spend_cap',
  },
  {
    codes: [
      'insufficient_quota',
      'credit_balance_exhausted',
      'billing_error',
      'billing_not_active',
      'insufficient_balance',
      'insufficient_credits',
      'exceeded_current_quota_error',
      'payment_required',
    ],
    class: 'credits',
    reason: 'credits_exhausted',
  },
  // A Gemini 429 is a rate limit by its code; only its wording tells that money has run out.
  {
    kinds: ['google'],
    codes: ['resource_exhausted'],
    words: /prepayment|credits? (?:are|is|have|has) (?:been )?(?:depleted|exhausted)/i,
    class: 'credits',
    reason: 'credits_exhausted',
  },
  {
    kinds: ['google'],
    codes: ['resource_exhausted'],
    words: /spend(?:ing)? (?:cap|limit)/i,
    class: 'credits',
    reason: 'spend_cap',
  },
  { kinds: ['google'], codes: ['resource_exhausted'], class: 'rate_limit', reason: 'too_many_requests' },

  // The account and the key.
  {
    codes: [
      'account_deactivated',
      'account_suspended',
      'organization_deactivated',
      'organization_restricted',
      'consumer_suspended',
    ],
    class: 'auth',
    reason: 'account_disabled',
  },
  {
    codes: ['unsupported_country_region_territory', 'unsupported_country', 'unsupported_region'],
    class: 'auth',
    reason: 'region_blocked',
  },
  {
    codes: [
      'api_key_service_blocked',
      'api_key_http_referrer_blocked',
      'api_key_ip_address_blocked',
      'service_disabled',
      'missing_scope',
      'missing_scopes',
      'insufficient_permissions',
      'invalid_organization',
      'mismatched_organization',
      'mismatched_project',
      'ip_not_authorized',
    ],
    class: 'auth',
    reason: 'permission_missing',
  },
  { codes: ['missing_api_key', 'no_api_key'], class: 'auth', reason: 'key_missing' },
  {
    codes: ['authentication_error', 'invalid_api_key', 'permission_error', 'invalid_request_error'],
    words: /\boauth\b|only authorized for use with claude code/i,
    statuses: [400, 401, 403],
    kinds: ['anthropic'],
    class: 'auth',
    reason: 'subscription_token',
  },
  {
    codes: ['authentication_error', 'invalid_authentication_error', 'invalid_api_key', 'unauthenticated'],
    words:
      /(?:no|missing|without|did(?:n't| not) provide|must provide) (?:an? |any |the )?(?:api[ -]?key|credentials|authorization|authentication|x-api-key)|(?:api[ -]?key|authorization)\b.{0,20}\b(?:required|missing)\b/i,
    class: 'auth',
    reason: 'key_missing',
  },
  {
    codes: ['authentication_error', 'invalid_authentication_error', 'invalid_api_key'],
    words: /(?:account|organization|user|team|key) (?:has been |is |was )?(?:disabled|deactivated|suspended|blocked)/i,
    class: 'auth',
    reason: 'account_disabled',
  },
  {
    codes: [
      'invalid_api_key',
      'api_key_invalid',
      'api_key_expired',
      'authentication_error',
      'invalid_authentication_error',
      'incorrect_api_key_error',
      'invalid_token',
      'token_expired',
      'access_token_type_unsupported',
      'unauthenticated',
    ],
    class: 'auth',
    reason: 'key_rejected',
  },

  // The model.
  { codes: ['model_not_found'], statuses: [403], class: 'model', reason: 'model_forbidden' },
  {
    codes: [
      'model_permission_blocked_org',
      'model_permission_blocked_project',
      'model_terms_required',
      'model_access_denied',
    ],
    class: 'model',
    reason: 'model_forbidden',
  },
  {
    codes: [
      'model_not_found',
      'model_not_found_error',
      'deploymentnotfound',
      'unknown_model',
      'invalid_model',
      'model_not_available',
      'model_decommissioned',
      'model_deprecated',
    ],
    class: 'model',
    reason: 'model_missing',
  },
  {
    codes: [
      'context_length_exceeded',
      'exceed_context_size_error',
      'context_window_exceeded',
      'model_context_window_exceeded',
      'prompt_too_long',
    ],
    class: 'context_length',
    reason: 'prompt_too_long',
  },

  // What the service would not answer.
  {
    codes: [
      'content_filter',
      'content_policy_violation',
      'responsibleaipolicyviolation',
      'moderation',
      'moderation_blocked',
      'data_inspection_failed',
    ],
    class: 'refused',
    reason: 'content_filter',
  },
  { codes: ['refusal', 'safety', 'prohibited_content', 'cyber_policy'], class: 'refused', reason: 'safety_refusal' },

  // The service itself. `slow_down` comes from OpenAI with 503, but asks for less, not for patience.
  { codes: ['slow_down'], class: 'rate_limit', reason: 'too_many_requests' },
  {
    codes: ['unavailable_error', 'unavailable', 'service_unavailable', 'service_unavailable_error'],
    words: /loading/i,
    class: 'overloaded',
    reason: 'model_loading',
  },
  {
    codes: [
      'overloaded_error',
      'overloaded',
      'server_is_overloaded',
      'engine_overloaded_error',
      'capacity_exceeded',
      'service_unavailable',
      'serviceunavailable',
      'service_unavailable_error',
      'unreachable_backend',
      'unavailable',
      'unavailable_error',
      'timeout_error',
      'deadline_exceeded',
    ],
    class: 'overloaded',
    reason: 'service_overloaded',
  },
  { codes: ['request_too_large'], class: 'bad_request', reason: 'request_too_large' },
  { codes: ['unknown_url'], class: 'bad_request', reason: 'wrong_address' },
];
