// A tool server over stdio that writes whatever stands in a file: as its tool's name, title and description, and as output.
import { readFileSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const [line = ''] = text.split('\n');

const server = new Server({ name: line, version: line }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [{ name: line, title: line, description: text, inputSchema: { type: 'object' } }],
}));
server.setRequestHandler(CallToolRequestSchema, () => ({ content: [{ type: 'text', text }] }));
await server.connect(new StdioServerTransport());
