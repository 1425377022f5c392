import type { Verdict } from './row';

const CONTENT_FILTER: Verdict = { class: 'refused', reason: 'content_filter' };
const SAFETY_REFUSAL: Verdict = { class: 'refused', reason: 'safety_refusal' };
const TOO_LONG: Verdict = { class: 'context_length', reason: 'prompt_too_long' };
const UNREADABLE: Verdict = { class: 'malformed', reason: 'unreadable_answer' };
const SERVICE_ERROR: Verdict = { class: 'server', reason: 'service_error' };

/**
 * Words with which services end an answer that is not one, in lower case. Gemini's come from finishReason and from
 * promptFeedback.blockReason (https://ai.google.dev/api/generate-content#FinishReason).
 */
const FAILING: Readonly<Record<string, Verdict>> = {
  content_filter: CONTENT_FILTER,
  'content-filter': CONTENT_FILTER,
  sensitive: CONTENT_FILTER,
  recitation: CONTENT_FILTER,
  blocklist: CONTENT_FILTER,
  spii: CONTENT_FILTER,
  prohibited_content: CONTENT_FILTER,
  model_armor: CONTENT_FILTER,
  block_reason_unspecified: CONTENT_FILTER,
  refusal: SAFETY_REFUSAL,
  safety: SAFETY_REFUSAL,
  image_safety: SAFETY_REFUSAL,
  jailbreak: SAFETY_REFUSAL,
  model_context_window_exceeded: TOO_LONG,
  malformed_function_call: UNREADABLE,
  malformed_response: UNREADABLE,
  unexpected_tool_call: UNREADABLE,
  language: UNREADABLE,
  error: SERVICE_ERROR,
  failed: SERVICE_ERROR,
  network_error: SERVICE_ERROR,
  // DeepSeek ends an answer so when its machines ran out in the middle of it.
  insufficient_system_resource: { class: 'overloaded', reason: 'service_overloaded' },
};

/** What a service's word for its end says is wrong; null when the word is an ordinary or unknown one. */
export function verdictOfFinish(reason: string): Verdict | null {
  const word = reason.toLowerCase();
  return Object.hasOwn(FAILING, word) ? (FAILING[word] ?? null) : null;
}
