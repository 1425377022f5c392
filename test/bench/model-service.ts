import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { moment } from './support/clock';
import type { ServiceNews, Speech } from './support/service';

// A service in a process of its own, so that its work is not counted as the app's. It builds its frames beforehand:
// whoever reads is the slower one.

const TICK_MS = 4;

const frame = (fields: object) =>
  `data: ${JSON.stringify({ id: 'bench', object: 'chat.completion.chunk', created: 1, model: 'bench', ...fields })}\n\n`;
const END =
  frame({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }) +
  frame({ choices: [], usage: { prompt_tokens: 5, completion_tokens: 20, total_tokens: 25 } }) +
  'data: [DONE]\n\n';

let frames: Buffer[] = [];
/** Everything behind the first frame. */
let rest = Buffer.from(END);
let perSecond: number | null = null;
let pauseMs = 0;
let thinksMs = 0;

const tell = (news: ServiceNews) => void process.send?.(news);

function speak(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const [first] = frames;
  if (perSecond === null) {
    response.write(first);
    if (pauseMs === 0) response.end(rest);
    else setTimeout(() => response.end(rest), pauseMs);
    return;
  }
  const tokensPerMs = perSecond / 1000;
  const startedAt = performance.now();
  response.write(first);
  tell({ firstTokenAt: moment() });
  let told = 1;
  const timer = setInterval(() => {
    const due = Math.min(frames.length, Math.ceil((performance.now() - startedAt) * tokensPerMs));
    for (; told < due; told += 1) response.write(frames[told]);
    if (told < frames.length) return;
    clearInterval(timer);
    response.end(END);
  }, TICK_MS);
  response.once('close', () => clearInterval(timer));
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'list', data: [{ id: 'bench', object: 'model', owned_by: 'bench' }] }));
    return;
  }
  request.resume().once('end', () => {
    if (thinksMs === 0) speak(response);
    else setTimeout(() => speak(response), thinksMs);
  });
});
server.on('connection', (socket) => socket.setNoDelay(true));
server.listen(0, '127.0.0.1', () => {
  tell({ listening: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` });
});

process.on('message', (speech: Speech) => {
  frames = speech.tokens.map((content) =>
    Buffer.from(frame({ choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] })),
  );
  rest = Buffer.concat([...frames.slice(1), Buffer.from(END)]);
  ({ perSecond, pauseMs = 0, thinksMs = 0 } = speech);
  tell({ ready: true });
});
process.once('disconnect', () => process.exit());
