import type { TokenUsage } from '../../shared/domain/message';
import { classify } from '../providers/classify';
import type { Verdict } from '../providers/classify/row';
import type { ClassifiedFailure } from '../providers/classified-failure';

const KIND = 'claude-code';

/** The SDK's words for what went wrong, where they decide by themselves (SDKAssistantMessageError). */
const BY_WORD: Readonly<Record<string, Verdict>> = {
  authentication_failed: { class: 'auth', reason: 'key_rejected' },
  cloud_credential_error: { class: 'auth', reason: 'key_rejected' },
  oauth_org_not_allowed: { class: 'auth', reason: 'permission_missing' },
  account_on_hold: { class: 'auth', reason: 'account_disabled' },
  verification_required: { class: 'auth', reason: 'account_disabled' },
  billing_error: { class: 'credits', reason: 'credits_exhausted' },
  rate_limit: { class: 'rate_limit', reason: 'too_many_requests' },
  overloaded: { class: 'overloaded', reason: 'service_overloaded' },
  model_not_found: { class: 'model', reason: 'model_missing' },
};

/** What the program told of a failure, in whichever of its messages. */
export interface Trouble {
  /** The SDK's word for it; null when it gave none. */
  readonly word: string | null;
  readonly status: number | null;
  readonly words: string | null;
  /** When the limit that was hit starts again, in seconds since 1970; null when it was not told. */
  readonly resetsAt: number | null;
}

/**
 * Tells a failure apart that the program reported. A word that decides does; all else is judged by the status and the
 * wording, as an answer of Anthropic's service is.
 */
export function failureOf({ word, status, words, resetsAt }: Trouble, now: number): ClassifiedFailure {
  const body = JSON.stringify({ error: { type: word ?? undefined, message: words ?? undefined } });
  const told =
    status === null
      ? classify(KIND, { kind: 'stream_event', data: JSON.parse(body) as unknown }, now)
      : classify(KIND, { kind: 'response', status, headers: {}, body }, now);
  const verdict = (word !== null && Object.hasOwn(BY_WORD, word) && BY_WORD[word]) || told;
  const retryAt = verdict.class === 'rate_limit' ? (momentOf(resetsAt ?? resetIn(words), now) ?? told.retryAt) : null;
  return { ...told, class: verdict.class, reason: verdict.reason, status, retryAt: retryAt ?? told.retryAt };
}

/** The program could not be started at all. */
export const NOT_STARTED: Verdict = { class: 'network', reason: 'refused_connection' };

/** A failure of the program itself, with what it wrote about it. */
export function failureOfProgram(verdict: Verdict, words: string | null): ClassifiedFailure {
  const told = classify(KIND, { kind: 'stream_event', data: { error: { message: words ?? undefined } } });
  return { ...told, class: verdict.class, reason: verdict.reason };
}

/** Older versions put the moment behind their words: "usage limit reached|1763650000". */
function resetIn(words: string | null): number | null {
  const seconds = /limit reached\|(\d{10})\b/.exec(words ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
}

function momentOf(seconds: number | null, now: number): number | null {
  if (seconds === null || !Number.isFinite(seconds)) return null;
  const at = Math.ceil(seconds * 1000);
  return at > now ? at : null;
}

/** The tokens of a result, trusted in nothing. What was read from or written to the service's cache counts as input. */
export function tokensOf(usage: unknown): TokenUsage {
  const fields = typeof usage === 'object' && usage !== null ? (usage as Readonly<Record<string, unknown>>) : {};
  const fresh = count(fields['input_tokens']);
  const cached = count(fields['cache_read_input_tokens']);
  const written = count(fields['cache_creation_input_tokens']);
  return {
    input: fresh === null ? null : fresh + (cached ?? 0) + (written ?? 0),
    cachedInput: cached,
    output: count(fields['output_tokens']),
    reasoning: null,
  };
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
