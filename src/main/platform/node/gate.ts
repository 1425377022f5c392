import type { IncomingMessage } from 'node:http';
import { FOREIGN_PAGE, NOT_SIGNED_IN, type Refusal, WRONG_HOST } from './plain-page';
import { type Sessions, sessionOf } from './sessions';

/** Loopback only, and by number: a name can be made to point elsewhere. */
export const LOOPBACK = '127.0.0.1';

/** The one origin of a host that listens on `port`. */
export const originOf = (port: number): string => `http://${LOOPBACK}:${port}`;

/** A page of another site can make a browser ask for our address under that site's name (DNS rebinding). */
export function wrongHost(request: IncomingMessage, port: number): Refusal | null {
  return request.headers.host === `${LOOPBACK}:${port}` ? null : WRONG_HOST;
}

/**
 * Browsers say where a request comes from. Another site's may only lead here as a navigation of the whole window,
 * which gets no session along; scripts, pictures and frames of other sites get nothing.
 */
export function foreignFetch(request: IncomingMessage): Refusal | null {
  if (!isFromElsewhere(request)) return null;
  return request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
    ? null
    : FOREIGN_PAGE;
}

/** Whether a page of another site, or a file, led here: browsers then leave strict cookies out, redirects included. */
export function isFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/** Whether the request lacks an open session. */
export function withoutSession(request: IncomingMessage, port: number, sessions: Sessions): Refusal | null {
  return sessions.isOpen(sessionOf(request.headers.cookie, port)) ? null : NOT_SIGNED_IN;
}

/** Why a request to open the line to main is refused, or null when it may: right host, our own page, a session. */
export function refusedUpgrade(request: IncomingMessage, port: number, sessions: Sessions): Refusal | null {
  return (
    wrongHost(request, port) ??
    (request.headers.origin === originOf(port) ? null : FOREIGN_PAGE) ??
    withoutSession(request, port, sessions)
  );
}
