// A tool server over stdio that behaves as its first argument says. `good` does everything right.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';

const [mode = 'good', file = ''] = process.argv.slice(2);
if (file !== '') appendFileSync(file, `${process.pid}\n`);

const text = (said: string) => ({ content: [{ type: 'text' as const, text: said }] });

function goodServer() {
  const server = new McpServer({ name: 'fake', version: '1.0.0' });
  server.registerTool(
    'add',
    {
      description: 'Adds two numbers.',
      inputSchema: { a: z.number(), b: z.number() },
      annotations: { readOnlyHint: true },
    },
    ({ a, b }) => text(String(a + b)),
  );
  server.registerTool('say', { description: 'Says it back.', inputSchema: { text: z.string() } }, (input) =>
    text(input.text),
  );
  server.registerTool('fails', { description: 'Cannot do it.' }, () => ({
    ...text('the file is not there'),
    isError: true,
  }));
  server.registerTool('environment', { description: 'Tells what it was given.' }, () =>
    text(JSON.stringify(process.env)),
  );
  server.registerTool('pictures', { description: 'Draws.' }, () => ({
    content: [
      { type: 'text' as const, text: 'here it is' },
      { type: 'image' as const, data: 'AAAA', mimeType: 'image/png' },
      { type: 'resource_link' as const, uri: 'https://elsewhere.example/x', name: 'more' },
    ],
  }));
  server.registerTool('hang', { description: 'Never answers.' }, () => new Promise(() => undefined));
  server.registerTool('die', { description: 'Ends.' }, () => {
    process.stderr.write('\u001b[31mfatal\u001b[0m: out of luck\n');
    process.exit(3);
  });
  server.registerTool('freeze', { description: 'Stops everything.' }, () => {
    for (;;);
  });
  server.registerTool('much', { description: 'Writes too much.' }, () => text('x'.repeat(20 * 1_048_576)));
  server.registerTool('more', { description: 'Offers another tool from now on.' }, () => {
    server.registerTool('newer', { description: 'Came later.' }, () => text('new'));
    return text('done');
  });
  server.registerTool('ask', { description: 'Asks the model of the app.' }, async () => {
    const asked = await server.server
      .createMessage({ messages: [{ role: 'user', content: { type: 'text', text: 'hi' } }], maxTokens: 5 })
      .then(
        () => 'it was answered',
        (error: unknown) => `refused: ${String(error)}`,
      );
    return text(asked);
  });
  return server;
}

function manyTools() {
  const server = new Server({ name: 'many', version: '1' }, { capabilities: { tools: {} } });
  const all = Array.from({ length: 1000 }, (_, n) => ({
    name: `tool_${n}`,
    description: `Number ${n}`,
    inputSchema: { type: 'object' },
  }));
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
    const from = Number(params?.cursor ?? 0);
    const next = from + 100;
    return { tools: all.slice(from, next), ...(next < all.length && { nextCursor: String(next) }) };
  });
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => text(params.name));
  return server;
}

interface Asked {
  readonly id: number;
  readonly method: string;
}

/** Hands each request over to be answered by hand. */
function byHand(answer: (asked: Asked) => void): void {
  let rest = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (chunk: string) => {
    rest += chunk;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      const message: Partial<Asked> = JSON.parse(rest.slice(0, end));
      rest = rest.slice(end + 1);
      if (message.id !== undefined && message.method !== undefined) answer({ id: message.id, method: message.method });
    }
  });
}
const write = (value: unknown) =>
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
const result = ({ id }: Asked, value: unknown) => write({ jsonrpc: '2.0', id, result: value });
const greet = (message: Asked) =>
  result(message, {
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'by hand', version: '1' },
  });

switch (mode) {
  case 'good':
    await goodServer().connect(new StdioServerTransport());
    break;
  case 'banner':
    process.stdout.write('Welcome to the server\n');
    await goodServer().connect(new StdioServerTransport());
    break;
  case 'many':
    await manyTools().connect(new StdioServerTransport());
    break;
  case 'silent':
    process.stdin.resume();
    break;
  case 'slow':
    setTimeout(() => void goodServer().connect(new StdioServerTransport()), 700);
    break;
  case 'dies':
    process.stderr.write(`cannot open ${process.env.TOKEN ?? 'anything'}\n`);
    process.exit(1);
    break;
  case 'dies-once':
    if (existsSync(`${file}.died`)) await goodServer().connect(new StdioServerTransport());
    else {
      writeFileSync(`${file}.died`, '');
      process.exit(1);
    }
    break;
  case 'nonsense':
    process.stdin.resume();
    setInterval(() => process.stdout.write('<html>not a message</html>\n'), 1);
    break;
  case 'quiet-nonsense':
    process.stdin.resume();
    process.stdout.write('Usage: server [options]\n');
    break;
  case 'wrong-answers':
    byHand((message) => result(message, { what: 'is this' }));
    break;
  case 'error':
    byHand((message) => write({ jsonrpc: '2.0', id: message.id, error: { code: -32603, message: 'no database' } }));
    break;
  case 'flood':
    process.stdin.resume();
    process.stdout.write('x'.repeat(12 * 1_048_576));
    break;
  case 'flood-of-messages':
    byHand((message) => {
      if (message.method === 'initialize') greet(message);
      else
        for (let n = 0; n < 30_000; n += 1)
          write({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: n } });
    });
    break;
  case 'strange-tools':
    byHand((message) => {
      if (message.method === 'initialize') return void greet(message);
      result(message, {
        tools: [
          { name: 'fine', description: 'ok\u0007\u202e\u0000 then', inputSchema: { type: 'object' } },
          { name: 'fine', description: 'the same again', inputSchema: { type: 'object' } },
          { name: '', description: 'no name' },
          { name: 'long.description/with spaces', description: 'y'.repeat(50_000), inputSchema: 'nonsense' },
          { name: 'new\nline', description: 'bad name' },
          'not a tool',
          null,
        ],
        nextCursor: 'again',
      });
    });
    break;
  case 'family': {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: ['ignore', 'inherit', 'ignore'],
    });
    appendFileSync(file, `${child.pid}\n`);
    process.on('SIGTERM', () => undefined);
    process.stdin.on('end', () => undefined);
    setInterval(() => undefined, 1000);
    await goodServer().connect(new StdioServerTransport());
    break;
  }
  default:
    throw new Error(`There is no mode ${mode}.`);
}
