import { redact, registerSecret } from '../log/redact';
import { capped, plainHeaders, readStart, withBody } from './body';
import { EVENT_STREAM_ACCEPT, guardEventStream } from './event-stream-guard';
import { patientFetch } from './patient-fetch';
import { RedirectedError, UnsendableKeyError } from './transport-errors';

/** Redirects at the service's own place that are followed: a slash added, a version renamed. More is a circle. */
const REDIRECTS_MAX = 3;

/** Where the packages of the AI SDK and the services' own clients put keys. Nothing but the real key may stand there. */
const KEY_HEADERS: readonly string[] = ['authorization', 'x-api-key', 'x-goog-api-key', 'api-key'];

/** What {@link keyedFetch} needs. */
export interface KeyedFetchOptions {
  /** The address that the key was entered for. The key goes to its origin and nowhere else. */
  readonly baseUrl: string;
  /** Asked at each call, so that the clear key lives as long as the call; null for a service without key. */
  readonly headers: (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>) | null;
  /** The fetch underneath; {@link patientFetch} unless given. */
  readonly inner?: typeof fetch;
}

/**
 * A fetch that adds the key on the way out, to the origin of `baseUrl` only. Redirects to anywhere else are not
 * followed and reject with {@link RedirectedError}; a key that cannot be sent rejects with {@link UnsendableKeyError}.
 * Bodies of errors come back without the key in them, whatever the service echoed.
 */
export function keyedFetch({ baseUrl, headers, inner }: KeyedFetchOptions): typeof fetch {
  const { origin } = new URL(baseUrl);
  return async (input, init) => {
    const request = asRequest(input, init);
    if (request.url.origin !== origin) throw new RedirectedError(request.url.origin);
    const secret = headers === null ? {} : await headers();
    hideFromNowOn(secret);
    const sent = sendableHeaders(request.headers, secret);
    const wantsStream = sent['accept'] === EVENT_STREAM_ACCEPT;
    let { url } = request;
    for (let redirects = 0; ; redirects += 1) {
      const response = await (inner ?? patientFetch)(url, {
        ...request.init,
        headers: sent,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.status < 300 || response.status >= 400 || !response.headers.has('location')) {
        return finished(response, wantsStream);
      }
      await response.body?.cancel();
      url = nextPlace(response, url, request, redirects);
    }
  };
}

/** By their names in lower case. A record costs a fraction of a `Headers`, of which each fetch makes its own anyway. */
type PlainHeaders = Readonly<Record<string, string>>;

interface PlainRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly init: RequestInit;
}

function asRequest(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): PlainRequest {
  if (input instanceof Request) {
    return { url: new URL(input.url), method: input.method, headers: plainHeaders(input.headers), init: init ?? {} };
  }
  return {
    url: new URL(input),
    method: (init?.method ?? 'GET').toUpperCase(),
    headers: plain(init?.headers),
    init: init ?? {},
  };
}

function plain(headers: RequestInit['headers']): PlainHeaders {
  if (headers === undefined) return {};
  if (Array.isArray(headers) || Symbol.iterator in headers) return plainHeaders(new Headers(headers));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function sendableHeaders(asked: PlainHeaders, secret: PlainHeaders): PlainHeaders {
  const sent: Record<string, string> = {};
  for (const name of Object.keys(asked)) {
    if (!KEY_HEADERS.includes(name) && name !== 'cookie') sent[name] = asked[name] ?? '';
  }
  try {
    for (const [name, value] of new Headers(secret)) sent[name] = value;
  } catch {
    throw new UnsendableKeyError();
  }
  return sent;
}

/** Where a redirect leads. Throws {@link RedirectedError} where it may not or cannot be followed. */
function nextPlace(response: Response, from: URL, request: PlainRequest, redirects: number): URL {
  const target = URL.parse(response.headers.get('location') ?? '', from);
  if (target === null) throw new RedirectedError(null);
  if (target.origin !== from.origin) throw new RedirectedError(target.origin);
  const isPlain = target.username === '' && target.password === '';
  if (isPlain && redirects < REDIRECTS_MAX && isRepeatable(request, response.status)) return target;
  throw new RedirectedError(`${target.origin}${target.pathname}`);
}

/**
 * Whether the same request may be sent once more. One that posts has to stay as it is, which only 307 and 308 ask for
 * (RFC 9110, 15.4), and its body must not be used up.
 */
function isRepeatable({ method, init }: PlainRequest, status: number): boolean {
  return method === 'GET' || ((status === 307 || status === 308) && typeof init.body === 'string');
}

async function finished(response: Response, wantsStream: boolean): Promise<Response> {
  if (!response.ok) return withBody(response, redact(await readStart(response)));
  if (wantsStream) return guardEventStream(response);
  return capped(response);
}

/** From here on no error and no log line can carry the key, whatever the service echoes. */
function hideFromNowOn(secret: Readonly<Record<string, string>>): void {
  for (const value of Object.values(secret)) registerSecret(value.replace(/^Bearer\s+/i, ''));
}
