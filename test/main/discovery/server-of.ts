import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands at one path: a text or a document, with its status and headers. */
export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A small server for one test. */
export interface SmallServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
}

/** Serves on loopback until the end of the test, however unfinished its answers are then. */
export async function serverOf(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host = '127.0.0.1',
): Promise<SmallServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const bound = (server.address() as AddressInfo).port;
  return { origin: `http://127.0.0.1:${bound}`, port: bound, asked };
}

/** A server that has these pages and answers everything else with `otherwise`. */
export function pagesAt(
  pages: Readonly<Record<string, Page>>,
  otherwise: Page = { status: 404, body: 'not found' },
  host = '127.0.0.1',
): Promise<SmallServer> {
  return serverOf((request, response) => {
    const { status = 200, headers = {}, body = '' } = pages[request.url ?? ''] ?? otherwise;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, headers).end(text);
  }, host);
}
