import type { ProviderKind } from '../../shared/domain/provider';

/** What a service says that is left of something. */
export interface LeftNow {
  readonly left: number;
  /** For how long that holds, in milliseconds. */
  readonly forMs: number;
}

/** What the headers of one answer say about limits per minute. Null: nothing, or nothing that can be relied on. */
export interface ServiceLimits {
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  readonly requestsLeft: LeftNow | null;
  readonly tokensLeft: LeftNow | null;
}

type Headers = Readonly<Record<string, string>>;

/** Far above any account's; what is larger is a mistake, or stands for "none". */
const MOST = 10_000_000_000;
/** What is left is believed no longer than this, in milliseconds: a header that is read wrongly must not lock anyone out. */
const BELIEVED_MS = 60_000;
/** And this long where no reset is told. Azure counts requests in stretches of ten seconds. */
const BELIEVED_WITHOUT_RESET_MS = 10_000;
/** A minute and some tolerance, in milliseconds. */
const ABOUT_A_MINUTE_MS = 90_000;
const DAY_MS = 86_400_000;

/**
 * The limits that a service told with an answer; null when it told none. Header names are taken in lower case, and none
 * of them is asked for by provider: gateways pass on those of others.
 *
 * - Anthropic: `anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}`, all of them a
 *   minute, resets as dates (https://docs.claude.com/en/api/rate-limits#response-headers).
 * - OpenAI, Groq, xAI, Azure: `x-ratelimit-{limit,remaining,reset}-{requests,tokens}`, resets as durations
 *   (https://platform.openai.com/docs/guides/rate-limits). Requests may be counted by the day: Groq always does
 *   (https://console.groq.com/docs/rate-limits), OpenAI for some accounts. Azure counts requests in stretches of its
 *   own, so their limit is not learnt.
 * - Mistral: `x-ratelimit-{limit,remaining}-{req,tokens}-minute`, without resets.
 * - OpenRouter: `x-ratelimit-{limit,remaining,reset}` with a moment, on refusals only.
 * - DeepSeek, Google and local servers tell none.
 *
 * @param now milliseconds since 1970
 */
export function serviceLimits(kind: ProviderKind, headers: Headers, now: number): ServiceLimits | null {
  return anthropic(headers, now) ?? mistral(headers) ?? openAi(kind, headers, now) ?? openRouter(headers, now);
}

function anthropic(headers: Headers, now: number): ServiceLimits | null {
  const named = (what: string) => ({
    limit: figure(headers[`anthropic-ratelimit-${what}-limit`]),
    left: leftOf(
      headers[`anthropic-ratelimit-${what}-remaining`],
      untilDate(headers[`anthropic-ratelimit-${what}-reset`], now),
    ),
  });
  const requests = named('requests');
  const [all, input, output] = [named('tokens'), named('input-tokens'), named('output-tokens')];
  const apart = input.limit !== null && output.limit !== null ? input.limit + output.limit : null;
  const tokensPerMinute = all.limit ?? apart;
  if (requests.limit === null && tokensPerMinute === null) return null;
  // Where one of both is used up, what is left of the other helps nobody.
  const usedUp = [input.left, output.left].find((left) => left?.left === 0);
  return {
    requestsPerMinute: requests.limit,
    tokensPerMinute,
    requestsLeft: requests.left,
    tokensLeft: usedUp ?? all.left ?? (apart === null ? null : sumOf(input.left, output.left)),
  };
}

function sumOf(a: LeftNow | null, b: LeftNow | null): LeftNow | null {
  return a && b && { left: a.left + b.left, forMs: Math.min(a.forMs, b.forMs) };
}

function mistral(headers: Headers): ServiceLimits | null {
  const requestsPerMinute = figure(headers['x-ratelimit-limit-req-minute']);
  const tokensPerMinute = figure(headers['x-ratelimit-limit-tokens-minute']);
  if (requestsPerMinute === null && tokensPerMinute === null) return null;
  return {
    requestsPerMinute,
    tokensPerMinute,
    requestsLeft: leftOf(headers['x-ratelimit-remaining-req-minute'], null),
    tokensLeft: leftOf(headers['x-ratelimit-remaining-tokens-minute'], null),
  };
}

