import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Rolldown } from 'vite';
import { benchSource } from '../support/places';

const TICK_MS = 4;

const PAGE = `<!doctype html><meta charset="utf-8"><title>Whole parse</title>
<style>body{margin:0;font:15px/1.6 sans-serif}#scroller{height:100vh;overflow:auto}#answer{max-width:46rem;margin:auto;padding:1rem}
pre{background:#eee;padding:1rem;overflow:auto}td{border:1px solid #ccc;padding:.25rem .5rem}</style>
<div id="scroller"><div id="answer"></div></div><script src="/page.js"></script>`;

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      minify: 'oxc',
      lib: { entry: benchSource('whole-reparse-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  if (!output) throw new Error('The page was not built.');
  return output.output[0].code;
}

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

/** Serves the page of whole-reparse-page.ts and the stream that it draws. */
export async function servePeer(tokens: readonly string[], perSecond: number): Promise<{ url: string; close(): void }> {
  const code = await script();
  const server = createServer((request, response) => {
    if (request.url === '/stream') return stream(response, tokens, perSecond);
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? code : PAGE);
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
