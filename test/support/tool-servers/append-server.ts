// A tool server over stdio with one tool whose effects can be counted: it appends a line to the file that it is given.
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

/** The file, and how long a call takes before and after its effect, in milliseconds. */
const [file = '', ms = '0'] = process.argv.slice(2);

const server = new McpServer({ name: 'appender', version: '1.0.0' });
server.registerTool(
  'append',
  { description: 'Appends a line.', inputSchema: { line: z.string() } },
  async ({ line }) => {
    await wait(Number(ms));
    appendFileSync(file, `${line}\n`);
    await wait(Number(ms));
    return { content: [{ type: 'text' as const, text: `appended ${line}` }] };
  },
);
await server.connect(new StdioServerTransport());
