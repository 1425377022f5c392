import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** How the server answers, beside doing everything right. */
export type HttpBehaviour =
  | 'good'
  | 'sign_in'
  | 'html'
  | 'hang'
  | 'flood'
  | 'forgets'
  | { readonly redirectTo: string };

/** A tool server over HTTP that runs for one test. */
export interface HttpToolServer {
  readonly url: string;
  readonly received: { readonly method: string; readonly headers: IncomingHttpHeaders }[];
  /** How often the tool `say` ran. */
  readonly said: string[];
  behave(behaviour: HttpBehaviour): void;
  close(): Promise<void>;
}

/** Starts one on a free port of this computer. */
export async function startHttpToolServer(): Promise<HttpToolServer> {
  const received: HttpToolServer['received'] = [];
  const said: string[] = [];
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  let behaviour: HttpBehaviour = 'good';

  const good = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = request.headers['mcp-session-id'];
    let transport = typeof id === 'string' ? sessions.get(id) : undefined;
    if (typeof id === 'string' && !transport) return void response.writeHead(404).end('no such session');
    if (!transport) {
      const made = new StreamableHTTPServerTransport({
        sessionIdGenerator: () => randomUUID(),
        onsessioninitialized: (session) => void sessions.set(session, made),
      });
      transport = made;
      const server = new McpServer({ name: 'over http', version: '1' });
      server.registerTool('say', { description: 'Says it back.', inputSchema: { text: z.string() } }, ({ text }) => {
        said.push(text);
        return { content: [{ type: 'text', text }] };
      });
      await server.connect(made);
    }
    await transport.handleRequest(request, response);
  };

  const server = createServer((request, response) => {
    received.push({ method: request.method ?? '', headers: request.headers });
    if (typeof behaviour === 'object') return void response.writeHead(307, { location: behaviour.redirectTo }).end();
    switch (behaviour) {
      case 'good':
        return void good(request, response);
      case 'forgets':
        sessions.clear();
        behaviour = 'good';
        return void good(request, response);
      case 'sign_in':
        return void response.writeHead(401).end(`who is ${request.headers.authorization ?? 'this'}?`);
      case 'html':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>');
      case 'hang':
        return;
      case 'flood':
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(`"${'x'.repeat(9 * 1_048_576)}"`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const transport of sessions.values()) await transport.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    received,
    said,
    behave: (next) => {
      behaviour = next;
    },
    close,
  };
}