function openAi(kind: ProviderKind, headers: Headers, now: number): ServiceLimits | null {
  const named = (what: string) => {
    const limit = figure(headers[`x-ratelimit-limit-${what}`]);
    const reset = headers[`x-ratelimit-reset-${what}`];
    const resetMs = durationMs(reset) ?? untilDate(reset, now);
    const remaining = headers[`x-ratelimit-remaining-${what}`];
    // Unknown figures come as -1 or 0 from Azure: without a limit, nothing left means nothing.
    const left = limit === null ? null : leftOf(remaining, resetMs);
    const isLong = resetMs !== null && resetMs > ABOUT_A_MINUTE_MS;
    return { isKnown: limit !== null, limit: isLong ? null : limit, left, isDaily: isDaily(limit, remaining, resetMs) };
  };
  const requests = named('requests');
  const tokens = named('tokens');
  if (!requests.isKnown && !tokens.isKnown) return null;
  // Tokens of a day are told by nobody, and their remainders are rounded too far to tell from.
  const isOfNoMinute = kind === 'groq' || kind === 'azure' || requests.isDaily;
  const requestsPerMinute = isOfNoMinute ? null : requests.limit;
  return { requestsPerMinute, tokensPerMinute: tokens.limit, requestsLeft: requests.left, tokensLeft: tokens.left };
}

function openRouter(headers: Headers, now: number): ServiceLimits | null {
  const limit = figure(headers['x-ratelimit-limit']);
  if (limit === null) return null;
  const resetMs = untilEpoch(headers['x-ratelimit-reset'], now);
  return {
    requestsPerMinute: resetMs !== null && resetMs <= ABOUT_A_MINUTE_MS ? limit : null,
    tokensPerMinute: null,
    requestsLeft: leftOf(headers['x-ratelimit-remaining'], resetMs),
    tokensLeft: null,
  };
}

/**
 * Whether a limit is one of the day although its reset is near. What is used comes back little by little, and the reset
 * says when all of it is back: used / limit of the time that the limit is for.
 */
function isDaily(limit: number | null, remaining: string | undefined, resetMs: number | null): boolean {
  const left = Number(remaining);
  if (limit === null || resetMs === null || !(left >= 0 && left < limit)) return false;
  const periodMs = (resetMs * limit) / (limit - left);
  return periodMs > DAY_MS / 2 && periodMs < DAY_MS * 2;
}

/** A limit; null for what is none. */
function figure(value: string | undefined): number | null {
  if (value === undefined || !/^\s*\d{1,12}(\.0+)?\s*$/.test(value)) return null;
  const number = Number(value);
  return number > 0 && number <= MOST ? number : null;
}

function leftOf(value: string | undefined, resetMs: number | null): LeftNow | null {
  if (value === undefined || !/^\s*\d{1,12}(\.\d+)?\s*$/.test(value)) return null;
  const forMs = Math.min(resetMs ?? BELIEVED_WITHOUT_RESET_MS, BELIEVED_MS);
  return forMs > 0 ? { left: Math.floor(Number(value)), forMs } : null;
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: DAY_MS } as const;

/** "6m0s", "1h2m3.5s", "12ms", or a bare number of seconds. */
function durationMs(value: string | undefined): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,7}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return null;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g);
  return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit as keyof typeof UNITS], 0);
}

function untilDate(value: string | undefined, now: number): number | null {
  // A bare number would be read as a year.
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at - now;
}

/** Seconds or milliseconds since 1970; which of them shows in the size. */
function untilEpoch(value: string | undefined, now: number): number | null {
  if (value === undefined || !/^(\d{10}|\d{13})$/.test(value)) return null;
  return Number(value) * (value.length === 13 ? 1 : 1000) - now;
}
