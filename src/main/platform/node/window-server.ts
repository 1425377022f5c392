import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readRendererFile } from '../renderer-files';
import { ALWAYS_HEADERS, contentSecurityPolicy, FILE_POLICY } from '../security-headers';
import type { ServedApp } from '../served-app';
import { foreignFetch, isFromElsewhere, LOOPBACK, originOf, refusedUpgrade, withoutSession, wrongHost } from './gate';
import {
  FOREIGN_PAGE,
  NOT_SIGNED_IN,
  NOT_THERE,
  PLAIN_PAGE_POLICY,
  plainPage,
  type Refusal,
  TOKEN_SPENT,
  UNREADABLE,
  WRONG_METHOD,
} from './plain-page';
import { sessionCookie, Sessions } from './sessions';
import { type Windows, windowsOf } from './windows';

/** Where a second start asks for a fresh address. */
export const SECOND_START_PATH = '/second-start';

/** Where the window opens its line to main. */
const CHANNEL_PATH = '/channel';

/** A browser that is being started uses its address at once; whoever finds it later finds it spent. In ms. */
const SOON_MS = 60_000;

/** What the server needs from its host. */
export interface WindowServerOptions {
  readonly app: ServedApp;
  /** The absolute path of the built window. */
  readonly rendererRoot: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Proves that a request for a fresh address comes from a second start of the same person. */
  readonly secondStartSecret: string;
  /** Told of what no window can be told of. */
  readonly onDefect: (error: unknown) => void;
}

/** The loopback server of the browser-window host, while it listens. */
export interface WindowServer {
  readonly port: number;
  readonly windows: Windows;
  /** An address that lets one browser in, once. `soon` is for a browser that is being started right now. */
  freshAddress(use: 'printed' | 'soon'): string;
  /** Ends every line and stops listening. */
  close(): Promise<void>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const body = plainPage(refusal, refusal === NOT_SIGNED_IN && isFromElsewhere(request));
  response.writeHead(refusal.status, {
    ...ALWAYS_HEADERS,
    'Content-Security-Policy': PLAIN_PAGE_POLICY,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(refusal === WRONG_METHOD ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Starts listening. Rejects with the system's error when the port cannot be had (`EADDRINUSE`, `EACCES`). */
export async function openWindowServer(options: WindowServerOptions): Promise<WindowServer> {
  const sessions = new Sessions();
  const windows = windowsOf(options.app, options.onDefect);
  const secondStart = digest(`Bearer ${options.secondStartSecret}`);
  let port = 0;

  const freshAddress = (use: 'printed' | 'soon') =>
    `${originOf(port)}/?token=${sessions.issueToken(use === 'soon' ? SOON_MS : undefined)}`;

  function answerSecondStart(request: IncomingMessage, response: ServerResponse): void {
    const proven = timingSafeEqual(digest(request.headers.authorization ?? ''), secondStart);
    // A browser always names the origin of a POST; a second start is no browser.
    if (!proven || request.headers.origin !== undefined) return refuse(request, response, FOREIGN_PAGE);
    response.writeHead(200, { ...ALWAYS_HEADERS, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify({ printed: freshAddress('printed'), soon: freshAddress('soon') }));
  }

  function exchangeToken(request: IncomingMessage, response: ServerResponse, token: string): void {
    const session = sessions.exchange(token);
    // Going back in the browser's history leads here again with a session: that is no reason to turn anyone away.
    if (session === null && withoutSession(request, port, sessions)) return refuse(request, response, TOKEN_SPENT);
    response.writeHead(303, {
      ...ALWAYS_HEADERS,
      Location: '/',
      'Cache-Control': 'no-store',
      ...(session === null ? {} : { 'Set-Cookie': sessionCookie(session, port) }),
    });
    response.end();
  }

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const nonce = randomBytes(16).toString('base64');
    const file = await readRendererFile(options.rendererRoot, path, nonce);
    if (file === null) return refuse(request, response, path === '/' ? UNREADABLE : NOT_THERE);
    const connect = ["'self'", `ws://${LOOPBACK}:${port}`];
    response.writeHead(200, {
      ...ALWAYS_HEADERS,
      'Content-Type': file.type,
      'Content-Length': file.body.byteLength,
      'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
      'Content-Security-Policy': file.isPage ? contentSecurityPolicy({ nonce, connect }) : FILE_POLICY,
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = wrongHost(request, port) ?? foreignFetch(request);
    if (foreign) return refuse(request, response, foreign);
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    if (request.method === 'POST' && path === SECOND_START_PATH) return answerSecondStart(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, WRONG_METHOD);
    const token = path === '/' ? new URLSearchParams(query).get('token') : null;
    // A HEAD (a link preview, a scanner) must not use the token up.
    if (token !== null && request.method === 'GET') return exchangeToken(request, response, token);
    const stranger = withoutSession(request, port, sessions);
    if (stranger) return refuse(request, response, stranger);
    return sendFile(request, response, path);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.onDefect(error);
      if (response.headersSent) response.destroy();
      else refuse(request, response, UNREADABLE);
    });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', options.onDefect);
    const refusal = request.url === CHANNEL_PATH ? refusedUpgrade(request, port, sessions) : NOT_THERE;
    if (refusal === null) return windows.connect(request, socket, head);
    socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\nConnection: close\r\n\r\n`);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port: options.port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  port = (server.address() as AddressInfo).port;
  server.on('error', options.onDefect);

  return {
    port,
    windows,
    freshAddress,
    async close() {
      windows.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
