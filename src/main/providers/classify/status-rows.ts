import type { Row } from './row';

const SERVER_ERRORS = [500, 501, 502, 505, 507, 520, 521, 522, 523, 524, 525, 526, 530] as const;

const OVERLOADED = { class: 'overloaded', reason: 'service_overloaded' } as const;

/** Codes that only say the same as the status does; they count where there is no status, inside a stream. */
const GENERAL_CODE_ROWS: readonly Row[] = [
  {
    codes: ['permission_error', 'permission_denied', 'permission-denied', 'forbidden', 'request_forbidden'],
    statuses: [400, 401, 403],
    class: 'auth',
    reason: 'permission_missing',
  },
  {
    codes: ['rate_limit_error', 'rate_limit_exceeded', 'rate_limited', 'resource_exhausted', 'too_many_requests'],
    statuses: [400, 403, 429, 500, 503],
    class: 'rate_limit',
    reason: 'too_many_requests',
  },
  {
    codes: ['api_error', 'server_error', 'internal_server_error', 'internal_error', 'internal'],
    statuses: SERVER_ERRORS,
    class: 'server',
    reason: 'service_error',
  },
];

/** What a status means when the body says no more. */
export const STATUS_ROWS: readonly Row[] = [
  ...GENERAL_CODE_ROWS,
  // Mistral's words for a breakdown as well, so they only count where no code told, which an event may lack.
  { words: /service (?:is )?(?:temporarily |currently )?unavailable/i, statuses: [503], ...OVERLOADED },
  { form: 'page', statuses: [400, 404, 405, 406, 410], class: 'bad_request', reason: 'wrong_address' },
  { statuses: [401], class: 'auth', reason: 'key_rejected' },
  // OpenRouter answers so while a provider behind it refuses for a moment; without a time it is about money.
  { kinds: ['openrouter'], statuses: [402], saysWhen: true, class: 'rate_limit', reason: 'too_many_requests' },
  { statuses: [402], class: 'credits', reason: 'credits_exhausted' },
  { statuses: [403], class: 'auth', reason: 'permission_missing' },
  { statuses: [404, 405, 406], class: 'bad_request', reason: 'wrong_address' },
  { statuses: [407], class: 'network', reason: 'refused_connection' },
  { statuses: [408], class: 'timeout', reason: 'no_first_token' },
  { statuses: [410], class: 'model', reason: 'model_missing' },
  { statuses: [413, 414], class: 'bad_request', reason: 'request_too_large' },
  { statuses: [421], class: 'bad_request', reason: 'wrong_address' },
  { statuses: [409, 425], class: 'server', reason: 'service_error' },
  { statuses: [429], class: 'rate_limit', reason: 'too_many_requests' },
  { statuses: [451], class: 'auth', reason: 'region_blocked' },
  { statuses: [498, 503, 504, 529], ...OVERLOADED },
];
