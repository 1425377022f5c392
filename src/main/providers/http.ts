import type { ProviderKind } from '../../shared/domain/provider';
import { plainHeaders, readText } from './body';
import { classify, type CallEvidence } from './classify';
import { ProviderCallError } from './classified-failure';
import type { Access } from './provider';

/** A list or a proof that takes longer than this has failed. Milliseconds for the whole request. */
export const REQUEST_TIMEOUT_MS = 15_000;

/** What {@link getJson} can be told besides the address. */
export interface GetJsonOptions {
  /** Milliseconds for the whole request, {@link REQUEST_TIMEOUT_MS} unless given. */
  readonly timeoutMs?: number;
  /** Sent with the request, the key's apart: those are the fetch's to add. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One answer of {@link getJson}. */
export interface JsonAnswer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Gets a JSON document under the address of `access`, whatever content type it is labelled with. `path` begins with a
 * slash. Rejects with a {@link ProviderCallError} for everything that can go wrong, and for nothing else; a stop by
 * `signal` is one of class `cancelled`.
 */
export async function getJson(
  kind: ProviderKind,
  access: Access,
  path: string,
  signal: AbortSignal,
  options: GetJsonOptions = {},
): Promise<JsonAnswer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs ?? REQUEST_TIMEOUT_MS)]);
  const fail = (evidence: CallEvidence) => new ProviderCallError(classify(kind, evidence));
  let status: number;
  let headers: Record<string, string>;
  let body: string;
  try {
    const response = await access.fetch(`${access.baseUrl}${path}`, {
      headers: { accept: 'application/json', ...options.headers },
      signal: limit,
    });
    ({ status } = response);
    headers = plainHeaders(response.headers);
    body = await readText(response);
  } catch (error) {
    // What ended it wins over what that looked like further down: a limit of time, or the person.
    const cause: unknown = limit.aborted ? (isTimeout(limit.reason) ? limit.reason : stopped()) : error;
    throw fail({ kind: 'thrown', error: cause, phase: 'request' });
  }
  const failed = (): ProviderCallError => fail({ kind: 'response', status, headers, body });
  if (status < 200 || status >= 300) throw failed();
  const data = parsed(body);
  if (data === undefined || reportsError(data)) throw failed();
  return { data, headers };
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function stopped(): DOMException {
  return new DOMException('stopped', 'AbortError');
}

function parsed(body: string): unknown {
  try {
    const data: unknown = JSON.parse(body);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Some servers answer 200 and report the error in the document (LM Studio: "Unexpected endpoint"). */
function reportsError(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('error' in data)) return false;
  const { error } = data;
  return (typeof error === 'string' && error !== '') || (typeof error === 'object' && error !== null);
}
