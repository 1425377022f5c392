import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** One file of the built window, ready to be served. */
export interface RendererFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  /** True where the name carries a hash of the content, so that it may be kept for ever. */
  readonly immutable: boolean;
  readonly isPage: boolean;
}

/** What the built page holds in place of the nonce of this load. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** The kinds of file that the build writes. Anything else is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Segments of plain names only: no `..`, no hidden files, no back slash, colon or NUL. */
const SAFE_PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+$/;

/** Vite's form: a name, a dash or dot, eight or more characters of hash, the ending. */
const HASHED_NAME = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** Turns the path of a request into one inside `root`. Null for everything that is not the plain name of a file in it. */
function fileOf(root: string, urlPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path === '/') path = '/index.html';
  if (!SAFE_PATH.test(path)) return null;
  const file = join(root, path);
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

/**
 * Reads one file of the built window for either host. Null when there is no such file, or when the path could lead
 * outside: the path is matched against a form that cannot, before it meets the disk.
 *
 * @param root the absolute path of the built window
 * @param urlPath the path of the request as it came, percent-encoded
 * @param nonce put into the page in place of {@link NONCE_PLACEHOLDER}
 */
export async function readRendererFile(root: string, urlPath: string, nonce: string): Promise<RendererFile | null> {
  const file = fileOf(root, urlPath);
  const extension = file === null ? '' : extname(file);
  const type = TYPES[extension];
  if (file === null || type === undefined) return null;
  let body: Buffer<ArrayBuffer>;
  try {
    body = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
  const isPage = extension === '.html';
  if (isPage) body = Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce));
  return { body, type, immutable: !isPage && HASHED_NAME.test(file), isPage };
}
