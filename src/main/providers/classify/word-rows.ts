import type { Row } from './row';

const REJECTIONS = [400, 401, 403] as const;

/** Wordings, for the cases in which services send no code that tells (or one that says something else). */
export const WORD_ROWS: readonly Row[] = [
  // Money.
  {
    words:
      /credit balance is too low|insufficient (?:balance|credits?|funds)|prepayment credits|used all available credits|out of credits|more credits are required|requires more credits|purchase (?:more )?credits/i,
    class: 'credits',
    reason: 'credits_exhausted',
  },
  {
    words:
      /specified api usage limits?|(?:monthly|organization|project|team)(?:'s)? (?:spend(?:ing)?|usage|budget) (?:limit|cap)|spend(?:ing)? (?:limit|cap) (?:has been )?(?:reached|exceeded)|budget has been exceeded|key limit exceeded|billing hard limit/i,
    class: 'credits',
    reason: 'spend_cap',
  },
  {
    statuses: [429],
    words: /exceeded your current quota, please check your plan and billing|account is not active/i,
    class: 'credits',
    reason: 'credits_exhausted',
  },

  // The account and the key.
  {
    statuses: REJECTIONS,
    words:
      /(?:organization|account|team|user|project)\b.{0,40}\b(?:disabled|deactivated|suspended|blocked|restricted|terminated)/i,
    class: 'auth',
    reason: 'account_disabled',
  },
  {
    statuses: [...REJECTIONS, 451],
    words:
      /(?:location|country|region|territory)\b.{0,60}\bnot (?:supported|available|allowed)|not (?:available|supported) in your (?:country|region)/i,
    class: 'auth',
    reason: 'region_blocked',
  },
  {
    statuses: [401, 403],
    words:
      /missing scopes?|insufficient (?:permissions?|scopes?)|not have (?:the )?(?:required )?permissions?\b(?!.{0,80}\bmodel)/i,
    class: 'auth',
    reason: 'permission_missing',
  },
  {
    statuses: REJECTIONS,
    words:
      /(?:\bno|missing|without|did(?:n't| not) provide|must provide) (?:an? |any |the |your )?(?:(?:cookie )?auth\b|api[ -]?key|subscription key|credentials|authorization|authentication|x-api-key|bearer)|(?:api[ -]?key|authorization)\b.{0,20}\b(?:is required|required|missing)\b|unregistered callers|not authenticated/i,
    class: 'auth',
    reason: 'key_missing',
  },
  {
    statuses: REJECTIONS,
    words:
      /(?:incorrect|invalid|malformed|wrong|unknown|bad) (?:\w+ )?(?:api[ _-]?key|token\b|bearer|credentials|subscription key)|api[ _-]?key.{0,80}(?:not valid|invalid|expired|revoked|leaked|not found)|authentication fails/i,
    class: 'auth',
    reason: 'key_rejected',
  },

  // Too long. Groq limits a single request by its tokens per minute and answers 413 with the code of a rate limit.
  {
    statuses: [400, 403, 413, 422, 500],
    words:
      /prompt is too long|(?:maximum|max|model'?s?|available) (?:model |allowed )?context|context (?:length|window|size)|input token count|input is too long|too many (?:input |prompt )?tokens|reduce (?:the length|your (?:message|prompt))|tokens?\b.{0,60}\bexceed|exceed.{0,60}\btokens?\b|maximum (?:prompt|input|sequence) length/i,
    class: 'context_length',
    reason: 'prompt_too_long',
  },
  // More than a minute's allowance in one request: waiting never helps, only saying less.
  {
    statuses: [413, 429],
    words: /request too large for .{0,160}\btokens per min/i,
    class: 'context_length',
    reason: 'prompt_too_long',
  },
  { statuses: [429], words: /required for long context/i, class: 'context_length', reason: 'prompt_too_long' },
  {
    kinds: ['groq'],
    statuses: [413],
    class: 'context_length',
    reason: 'prompt_too_long',
  },

  {
    statuses: [400, 413],
    words: /payload size exceeds|payload too large|request entity too large|exceeds the maximum (?:request )?size/i,
    class: 'bad_request',
    reason: 'request_too_large',
  },

  // The model.
  {
    statuses: [403],
    words:
      /(?:access|permission|allowed|entitled|subscribed|available)\b.{0,80}\bmodel|\bmodel\b.{0,120}\b(?:access|permission|allowed|not available|gated)/i,
    class: 'model',
    reason: 'model_forbidden',
  },
  {
    statuses: [404],
    words: /data policy|guardrail|privacy settings/i,
    class: 'model',
    reason: 'model_forbidden',
  },
  {
    statuses: [400, 404, 410, 422],
    words:
      /\bmodels?\b.{0,160}\b(?:(?:does|do) not exist|not exist|not found|not loaded|decommissioned|deprecated|retired|no longer (?:available|supported))|not a valid model|no such model|(?:unknown|invalid|unrecognized) model|requested model is not supported|is not found for api version|no endpoints found for|no models? loaded|^model: \S+$/i,
    class: 'model',
    reason: 'model_missing',
  },
  {
    statuses: [500, 502, 503],
    words: /loading model|model is (?:currently |still )?loading|model .{0,80}is loading/i,
    class: 'overloaded',
    reason: 'model_loading',
  },

  // What the service would not answer.
  {
    statuses: [400, 403, 422, 451],
    words:
      /content (?:management )?(?:policy|filter)|content exists risk|safety (?:system|filter|guideline|check)|\bflagged\b|moderation|violat\w+ .{0,60}(?:polic|guideline)|inappropriate content/i,
    class: 'refused',
    reason: 'content_filter',
  },

  // The address.
  {
    statuses: [400, 404, 405],
    words:
      /invalid url|unknown request url|page not found|unexpected endpoint|no route|cannot (?:get|post) \/|http request (?:was sent )?to (?:an )?https|no handler found/i,
    class: 'bad_request',
    reason: 'wrong_address',
  },

  // The service itself. Mistral answers 429 also when it is the service that has reached its limits.
  {
    statuses: [429, 503],
    words: /service tier capacity exceeded|currently overloaded/i,
    class: 'overloaded',
    reason: 'service_overloaded',
  },
  {
    statuses: [429],
    words: /rate limit|too many requests|tokens per min|requests per min|slow down/i,
    class: 'rate_limit',
    reason: 'too_many_requests',
  },
  {
    statuses: [500, 502, 503, 504, 520, 529],
    words:
      /overloaded|at capacity|over capacity|(?:server|service) (?:is )?(?:too )?busy|high demand|temporarily unavailable/i,
    class: 'overloaded',
    reason: 'service_overloaded',
  },
];
