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

type Fields = Readonly<Record<string, unknown>>;

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

/** Reads the body of an answer. Never throws. */
export function serviceErrorOfBody(body: string): ServiceError {
  const whole = body.trim();
  if (whole === '') return NOTHING;
  if (whole.startsWith('<')) return { ...NOTHING, form: 'page', words: wordsOfPage(whole.slice(0, TEXT_MAX)) };
  const json = parsed(whole) ?? parsed(whole.slice(0, whole.indexOf('\n'))) ?? eventData(whole);
  if (json === undefined) return { ...NOTHING, form: 'words', words: text(whole.slice(0, TEXT_MAX)) };
  return serviceErrorOfData(json);
}

/** Reads parsed data: a body, an event of a stream, or the error object inside either. Never throws. */
export function serviceErrorOfData(data: unknown): ServiceError {
  if (typeof data === 'string') return data.trim() === '' ? NOTHING : { ...NOTHING, form: 'error', words: data.trim() };
  // Gemini wraps what it sends in an array when a stream was asked for in its older form.
  if (Array.isArray(data)) return data.length === 0 ? NOTHING : serviceErrorOfData(data[0]);
  if (!isFields(data)) return NOTHING;
  const error = errorIn(data);
  if (error === null) return { ...NOTHING, form: 'document', requestId: text(data['request_id']) };
  const details = detailsOf(error);
  const codes = codesOf(error, data, details);
  return {
    form: 'error',
    codes,
    status: statusOf(error, data),
    words: wordsOf(error, data),
    requestId: text(data['request_id']) ?? text(error['request_id']),
    retryAfterMs: retryDelayOf(details),
  };
}

/** The object that tells about the error, whichever way it is wrapped; null when there is none. */
function errorIn(data: Fields): Fields | null {
  const response = data['response'];
  const inner =
    data['error'] ??
    (isFields(response) ? (response['error'] ?? response['incomplete_details']) : undefined) ??
    data['errors'];
  if (Array.isArray(inner) && isFields(inner[0])) return inner[0];
  if (isFields(inner)) return inner;
  if (typeof inner === 'string') return { ...data, message: text(data['message']) ?? inner };
  if (data['detail'] !== undefined) return { ...data, message: wordsOfDetail(data['detail']) };
  if (typeof data['message'] === 'string' || typeof data['msg'] === 'string') return data;
  return data['type'] === 'error' || data['object'] === 'error' ? data : null;
}

function codesOf(error: Fields, data: Fields, details: readonly Fields[]): string[] {
  const inner = error['innererror'] ?? error['inner_error'];
  const metadata = error['metadata'];
  const found: unknown[] = [
    ...details.flatMap((detail) => [detail['error_code'], detail['reason']]),
    isFields(inner) ? inner['code'] : undefined,
    isFields(metadata) ? metadata['error_type'] : undefined,
    isFields(metadata) && Array.isArray(metadata['reasons']) ? 'moderation' : undefined,
    error['code'],
    error['error_code'],
    error['type'],
    error['status'],
    error['reason'],
    data['code'],
    data['type'],
  ];
  const codes = found.filter((code) => typeof code === 'string').map((code) => code.trim().toLowerCase());
  return [...new Set(codes)].filter((code) => code !== '' && code !== 'error' && !/^\d+$/.test(code));
}

function statusOf(error: Fields, data: Fields): number | null {
  for (const value of [
    error['code'],
    error['status'],
    error['status_code'],
    error['statusCode'],
    data['code'],
    data['statusCode'],
  ]) {
    const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
    if (typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599) return status;
  }
  return null;
}

function wordsOf(error: Fields, data: Fields): string | null {
  const words = text(error['message']) ?? text(error['msg']) ?? text(data['message']);
  const metadata = error['metadata'];
  // OpenRouter says only "Provider returned error" itself and passes the provider's own words on beside it.
  const raw = isFields(metadata) ? text(metadata['raw']) : null;
  if (words === null) return raw;
  return raw === null ? words : `${words}: ${raw}`;
}

/** FastAPI's `detail`: a sentence, an object with one, or a list of what was wrong with which field. */
function wordsOfDetail(detail: unknown): string | null {
  if (typeof detail === 'string') return detail;
  if (isFields(detail)) return text(detail['message']) ?? text(detail['msg']) ?? text(detail['error']);
  if (!Array.isArray(detail)) return null;
  const sentences = detail.filter(isFields).map((entry) => {
    const where = Array.isArray(entry['loc']) ? entry['loc'].join('.') : null;
    const what = text(entry['msg']);
    return what !== null && where !== null ? `${where}: ${what}` : what;
  });
  return text(sentences.filter((sentence) => sentence !== null).join('; '));
}

function detailsOf(error: Fields): Fields[] {
  const details = error['details'];
  if (Array.isArray(details)) return details.filter(isFields);
  return isFields(details) ? [details] : [];
}

/** https://cloud.google.com/apis/design/errors: RetryInfo carries a duration such as "17s" or "0.5s". */
function retryDelayOf(details: readonly Fields[]): number | null {
  for (const { retryDelay } of details) {
    const seconds = typeof retryDelay === 'string' ? /^(\d+(?:\.\d+)?)s$/.exec(retryDelay)?.[1] : undefined;
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return null;
}

/** What a person would read on the page: its title, else its first words. */
function wordsOfPage(page: string): string | null {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1] ?? /<h1[^>]*>([^<]*)<\/h1>/i.exec(page)?.[1];
  return text(title?.replace(/\s+/g, ' ').trim());
}

/** The data of the first event in a text that is an event stream although it should not be one. */
function eventData(body: string): unknown {
  const data = /^data: ?(.*)$/m.exec(body.slice(0, TEXT_MAX))?.[1];
  return data === undefined ? undefined : parsed(data);
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

/** A string worth showing: some services send the words "null" or "undefined" where they have nothing to say. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' || /^(null|undefined|none)$/i.test(trimmed) ? null : trimmed;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
