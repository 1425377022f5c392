import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PracticeAnswer } from './answers/practice-answer';
import type { ChatRequest } from './chat-request';
import { chunk, type ChunkDelta, completion, type CompletionHead, usageChunk, type WireUsage } from './completion';
import { piecesOf } from './pieces';

/** Characters per token that prompt counts are estimated with: OpenAI's rule of thumb for English. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * Sends one answer, streamed or whole, and ends as the answer says. Rejects with an AbortError when `gone` fires,
 * which is how a stop reaches it.
 */
export async function sendAnswer(
  response: ServerResponse,
  request: ChatRequest,
  answer: PracticeAnswer,
  gone: AbortSignal,
): Promise<void> {
  const head = {
    id: `chatcmpl-practice-${randomUUID()}`,
    created: Math.floor(Date.now() / 1000),
    model: request.model,
  };
  const pieces = limited(answer, request.maxTokens);
  const usage = usageOf(request, pieces.length);
  const finish = pieces.length === request.maxTokens ? 'length' : 'stop';

  if (!request.stream) {
    const textOf = (part: Piece['part']) => pieces.flatMap((piece) => (piece.part === part ? piece.text : [])).join('');
    const body = JSON.stringify(completion(head, textOf('content'), textOf('reasoning_content'), finish, usage));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    if (answer.ending === 'complete') {
      response.end(body);
      return;
    }
    response.write(body.slice(0, body.length / 2));
    return breakOff(response, answer.ending, gone);
  }

  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  await stream(response, head, pieces, answer, gone);
  if (answer.ending !== 'complete') return breakOff(response, answer.ending, gone);
  response.write(event(chunk(head, {}, finish)));
  if (request.includeUsage) response.write(event(usageChunk(head, usage)));
  response.end('data: [DONE]\n\n');
}

interface Piece {
  readonly part: 'content' | 'reasoning_content';
  readonly text: string;
}

function limited(answer: PracticeAnswer, maxTokens: number | null): Piece[] {
  const pieces: Piece[] = [
    ...piecesOf(answer.reasoning).map((text) => ({ part: 'reasoning_content' as const, text })),
    ...piecesOf(answer.text).map((text) => ({ part: 'content' as const, text })),
  ];
  return maxTokens === null ? pieces : pieces.slice(0, maxTokens);
}

function usageOf(request: ChatRequest, tokens: number): WireUsage {
  const prompt = Math.max(1, Math.ceil(request.promptLength / CHARACTERS_PER_TOKEN));
  return { prompt_tokens: prompt, completion_tokens: tokens, total_tokens: prompt + tokens };
}

async function stream(
  response: ServerResponse,
  head: CompletionHead,
  pieces: readonly Piece[],
  { pace }: PracticeAnswer,
  gone: AbortSignal,
): Promise<void> {
  response.write(event(chunk(head, { role: 'assistant', content: '' }, null)));
  if (pace) await sleep(pace.firstTokenMs, undefined, { signal: gone });
  const start = performance.now();
  for (const [index, piece] of pieces.entries()) {
    // Measured from the start, so that timers that fire late do not add up to a slower pace.
    const wait = pace ? start + (index * 1000) / pace.tokensPerSecond - performance.now() : 0;
    if (wait > 1) await sleep(wait, undefined, { signal: gone });
    const delta: ChunkDelta = { [piece.part]: piece.text };
    if (!response.write(event(chunk(head, delta, null)))) await once(response, 'drain', { signal: gone });
    gone.throwIfAborted();
  }
}

async function breakOff(response: ServerResponse, ending: 'silence' | 'cut', gone: AbortSignal): Promise<void> {
  if (ending === 'silence') {
    await once(gone, 'abort');
    return;
  }
  // Destroyed before they are flushed, the last pieces would never leave.
  await new Promise((resolve) => response.write('\n', resolve));
  response.socket?.destroy();
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
