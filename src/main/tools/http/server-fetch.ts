import { FloodGuard, type FloodLimits } from '../flood-guard';
import { ServerFault } from '../server-fault';

/** What {@link serverFetch} needs. */
export interface ServerFetchOptions {
  /** The address of the server. Its secrets go to its origin and nowhere else. */
  readonly url: string;
  /** The secret headers, asked for at each request. May throw. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Called once when the server sends more than anyone can read. */
  readonly onFlood: (fault: ServerFault) => void;
  readonly flood?: FloodLimits;
  readonly inner?: typeof fetch;
}

/**
 * A fetch that adds the secrets of a tool server on the way out, to its own origin alone, and holds what comes back to
 * limits. Redirects are left to the SDK, which follows them within one origin; rejects with a {@link ServerFault}
 * `redirected` where one leads elsewhere all the same.
 */
export function serverFetch({ url, headers, onFlood, flood, inner = fetch }: ServerFetchOptions) {
  const { origin } = new URL(url);
  const guard = new FloodGuard(flood);
  return async (to: string | URL, init?: RequestInit): Promise<Response> => {
    const target = new URL(to);
    if (target.origin !== origin) throw new ServerFault('redirected', { said: target.origin });
    const sent = new Headers(init?.headers);
    for (const [name, value] of Object.entries(headers())) sent.set(name, value);
    const response = await inner(target, {
      ...init,
      headers: sent,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    if (response.body === null) return response;
    const { status, statusText, headers: received } = response;
    return new Response(guarded(response.body, guard, onFlood), { status, statusText, headers: received });
  };
}

/** The body as it comes. Messages end at blank lines where it is a stream of events, and with the body where it is not. */
function guarded(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  guard: FloodGuard,
  onFlood: (fault: ServerFault) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  guard.message(0);
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        const end = endOfEvent(chunk);
        const fits = guard.bytes(chunk.length) && (end === null || guard.message(chunk.length - end));
        if (fits) return controller.enqueue(chunk);
        const fault = new ServerFault('flood', { hadLeft: true });
        controller.error(fault);
        onFlood(fault);
      },
    }),
  );
}

/** Where the last event in a piece ends; null when none does. */
function endOfEvent(chunk: Uint8Array): number | null {
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const end = Math.max(text.lastIndexOf('\n\n'), text.lastIndexOf('\n\r\n'));
  return end === -1 ? null : end + 2;
}
