import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { TestApp } from '../../support/test-app';

/** What the model does in one turn: calls tools by the names that it was offered, or says something. */
export type Turn = string | readonly { readonly tool: string; readonly input: object }[];

/** What one question had in it. */
interface Body {
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

/** A model that works with tools, turn by turn as a test says. */
export interface CallingModel {
  readonly url: string;
  readonly questions: readonly Body[];
}

/** Starts one. `turnOf` is asked for each question, counted from 0 for each task by the answers in it. */
export async function callingModel(turnOf: (turn: number) => Turn): Promise<CallingModel> {
  const questions: Body[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify({ object: 'list', data: [{ id: 'caller' }] }));
      }
      const body = JSON.parse(await text(request)) as Body;
      questions.push(body);
      const turn = body.messages.filter(({ role }) => role === 'assistant').length;
      stream(response, turnOf(turn), turn);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, questions };
}

/** Connects it as Primary. */
export function connectedModel({ main }: TestApp, { url }: CallingModel) {
  return main.connections.add({ kind: 'openai-compatible', label: 'Caller', baseUrl: url, defaultModel: 'caller' });
}

/** What the tools gave back, as the model was told in its last question. */
export function told({ questions }: CallingModel): string[] {
  const results = questions.at(-1)?.messages.filter(({ role }) => role === 'tool') ?? [];
  return results.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
}

function stream(response: ServerResponse, turn: Turn, number: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const frame = (delta: object, finish: string | null = null): void => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'caller', choices };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  if (typeof turn === 'string') {
    frame({ content: turn });
    frame({}, 'stop');
  } else {
    const calls = turn.map(({ tool, input }, index) => ({
      index,
      id: `call_${number}_${index}`,
      type: 'function',
      function: { name: tool, arguments: JSON.stringify(input) },
    }));
    frame({ tool_calls: calls });
    frame({}, 'tool_calls');
  }
  response.end('data: [DONE]\n\n');
}
