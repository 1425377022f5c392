/** A whole HTTP answer. A string is sent as it is, everything else as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Failures that every service has a body for. */
export const COMMON_REPLIES = [
  'key_rejected',
  'key_missing',
  'credits',
  'rate_limit',
  'overloaded',
  'server_error',
  'bad_gateway',
  'gateway_timeout',
  'model_missing',
  'context_too_long',
  'bad_request',
  'request_too_large',
  'null_body',
  'plain_text',
] as const;

/** Failures that only some services tell apart. */
export const SPECIAL_REPLIES = [
  'account_disabled',
  'permission_missing',
  'region_blocked',
  'payment_required',
  'spend_cap',
  'slow_down',
  'model_forbidden',
  'content_filter',
  'model_loading',
] as const;

export type CommonReplyName = (typeof COMMON_REPLIES)[number];
export type SpecialReplyName = (typeof SPECIAL_REPLIES)[number];
export type ReplyName = CommonReplyName | SpecialReplyName;

/** A service's failures by name. */
export type Replies = Readonly<Record<CommonReplyName, Reply> & Partial<Record<SpecialReplyName, Reply>>>;
