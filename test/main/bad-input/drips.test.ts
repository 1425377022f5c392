import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startTestApp } from '../../support/test-app';

/** A service that lists one model and then drips: its answers begin as given, and a piece follows for ever. */
async function dripping(status: number, type: string, begin: string, piece: string): Promise<string> {
  const drip = (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': type });
    response.write(begin);
    const timer = setInterval(() => response.write(piece), 20);
    response.on('close', () => clearInterval(timer));
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST') return drip(response);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"object":"list","data":[{"id":"m"}]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const EVENT = (content: string) => `data: {"choices":[{"index":0,"delta":{"content":"${content}"}}]}\n\n`;

it.each([
  ['comments in place of an answer', 200, 'text/event-stream', '', ': still here\n\n', 'timeout', 'no_first_token', ''],
  ['an event that never ends', 200, 'text/event-stream', 'data: {"a":"', 'x', 'timeout', 'no_first_token', ''],
  ['spaces', 200, 'application/json', '', ' ', 'timeout', 'no_first_token', ''],
  ['a document that never ends', 200, 'application/json', '{"a":"', 'x', 'timeout', 'no_first_token', ''],
  ['an error that never ends', 500, 'application/json', '{"error":{"message":"', 'x', 'timeout', 'no_first_token', ''],
  ['a page that never ends', 404, 'text/html', '<html>', '<p>', 'timeout', 'no_first_token', ''],
  ['comments in the middle', 200, 'text/event-stream', EVENT('Half'), ': still here\n\n', 'timeout', 'stalled', 'Half'],
  ['empty pieces in the middle', 200, 'text/event-stream', EVENT('Half'), EVENT(''), 'timeout', 'stalled', 'Half'],
] as const)(
  'a service that drips %s is given up within the limits that are set, and what came is kept',
  async (_, status, type, begin, piece, failed, reason, text) => {
    const app = await startTestApp();
    const baseUrl = await dripping(status, type, begin, piece);
    await app.main.connections.add({ kind: 'openai-compatible', baseUrl, label: 'Drip', defaultModel: 'm' });
    const startedAt = performance.now();
    const answer = await app.ask();
    expect(performance.now() - startedAt).toBeLessThan(8000);
    expect(answer).toMatchObject({ text, failure: { class: failed, reason } });
    expect(answer.failure?.sentence).toMatch(
      /^Drip (did not begin to answer in time|stopped in the middle of the answer)\.$/,
    );
  },
);
