import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { readRendererFile } from '../renderer-files';
import { ALWAYS_HEADERS, contentSecurityPolicy, FILE_POLICY } from '../security-headers';

/** The window's own address space: no file://, whose pages may read each other. */
const SCHEME = 'app';

/** The one origin that the window is loaded from and that may speak to main. */
export const APP_ORIGIN = `${SCHEME}://signalbox`;

/** The page of the window. */
export const APP_PAGE = `${APP_ORIGIN}/`;

/** Makes the scheme a standard, secure one. Before the app is ready, and once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers one request for a file of the window. */
export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererRoot: string,
): Promise<Response> {
  const url = new URL(request.url);
  const headers = new Headers(ALWAYS_HEADERS);
  if (url.host !== 'signalbox') return new Response(null, { status: 404, headers });
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers });
  const nonce = randomBytes(16).toString('base64');
  const file = await readRendererFile(rendererRoot, url.pathname, nonce);
  if (file === null) return new Response(null, { status: 404, headers });
  headers.set('Content-Type', file.type);
  headers.set('Cache-Control', file.immutable ? 'max-age=31536000, immutable' : 'no-store');
  const policy = file.isPage ? contentSecurityPolicy({ nonce, connect: ["'self'"] }) : FILE_POLICY;
  headers.set('Content-Security-Policy', policy);
  return new Response(request.method === 'HEAD' ? null : file.body, { status: 200, headers });
}

/** Serves the built window under {@link APP_ORIGIN}. After the app is ready. */
export function serveAppScheme(rendererRoot: string): void {
  protocol.handle(SCHEME, (request) => answerAppRequest(request, rendererRoot));
}
