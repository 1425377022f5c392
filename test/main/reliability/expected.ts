import type { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import type { DialectName, FaultName } from '../../support/fake-services';
import type { Subject } from './subjects';

/** How a call must end: with everything, or with this failure, after so much of the text. */
export type Expected =
  | { readonly end: 'complete' }
  | {
      readonly end: 'failed';
      readonly class: FailureClass;
      readonly reason: FailureReason;
      /** `half`: the text before the break. `all`: the whole text came, and is still no answer. */
      readonly text: 'none' | 'half' | 'all';
    };

/** Faults that say something about the service, the account or the request, whichever call they meet. */
type Verdict = readonly [FailureClass, FailureReason];

const REPLIES = {
  key_rejected: ['auth', 'key_rejected'],
  key_missing: ['auth', 'key_missing'],
  account_disabled: ['auth', 'account_disabled'],
  permission_missing: ['auth', 'permission_missing'],
  region_blocked: ['auth', 'region_blocked'],
  credits: ['credits', 'credits_exhausted'],
  payment_required: ['credits', 'credits_exhausted'],
  spend_cap: ['credits', 'spend_cap'],
  rate_limit: ['rate_limit', 'too_many_requests'],
  slow_down: ['rate_limit', 'too_many_requests'],
  overloaded: ['overloaded', 'service_overloaded'],
  gateway_timeout: ['overloaded', 'service_overloaded'],
  plain_text: ['overloaded', 'service_overloaded'],
  model_loading: ['overloaded', 'model_loading'],
  server_error: ['server', 'service_error'],
  bad_gateway: ['server', 'service_error'],
  null_body: ['server', 'service_error'],
  model_missing: ['model', 'model_missing'],
  model_forbidden: ['model', 'model_forbidden'],
  context_too_long: ['context_length', 'prompt_too_long'],
  content_filter: ['refused', 'content_filter'],
  bad_request: ['bad_request', 'rejected_request'],
  request_too_large: ['bad_request', 'request_too_large'],
} as const satisfies Partial<Record<FaultName, Verdict>>;

/** The table for streamed answers. */
export const EXPECTED: Readonly<Record<Exclude<FaultName, `models_${string}`>, Expected>> & {
  readonly none: Expected;
} = {
  none: { end: 'complete' },
  ...repliesAsExpected(),
  reset: failed('network', 'reset_connection'),
  hang: failed('timeout', 'no_first_token'),
  headers_then_hang: failed('timeout', 'no_first_token'),
  stall: failed('timeout', 'stalled', 'half'),
  cut: failed('malformed', 'stream_cut', 'half'),
  end_early: failed('malformed', 'stream_cut', 'half'),
  truncated_frame: failed('malformed', 'stream_cut', 'half'),
  no_terminal: failed('malformed', 'stream_cut', 'all'),
  no_finish: failed('malformed', 'stream_cut', 'all'),
  error_event: failed('overloaded', 'service_overloaded', 'half'),
  failed_event: failed('overloaded', 'service_overloaded', 'half'),
  empty: failed('malformed', 'empty_answer'),
  empty_body: failed('malformed', 'stream_cut'),
  html: failed('malformed', 'not_a_model_service'),
  not_streamed: failed('malformed', 'unreadable_answer'),
  redirect_same_host: { end: 'complete' },
  redirect_other_host: failed('network', 'redirected'),
  refused_in_stream: failed('refused', 'content_filter', 'all'),
  window_full: failed('context_length', 'prompt_too_long', 'all'),
  blocked_prompt: failed('refused', 'content_filter'),
  wrong_content_type: { end: 'complete' },
  slow_drip: { end: 'complete' },
  giant_chunk: { end: 'complete' },
  invalid_utf8: { end: 'complete' },
  comments: { end: 'complete' },
  crlf: { end: 'complete' },
  double_done: { end: 'complete' },
  unknown_events: { end: 'complete' },
};

/** Services that say the same of a key that is wrong and of one that is not there. */
const ONE_WORD_FOR_KEYS: readonly DialectName[] = ['deepseek', 'vllm', 'llama-cpp'];

/** Where a wire or a service differs from the table, and why. */
export function expectedOf({ kind, wire, dialect }: Subject, fault: keyof typeof EXPECTED): Expected {
  const chatCompletions = wire === 'openai-chat' || wire === 'ollama';
  // The finish reason has come; [DONE] after it says nothing new, and many compatible servers leave it out.
  if (fault === 'no_terminal' && chatCompletions) return { end: 'complete' };
  // In Responses the event itself is the end; its status only repeats that. xAI's reader wants to see it all the same.
  if (fault === 'no_finish' && wire === 'openai-responses' && kind !== 'xai') return { end: 'complete' };
  if (fault === 'key_missing' && (wire === 'ollama' || (dialect && ONE_WORD_FOR_KEYS.includes(dialect)))) {
    return failed('auth', 'key_rejected');
  }
  // Both words mean that the model itself declined.
  if (fault === 'refused_in_stream' && (wire === 'anthropic' || wire === 'gemini')) {
    return failed('refused', 'safety_refusal', 'all');
  }
  // Groq answers 413 to a prompt beyond its tokens per minute.
  if (fault === 'request_too_large' && kind === 'groq') return failed('context_length', 'prompt_too_long');
  return EXPECTED[fault];
}

function failed(
  failureClass: FailureClass,
  reason: FailureReason,
  text: 'none' | 'half' | 'all' = 'none',
): Extract<Expected, { end: 'failed' }> {
  return { end: 'failed', class: failureClass, reason, text };
}

function repliesAsExpected(): Record<keyof typeof REPLIES, Expected> {
  const rows = Object.entries(REPLIES).map(([name, [failureClass, reason]]) => [name, failed(failureClass, reason)]);
  return Object.fromEntries(rows) as Record<keyof typeof REPLIES, Expected>;
}
