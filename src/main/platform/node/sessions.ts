import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** Kept as digests, so that looking one up tells nothing about the others by how long it takes. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Who may use the browser-window host: one-time tokens for addresses, and the sessions they were exchanged for. */
export class Sessions {
  readonly #tokens = new Map<string, number>();
  readonly #sessions = new Set<string>();

  /**
   * Makes a token that can be exchanged once.
   * @param lifetimeMs how long it stays good; for ever when left out
   */
  issueToken(lifetimeMs = Number.POSITIVE_INFINITY): string {
    const token = newSecret();
    this.#tokens.set(digest(token), performance.now() + lifetimeMs);
    return token;
  }

  /** Exchanges a token for a session. Null when it is unknown, was used before, or came too late. */
  exchange(token: string): string | null {
    const key = digest(token);
    const goodUntil = this.#tokens.get(key);
    this.#tokens.delete(key);
    if (goodUntil === undefined || performance.now() > goodUntil) return null;
    const session = newSecret();
    this.#sessions.add(digest(session));
    return session;
  }

  /** Whether a session was given out by this run. */
  isOpen(session: string | undefined): boolean {
    return session !== undefined && this.#sessions.has(digest(session));
  }
}

/** Browsers send cookies to every port of a host: the name keeps two hosts on one computer apart. */
export const cookieName = (port: number): string => `signalbox-${port}`;

/** The session that a request's Cookie header carries for this port, if any. */
export function sessionOf(cookieHeader: string | undefined, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`;
  return cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The Set-Cookie header that starts a session: unreadable by scripts, never sent along from another site. */
export function sessionCookie(session: string, port: number): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}
