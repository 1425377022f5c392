import { z } from 'zod';
import { CutMode } from './cut-mode';
import { Moment } from './id';
import { ProviderKind } from './provider';

/** The classes of the failure table: what each one does to health and to the walk is decided by its class alone. */
export const FailureClass = z.enum([
  'auth',
  'credits',
  'rate_limit',
  'overloaded',
  'server',
  'timeout',
  'network',
  'malformed',
  'model',
  'context_length',
  'refused',
  'bad_request',
  'cancelled',
]);
export type FailureClass = z.infer<typeof FailureClass>;

/** The finer reason within a class, where it changes what the person should do. */
export const FailureReason = z.enum([
  'key_rejected',
  'key_missing',
  'subscription_token',
  'account_disabled',
  'permission_missing',
  'region_blocked',
  'credits_exhausted',
  'spend_cap',
  'too_many_requests',
  'service_overloaded',
  'service_error',
  'model_loading',
  'no_first_token',
  'stalled',
  'took_too_long',
  'dns',
  'refused_connection',
  'reset_connection',
  'certificate',
  'offline',
  'redirected',
  'not_json',
  'not_a_model_service',
  'stream_cut',
  'empty_answer',
  'unreadable_answer',
  'wrong_structure',
  'model_missing',
  'model_forbidden',
  'prompt_too_long',
  'content_filter',
  'safety_refusal',
  'rejected_request',
  'request_too_large',
  'wrong_address',
  'stopped',
]);
export type FailureReason = z.infer<typeof FailureReason>;

/** Something the person can do about a failure or a problem; each is a button or a link on the screen. */
export const NextStep = z.discriminatedUnion('do', [
  z.object({ do: z.literal('retry') }),
  z.object({ do: z.literal('test_connection'), connectionId: z.string() }),
  z.object({ do: z.literal('make_primary'), connectionId: z.string(), label: z.string() }),
  z.object({ do: z.literal('edit_connection'), connectionId: z.string(), label: z.string() }),
  z.object({ do: z.literal('replace_key'), connectionId: z.string() }),
  z.object({ do: z.literal('add_provider') }),
  z.object({ do: z.literal('open_page'), label: z.string(), url: z.url() }),
  z.object({ do: z.literal('unlock_keys') }),
  z.object({ do: z.literal('protect_keys') }),
  z.object({ do: z.literal('edit_limits'), connectionId: z.string(), label: z.string() }),
  z.object({ do: z.literal('open_rules') }),
  z.object({ do: z.literal('open_agent'), agent: z.string() }),
  z.object({ do: z.literal('restart') }),
  /** The older messages of the conversation are no longer sent; `summary`: one of them is. */
  z.object({ do: z.literal('cut_context'), mode: CutMode }),
  /** Another model of Primary answers this conversation from now on. */
  z.object({ do: z.literal('ask_model'), connectionId: z.string(), model: z.string() }),
]);
export type NextStep = z.infer<typeof NextStep>;

/** A failed call, classified and put into words. Safe to store and to show: it holds no key. */
export const Failure = z.object({
  class: FailureClass,
  reason: FailureReason,
  provider: ProviderKind,
  /** What happened, to which provider, in one sentence. */
  sentence: z.string().min(1),
  /** The likely cause, in one sentence; null when the sentence says it already. */
  cause: z.string().nullable(),
  /** What to do about it, in one sentence. */
  advice: z.string().min(1),
  steps: z.array(NextStep),
  /** HTTP status, null when no answer came. */
  status: z.int().nullable(),
  /** The service's own words, redacted and cut to 2,000 characters; null when it said nothing. */
  serviceWords: z.string().max(2000).nullable(),
  /** The service's request id, for its support. */
  requestId: z.string().nullable(),
  /** When the service said to come back; null when it did not. */
  retryAt: Moment.nullable(),
  at: Moment,
});
export type Failure = z.infer<typeof Failure>;
