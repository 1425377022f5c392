import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { numberPicture } from '../../../src/main/certification/checks/number-picture';

const Part = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  image_url: z.object({ url: z.string() }).optional(),
});
const Body = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.union([z.string(), z.array(Part)]).nullish() })),
  tools: z.array(z.unknown()).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
});

/** A question as it came over the wire. */
export type Asked = z.infer<typeof Body>;

/** What comes back: text in these pieces, or a call of a tool, or an error of the service. */
export type Answer =
  | { readonly pieces: readonly string[]; readonly finish?: string }
  | { readonly call: { readonly name: string; readonly input: string } }
  | { readonly status: number; readonly message: string }
  | { readonly hang: true };

/** How the model answers at each check. A model that does everything well is {@link ABLE}. */
export interface Behaviour {
  readonly streaming: (asked: Asked) => Answer;
  readonly toolCall: (asked: Asked) => Answer;
  readonly toolAnswer: (asked: Asked) => Answer;
  readonly structured: (asked: Asked) => Answer;
  readonly vision: (asked: Asked) => Answer;
  readonly longInput: (asked: Asked) => Answer;
}

/** Text that comes in pieces of a word each. */
export function says(words: string): Answer {
  return { pieces: words.split(/(?<= )/) };
}

/** Passes every check, by looking at what it was sent and nothing else. */
export const ABLE: Behaviour = {
  streaming: () => says(Array.from({ length: 20 }, (_, n) => n + 1).join(' ')),
  toolCall: (asked) => {
    const city = /How warm is it in (\w+)/.exec(wordsOf(asked))?.[1] ?? '';
    return { call: { name: 'get_weather', input: JSON.stringify({ city, unit: 'celsius' }) } };
  },
  toolAnswer: (asked) => says(`It is ${/"degrees":(\d+)/.exec(lastOf(asked))?.[1] ?? '?'} degrees there.`),
  structured: (asked) => {
    const pages = Number(/has (\d+) pages/.exec(wordsOf(asked))?.[1]);
    return says(JSON.stringify({ title: 'The Tin Harbour', pages, inStock: true, themes: ['sea', 'family'] }));
  },
  vision: (asked) => says(`It is ${numberIn(asked)}.`),
  longInput: (asked) => {
    const codes = ['red', 'green', 'blue'].map(
      (door) => new RegExp(`The code of the ${door} door is (\\d+)\\.`).exec(wordsOf(asked))?.[1],
    );
    return says(codes.join(', '));
  },
};

/** A service that speaks chat completions for one model. */
export interface ModelService {
  readonly url: string;
  readonly host: string;
  /** The questions so far. */
  readonly asked: Asked[];
}

/** What is told of a fake model, as OpenRouter's list tells it. */
export interface Told {
  readonly context_length?: number;
  readonly architecture?: { readonly input_modalities: readonly string[] };
  readonly pricing?: { readonly prompt: string; readonly completion: string };
}

/** Starts one for one test. `told` is its row in the live list. */
export async function modelService(behaviour: Partial<Behaviour> = {}, told: Told = SEES): Promise<ModelService> {
  const asked: Asked[] = [];
  const able = { ...ABLE, ...behaviour };
  const server = createServer((request, response) => {
    void answer(
      request,
      response,
      (body) => {
        asked.push(body);
        return able[checkOf(body)](body);
      },
      told,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, host: `127.0.0.1:${port}`, asked };
}

/** A model whose list says that it takes pictures. */
export const SEES: Told = { context_length: 8000, architecture: { input_modalities: ['text', 'image'] } };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  decide: (body: Asked) => Answer,
  told: Told,
): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'list', data: [{ id: 'tried', object: 'model', ...told }] }));
    return;
  }
  const decided = decide(Body.parse(JSON.parse(await text(request))));
  if ('hang' in decided) return;
  if ('status' in decided) {
    response.writeHead(decided.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: decided.message, type: 'error' } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const frame of framesOf(decided)) response.write(`data: ${JSON.stringify(frame)}\n\n`);
  response.end('data: [DONE]\n\n');
}

function framesOf(decided: Exclude<Answer, { status: number } | { hang: true }>): object[] {
  const frame = (delta: object, finish: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'tried',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const usage = { ...frame({}), choices: [], usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 } };
  if ('call' in decided) {
    const { name, input } = decided.call;
    const call = { index: 0, id: 'call_1', type: 'function', function: { name, arguments: input } };
    return [frame({ role: 'assistant', tool_calls: [call] }), frame({}, 'tool_calls'), usage];
  }
  const pieces = decided.pieces.map((content) => frame({ content }));
  return [...pieces, frame({}, decided.finish ?? 'stop'), usage];
}

function checkOf(body: Asked): keyof Behaviour {
  if (body.tools) return body.messages.some(({ role }) => role === 'tool') ? 'toolAnswer' : 'toolCall';
  if (body.response_format) return 'structured';
  if (pictureOf(body) !== undefined) return 'vision';
  return wordsOf(body).startsWith('Count from') ? 'streaming' : 'longInput';
}

function wordsOf(body: Asked): string {
  const content = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  return typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
}

function lastOf(body: Asked): string {
  const content = body.messages.at(-1)?.content ?? '';
  return typeof content === 'string' ? content : JSON.stringify(content);
}

function pictureOf(body: Asked): string | undefined {
  const content = body.messages[0]?.content;
  if (typeof content !== 'object') return undefined;
  return content?.find((part) => part.image_url)?.image_url?.url;
}

/** Told by the picture itself: it is compared with a picture of each number. */
function numberIn(body: Asked): number | null {
  const sent = Buffer.from(pictureOf(body)?.split(',')[1] ?? '', 'base64');
  for (let number = 0; number < 100; number += 1) if (sent.equals(numberPicture(number))) return number;
  return null;
}
