import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';

// What a start is held against: a process that does nothing but serve a page with one field.

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<form aria-label="Compose"><textarea></textarea></form>`;

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(PAGE);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Bare is ready: http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
process.once('SIGTERM', () => process.exit(0));
