import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const Body = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
});

/** A service whose model calls the tool `append` a few times, one line each, and then says that it is done. */
export interface ToolModel {
  readonly url: string;
  readonly model: string;
  /** Questions that were received. */
  readonly asked: number;
  /** How the next answers fail; the last one stays until it is changed. Null: they do not. */
  behave(fault: 'cut' | 'overloaded' | null): void;
}

/** What it says when it has called the tool so often. */
export const DONE = 'It is all written down.';
/** Tokens that it says it has read and written, for each answer. */
export const TOOL_MODEL_TOKENS = { input: 40, output: 8 } as const;

/**
 * Starts one for one test. A task has a line "key NAME" in its description, and its lines are "NAME 0", "NAME 1" ….
 * @param pieceMs milliseconds between two pieces of an answer
 */
export async function toolModel(calls: number, pieceMs = 0): Promise<ToolModel> {
  let asked = 0;
  let fault: 'cut' | 'overloaded' | null = null;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') return json(response, 200, { object: 'list', data: [{ id: 'scribe' }] });
      const body = Body.parse(JSON.parse(await text(request)));
      asked += 1;
      if (fault === 'overloaded') return json(response, 503, { error: { message: 'Overloaded.', type: 'error' } });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const frames = framesFor(body, calls);
      for (const frame of fault === 'cut' ? frames.slice(0, 2) : frames) {
        response.write(`data: ${JSON.stringify(frame)}\n\n`);
        if (pieceMs > 0) await wait(pieceMs);
      }
      if (fault === 'cut') return void setImmediate(() => response.socket?.destroy());
      response.end('data: [DONE]\n\n');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    model: 'scribe',
    get asked() {
      return asked;
    },
    behave: (next) => {
      fault = next;
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function framesFor({ messages, tools = [] }: z.infer<typeof Body>, calls: number): object[] {
  const frame = (delta: object, finish: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scribe',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const { input, output } = TOOL_MODEL_TOKENS;
  const counts = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  const usage = { ...frame({}), choices: [], usage: counts };
  const done = messages.filter(({ role }) => role === 'tool').length;
  const tool = tools.find(({ function: { name } }) => name.includes('append'))?.function.name;
  const key = /key (\S+?)(?=["\\\s]|$)/.exec(JSON.stringify(messages.find(({ role }) => role === 'user')))?.[1] ?? '';
  if (done < calls && tool !== undefined) {
    const call = { name: tool, arguments: JSON.stringify({ line: `${key} ${done}` }) };
    const words = ['I ', 'write ', 'it.'].map((content) => frame({ content }));
    const called = frame({ tool_calls: [{ index: 0, id: `call_${key}_${done}`, type: 'function', function: call }] });
    return [...words, called, frame({}, 'tool_calls'), usage];
  }
  const words = DONE.split(/(?<= )/).map((content) => frame({ content }));
  return [...words, frame({}, 'stop'), usage];
}
