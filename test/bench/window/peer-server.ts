import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Rolldown } from 'vite';
import { benchSource } from '../support/places';

const TICK_MS = 4;

const PAGE = `<!doctype html><meta charset="utf-8"><title>react-markdown</title>
<link rel="stylesheet" href="/page.css">
<style>body{margin:0;font:15px/1.6 sans-serif}#scroller{height:100vh;overflow:auto}#answer{max-width:46rem;margin:auto;padding:1rem}
pre{background:#eee;padding:1rem;overflow:auto}td{border:1px solid #ccc;padding:.25rem .5rem}</style>
<div id="scroller"><div id="answer"></div></div><script src="/page.js"></script>`;

/** What is built of the page: its script and its styles. */
interface Page {
  readonly script: string;
  readonly styles: string;
}

async function built(): Promise<Page> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      minify: 'oxc',
      lib: { entry: benchSource('react-markdown-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = (Array.isArray(outputs) ? outputs : [outputs]) as Rolldown.RolldownOutput[];
  if (!output) throw new Error('The page was not built.');
  const styles = output.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
  );
  return { script: output.output[0].code, styles: styles.map(({ source }) => String(source)).join('\n') };
}

/** The files of the page beside itself: their kinds and contents. */
const FILES: Readonly<Record<string, (page: Page) => [type: string, body: string]>> = {
  '/page.js': ({ script }) => ['text/javascript', script],
  '/page.css': ({ styles }) => ['text/css', styles],
};

function stream(response: ServerResponse, tokens: readonly string[], perSecond: number): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  const startedAt = performance.now();
  let told = 0;
  const timer = setInterval(() => {
    const due = Math.min(tokens.length, Math.ceil(((performance.now() - startedAt) * perSecond) / 1000));
    for (; told < due; told += 1) response.write(tokens[told] ?? '');
    if (told < tokens.length) return;
    clearInterval(timer);
    response.end();
  }, TICK_MS);
  response.once('close', () => clearInterval(timer));
}

/** Serves the page of react-markdown-page.ts and the stream that it draws. */
export async function servePeer(tokens: readonly string[], perSecond: number): Promise<{ url: string; close(): void }> {
  const page = await built();
  const server = createServer((request, response) => {
    if (request.url === '/stream') return stream(response, tokens, perSecond);
    const [type, body] = FILES[request.url ?? '']?.(page) ?? ['text/html', PAGE];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
