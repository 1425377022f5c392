/** A JSON object as it came, trusted in nothing. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object that fields can be read from. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string worth showing: some services send the words "null" or "undefined" where they have nothing to say. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' || /^(null|undefined|none)$/i.test(trimmed) ? null : trimmed;
}

/** The value that a text of JSON stands for; undefined when it is none, or nothing but null. */
export function parsedJson(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

/** The object that tells about the error, whichever way a document wraps it; null when there is none. */
export function errorIn(data: Fields): Fields | null {
  const response = data['response'];
  const inner =
    data['error'] ??
    (isFields(response) ? (response['error'] ?? response['incomplete_details']) : undefined) ??
    data['errors'];
  if (Array.isArray(inner) && isFields(inner[0])) return inner[0];
  // Some gateways wrap what they were sent once more.
  if (isFields(inner)) return isFields(inner['error']) ? inner['error'] : inner;
  if (typeof inner === 'string') return { ...data, message: text(data['message']) ?? inner };
  if (data['detail'] !== undefined) return { ...data, message: wordsOfDetail(data['detail']) };
  if (typeof data['message'] === 'string' || typeof data['msg'] === 'string') return data;
  return data['type'] === 'error' || data['object'] === 'error' ? data : null;
}

/** Every code, type, status and reason in lower case, the most specific first. Bare numbers are no codes. */
export function codesOf(error: Fields, data: Fields): string[] {
  const inner = error['innererror'] ?? error['inner_error'];
  const metadata = metadataOf(error);
  const found: unknown[] = [
    ...detailsOf(error).flatMap((detail) => [detail['error_code'], detail['reason']]),
    isFields(inner) ? inner['code'] : undefined,
    metadata['error_type'],
    // OpenRouter lists what its moderation objected to.
    Array.isArray(metadata['reasons']) ? 'moderation' : undefined,
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

/** A status between 400 and 599 under any of its usual names; null when there is none. */
export function statusOf(error: Fields, data: Fields): number | null {
  const named = [error, data].flatMap((fields) =>
    ['code', 'status', 'status_code', 'statusCode', 'raw_status_code'].map((name) => fields[name]),
  );
  for (const value of named) {
    const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
    if (typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599) return status;
  }
  return null;
}

/** The sentence for people; null when there is none. */
export function wordsOf(error: Fields, data: Fields): string | null {
  return text(error['message']) ?? text(error['msg']) ?? text(data['message']);
}

/** What a provider behind OpenRouter said itself; OpenRouter only adds "Provider returned error". */
export function rawWordsOf(error: Fields): string | null {
  return text(metadataOf(error)['raw']);
}

/** https://cloud.google.com/apis/design/errors: RetryInfo carries a duration such as "17s" or "0.5s". In milliseconds. */
export function retryDelayOf(error: Fields): number | null {
  for (const { retryDelay } of detailsOf(error)) {
    const seconds = typeof retryDelay === 'string' ? /^(\d+(?:\.\d+)?)s$/.exec(retryDelay)?.[1] : undefined;
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return null;
}

function detailsOf(error: Fields): Fields[] {
  const details = error['details'];
  if (Array.isArray(details)) return details.filter(isFields);
  return isFields(details) ? [details] : [];
}

function metadataOf(error: Fields): Fields {
  const metadata = error['metadata'];
  return isFields(metadata) ? metadata : {};
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
