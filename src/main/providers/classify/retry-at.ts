import type { ServiceError } from './service-error';

/** Waits longer than this are taken for mistakes of the service and left out. */
const LONGEST_WAIT_MS = 31 * 24 * 3600 * 1000;

const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * When the service said to come back, in milliseconds since 1970; null when it did not say, or said something that
 * cannot be meant. `headers` have lower-case names. Sources, the most exact first: `retry-after-ms` (OpenAI, Azure),
 * `retry-after` in seconds or as a date (RFC 9110), Gemini's RetryInfo in the body, `x-ratelimit-reset` (OpenRouter),
 * then the reset of whichever limit is used up: `anthropic-ratelimit-*-reset` (RFC 3339) and `x-ratelimit-reset-*`
 * (durations such as 6m0s), and last the wording ("try again in 9m38.016s", "retry after 7 seconds").
 */
export function retryAt(headers: Readonly<Record<string, string>>, error: ServiceError, now: number): number | null {
  const candidates = [
    afterMs(headers['retry-after-ms'], 1, now),
    afterMs(headers['retry-after'], 1000, now) ?? atDate(headers['retry-after']),
    error.retryAfterMs === null ? null : now + error.retryAfterMs,
    atEpoch(headers['x-ratelimit-reset']),
    resetOfUsedUpLimit(headers, now),
    saidInWords(error.words, now),
  ];
  for (const at of candidates) {
    if (at !== null && at > now && at - now <= LONGEST_WAIT_MS) return Math.ceil(at);
  }
  return null;
}

function resetOfUsedUpLimit(headers: Readonly<Record<string, string>>, now: number): number | null {
  const resets = Object.entries(headers).flatMap(([name, value]) => {
    const anthropic = /^anthropic-ratelimit-(.+)-reset$/.exec(name);
    if (anthropic) return headers[`anthropic-ratelimit-${anthropic[1]}-remaining`] === '0' ? [atDate(value)] : [];
    const openai = /^x-ratelimit-reset-(.+)$/.exec(name);
    if (openai) return headers[`x-ratelimit-remaining-${openai[1]}`] === '0' ? [afterDuration(value, now)] : [];
    return [];
  });
  return resets.filter((at) => at !== null).reduce<number | null>((latest, at) => Math.max(latest ?? 0, at), null);
}

/** OpenAI and Groq write "Please try again in 1.2s", Azure "Please retry after 7 seconds". */
function saidInWords(words: string | null, now: number): number | null {
  const said =
    /\b(?:try again in|retry (?:in|after)) ((?:\d+(?:\.\d+)?\s?(?:ms|s|m|h|d)(?![a-z]))+|\d+ seconds?)/i.exec(
      words ?? '',
    );
  return said?.[1] === undefined ? null : afterDuration(said[1].replace(/\s?seconds?$/, 's').replaceAll(' ', ''), now);
}

function afterMs(value: string | undefined, unitMs: number, now: number): number | null {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? now + Number(value) * unitMs : null;
}

function atDate(value: string | undefined): number | null {
  // A bare number would be read as a year.
  if (value === undefined || !/[a-z:]/i.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

/** Seconds or milliseconds since 1970; which of them shows in the size. */
function atEpoch(value: string | undefined): number | null {
  if (value === undefined || !/^\d{10,13}$/.test(value)) return null;
  return value.length === 13 ? Number(value) : Number(value) * 1000;
}

/** A duration such as "6m0s", "1h2m3.5s" or "12ms". */
function afterDuration(value: string, now: number): number | null {
  const parts = [...value.trim().matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== value.trim()) return null;
  const total = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS],
    0,
  );
  return now + total;
}
