import { WORD_START, secretPatterns } from './secret-forms';

/** What stands where a key stood. */
export const HIDDEN = '[key]';

/** Most live secrets remembered at once; the one registered longest ago goes first. */
const LIVE_SECRETS_MAX = 1000;

/** A value as headers and parameters carry it: up to white space, a quote, an escape or a separator. */
const VALUE = String.raw`[^\s"'\\,;&<>()[\]{}]+`;
/** Between a header's name and its value: in a dump, an object, a list of pairs, or JSON inside JSON. */
const TO_VALUE = String.raw`\\{0,8}["']?\s{0,8}[:=,]\s{0,8}\\{0,8}["']?`;

const form = (source: string, flags = ''): RegExp => new RegExp(WORD_START + source, `g${flags}`);

/**
 * The forms that keys have wherever they come from. Each replacement keeps what is no secret.
 * Sources: the providers' key pages; RFC 6750 for Bearer, RFC 7617 for Basic.
 */
const KNOWN_FORMS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [form('sk-[A-Za-z0-9_*-]{8,}'), HIDDEN],
  [form('AIza[A-Za-z0-9_-]{16,}'), HIDDEN],
  [form(String.raw`AQ\.[A-Za-z0-9_-]{16,}`), HIDDEN],
  [form('gsk_[A-Za-z0-9_-]{16,}'), HIDDEN],
  [form('xai-[A-Za-z0-9_-]{16,}'), HIDDEN],
  // "Bearer authentication" is prose: a token is long, or has a digit.
  [form(String.raw`(Bearer\s{1,8})(?=[^\s"'\\]{16}|[^\s"'\\]{0,15}\d)[A-Za-z0-9._~+/=*-]{8,}`, 'i'), `$1${HIDDEN}`],
  [form(String.raw`(Basic\s{1,8})[A-Za-z0-9+/_-]{12,}={0,2}`), `$1${HIDDEN}`],
  [form(`((?:x-)?(?:goog-)?api-key${TO_VALUE})${VALUE}`, 'i'), `$1${HIDDEN}`],
  [form(`(authorization${TO_VALUE})(?!Bearer\\b|Basic\\b)${VALUE}`, 'i'), `$1${HIDDEN}`],
  [new RegExp(`([?&](?:key|api[_-]?key|access_token|token)=)${VALUE}`, 'gi'), `$1${HIDDEN}`],
  [form(String.raw`(SIGNALBOX_ROOT_KEY\W{0,6})[0-9a-f]{16,}`, 'i'), `$1${HIDDEN}`],
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
