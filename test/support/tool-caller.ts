import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const Body = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string() })),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
});

/** A service whose model, where it has a tool, calls it once with a text and then answers with the same text. */
export interface ToolCaller {
  readonly url: string;
  readonly model: string;
  /** What it thinks, says, hands to its tool and answers from now on. */
  says(words: string): void;
  close(): Promise<void>;
}

/** Starts one on a free port of this computer. */
export async function startToolCaller(): Promise<ToolCaller> {
  let words = 'Done.';
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify({ object: 'list', data: [{ id: 'caller', object: 'model' }] }));
      }
      const { messages, tools = [] } = Body.parse(JSON.parse(await text(request)));
      const tool = messages.some(({ role }) => role === 'tool') ? undefined : tools[0]?.function.name;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const frame of framesOf(words, tool)) response.write(`data: ${JSON.stringify(frame)}\n\n`);
      response.end('data: [DONE]\n\n');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    model: 'caller',
    says(next) {
      words = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function framesOf(words: string, tool: string | undefined): object[] {
  const frame = (delta: object, finish: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'caller',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  // In pieces, so that every half of a construct has been on the screen.
  const pieces = words.match(/[^]{1,7}/g) ?? [];
  const said = [
    ...pieces.map((piece) => frame({ reasoning_content: piece })),
    ...pieces.map((piece) => frame({ content: piece })),
  ];
  if (tool === undefined) return [...said, frame({}, 'stop')];
  const call = { name: tool, arguments: JSON.stringify({ words }) };
  return [
    ...said,
    frame({ tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: call }] }),
    frame({}, 'tool_calls'),
  ];
}
