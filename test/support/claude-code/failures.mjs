const session = { session_id: 'a-session', uuid: '00000000-0000-4000-8000-000000000000', parent_tool_use_id: null };

/**
 * What the program says when an answer fails: an assistant message with the error, then a result that calls itself a
 * success and is an error.
 * @param {string} error
 * @param {number | null} status
 * @param {string} words
 */
function failed(error, status, words) {
  return [
    { type: 'assistant', error, message: { role: 'assistant', content: [{ type: 'text', text: words }] }, ...session },
    {
      type: 'result',
      subtype: 'success',
      is_error: true,
      api_error_status: status,
      result: words,
      stop_reason: 'stop_sequence',
      num_turns: 1,
      total_cost_usd: 0,
      usage: { input_tokens: 0, output_tokens: 0 },
      modelUsage: {},
      permission_denials: [],
      ...session,
    },
  ];
}

/**
 * The failing behaviours, and the messages of each.
 * @param {import('./behaviour').Behaviour} behaviour
 * @returns {Readonly<Record<string, readonly unknown[]>>}
 */
export function failures({ resetsAt }) {
  const limit = { status: 'rejected', rateLimitType: 'five_hour', resetsAt };
  return {
    not_logged_in: failed('authentication_failed', null, 'Not logged in · Please run /login'),
    expired: failed('authentication_failed', 401, 'API Error: 401 OAuth token has expired. Please run /login'),
    billing: failed('billing_error', 400, 'Credit balance is too low'),
    rate_limit: [
      { type: 'rate_limit_event', rate_limit_info: limit, ...session },
      ...failed('rate_limit', 429, 'You’ve hit your limit · resets 3pm'),
    ],
    old_rate_limit: failed('unknown', 429, `Claude AI usage limit reached|${resetsAt}`),
    overloaded: failed('server_error', 529, 'API Error: 529 Overloaded'),
    server: failed('server_error', 500, 'API Error: 500 Internal server error'),
    no_model: failed('model_not_found', 404, 'There is an issue with the selected model (nope).'),
    too_long: failed('invalid_request', 400, 'Prompt is too long'),
  };
}
