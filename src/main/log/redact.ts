import { secretPatterns } from './secret-forms';

/** What stands where a key stood. */
export const HIDDEN = '[key]';

/** Most live secrets remembered at once; the one registered longest ago goes first. */
const LIVE_SECRETS_MAX = 1000;

/** A value as headers and parameters carry it: up to white space, a quote, an escape or a separator. */
const VALUE = String.raw`[^\s"'\\,;&<>()[\]{}]+`;
/** Between a header's name and its value: in a dump, an object, a list of pairs, or JSON inside JSON. */
const TO_VALUE = String.raw`\\*["']?\s*[:=,]\s*\\*["']?`;

/**
 * The forms that keys have wherever they come from. Each replacement keeps what is no secret.
 * Sources: the providers' key pages; RFC 6750 for Bearer.
 */
const KNOWN_FORMS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\bsk-[A-Za-z0-9_*-]{8,}/g, HIDDEN],
  [/\bAIza[A-Za-z0-9_-]{16,}/g, HIDDEN],
  [/\bAQ\.[A-Za-z0-9_-]{16,}/g, HIDDEN],
  [/\bgsk_[A-Za-z0-9_-]{16,}/g, HIDDEN],
  [/\bxai-[A-Za-z0-9_-]{16,}/g, HIDDEN],
  [/\b(Bearer\s+)(?=[^\s"'\\]{16}|[^\s"'\\]{0,15}\d[^\s"'\\]*)[A-Za-z0-9._~+/=*-]{8,}/gi, `$1${HIDDEN}`],
  [new RegExp(String.raw`\b(Basic\s+)[A-Za-z0-9+/_-]{12,}={0,2}`, 'g'), `$1${HIDDEN}`],
  [new RegExp(String.raw`\b((?:x-)?(?:goog-)?api-key${TO_VALUE})(?!\[key\])${VALUE}`, 'gi'), `$1${HIDDEN}`],
  [new RegExp(String.raw`\b(authorization${TO_VALUE})(?!Bearer\b|Basic\b|\[key\])${VALUE}`, 'gi'), `$1${HIDDEN}`],
  [new RegExp(String.raw`([?&](?:key|api[_-]?key|access_token|token)=)(?!\[key\])${VALUE}`, 'gi'), `$1${HIDDEN}`],
  [/(SIGNALBOX_ROOT_KEY\W{0,6})[0-9a-f]{16,}/gi, `$1${HIDDEN}`],
];

const live = new Map<string, string[]>();
let livePattern: RegExp | null = null;

function rebuild(): void {
  const patterns = [...live.values()].flat().toSorted((a, b) => b.length - a.length);
  livePattern = patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'g');
}

/**
 * Has a secret hidden from now on, in all its usual escapings, for as long as the app runs: an error about it can come
 * long after its last use. Secrets under 4 characters cannot be hidden.
 */
export function registerSecret(clear: string): void {
  if (live.has(clear)) return;
  live.set(clear, secretPatterns(clear));
  const oldest = live.keys().next();
  if (live.size > LIVE_SECRETS_MAX && oldest.done !== true) live.delete(oldest.value);
  rebuild();
}

/** Ends what {@link registerSecret} began, and lets go of the secret. */
export function forgetSecret(clear: string): void {
  if (live.delete(clear)) rebuild();
}

/**
 * The text with every registered secret and everything that has the form of a key replaced by `[key]`. It is applied to
 * whatever leaves the process or is kept: log lines, errors, services' own words. Never throws.
 */
export function redact(text: string): string {
  let clean = livePattern === null ? text : text.replace(livePattern, HIDDEN);
  for (const [pattern, replacement] of KNOWN_FORMS) clean = clean.replace(pattern, replacement);
  return clean;
}
