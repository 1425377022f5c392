import {
  codesOf,
  errorIn,
  isFields,
  parsedJson,
  rawWordsOf,
  retryDelayOf,
  statusOf,
  text,
  wordsOf,
} from './error-fields';

/** What a service said about a failure, read out of whichever form it used. */
export interface ServiceError {
  /** `page` is HTML, `words` anything that is not JSON, `document` JSON in which no error was found. */
  readonly form: 'error' | 'document' | 'page' | 'words' | 'empty';
  /** Every code, type, status and reason in it, in lower case, the most specific first. */
  readonly codes: readonly string[];
  /** A status that the body carries (OpenRouter and Gemini number their errors so); null when it has none. */
  readonly status: number | null;
  readonly words: string | null;
  readonly requestId: string | null;
  /** Milliseconds to wait that the body asks for (Gemini's RetryInfo); null when it does not. */
  readonly retryAfterMs: number | null;
}

const NOTHING: ServiceError = {
  form: 'empty',
  codes: [],
  status: null,
  words: null,
  requestId: null,
  retryAfterMs: null,
};

/** Most characters of a page or a text that are looked at. */
const TEXT_MAX = 20_000;

/** How often an error may stand inside another one's words before it is taken for mere words. */
const DEEPEST_NESTING = 3;

/** Reads the body of an answer. Never throws. */
export function serviceErrorOfBody(body: string): ServiceError {
  const whole = body.trim();
  if (whole === '') return NOTHING;
  if (whole.startsWith('<')) return { ...NOTHING, form: 'page', words: wordsOfPage(whole.slice(0, TEXT_MAX)) };
  const json = parsedJson(whole) ?? parsedJson(whole.slice(0, whole.indexOf('\n'))) ?? eventData(whole);
  if (json === undefined) return { ...NOTHING, form: 'words', words: text(whole.slice(0, TEXT_MAX)) };
  return serviceErrorOfData(json);
}

/** Reads parsed data: a body, an event of a stream, or the error object inside either. Never throws. */
export function serviceErrorOfData(data: unknown, depth = 0): ServiceError {
  if (typeof data === 'string') return data.trim() === '' ? NOTHING : { ...NOTHING, form: 'error', words: text(data) };
  // Gemini wraps what it sends in an array when a stream was asked for in its older form.
  if (Array.isArray(data)) return data.length === 0 ? NOTHING : serviceErrorOfData(data[0], depth);
  if (!isFields(data)) return NOTHING;
  const error = errorIn(data);
  if (error === null) return { ...NOTHING, form: 'document', requestId: text(data['request_id']) };
  const own: ServiceError = {
    form: 'error',
    codes: codesOf(error, data),
    status: statusOf(error, data),
    words: wordsOf(error, data),
    requestId: text(data['request_id']) ?? text(error['request_id']),
    retryAfterMs: retryDelayOf(error),
  };
  const raw = rawWordsOf(error);
  if (depth >= DEEPEST_NESTING) return own;
  return within(own, raw, depth) ?? within(own, own.words, depth) ?? withRaw(own, raw);
}

/** Gateways pass another service's error on as text: the inner one knows more. Null when the words are mere words. */
function within(own: ServiceError, words: string | null, depth: number): ServiceError | null {
  const start = words?.indexOf('{') ?? -1;
  if (words === null || start === -1) return null;
  const json = parsedJson(words.slice(start, words.lastIndexOf('}') + 1));
  if (!isFields(json)) return null;
  const inner = serviceErrorOfData(json, depth + 1);
  if (inner.form !== 'error') return null;
  return {
    form: 'error',
    codes: [...new Set([...inner.codes, ...own.codes])],
    status: own.status ?? inner.status,
    words: inner.words ?? own.words,
    requestId: own.requestId ?? inner.requestId,
    retryAfterMs: own.retryAfterMs ?? inner.retryAfterMs,
  };
}

function withRaw(own: ServiceError, raw: string | null): ServiceError {
  if (raw === null) return own;
  return { ...own, words: own.words === null ? raw : `${own.words}: ${raw}` };
}

/** What a person would read on the page: its title, else its first words. */
function wordsOfPage(page: string): string | null {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1] ?? /<h1[^>]*>([^<]*)<\/h1>/i.exec(page)?.[1];
  return text(title?.replace(/\s+/g, ' '));
}

/** The data of the first event in a text that is an event stream although it should not be one. */
function eventData(body: string): unknown {
  const data = /^data: ?(.*)$/m.exec(body.slice(0, TEXT_MAX))?.[1];
  return data === undefined ? undefined : parsedJson(data);
}
