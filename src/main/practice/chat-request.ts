import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type PracticeFailure, REFUSALS } from './failures';

/** Largest request body read, in bytes: far above any conversation that the app sends. */
const BODY_MAX_BYTES = 64 * 1024 * 1024;

const TextPart = z.object({ type: z.literal('text'), text: z.string() });
const OtherPart = z.object({ type: z.string() });

const WireRequest = z.object({
  model: z.string(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  messages: z
    .array(
      z.object({ role: z.string(), content: z.union([z.string(), z.array(z.union([TextPart, OtherPart]))]).nullish() }),
    )
    .min(1),
});

/** What the practice provider reads out of a chat request. */
export interface ChatRequest {
  readonly model: string;
  readonly stream: boolean;
  readonly includeUsage: boolean;
  /** Most tokens wanted; null: no limit. */
  readonly maxTokens: number | null;
  /** The person's latest words. */
  readonly question: string;
  /** How many answers the conversation holds already. */
  readonly earlierAnswers: number;
  /** UTF-16 units of the whole conversation. */
  readonly promptLength: number;
}

/** Reads and checks a chat request. Rejects only when the client goes away in the middle of it. */
export async function readChatRequest(request: IncomingMessage): Promise<ChatRequest | { failure: PracticeFailure }> {
  const parts: Buffer[] = [];
  let size = 0;
  // Kept open on an early return, so that the refusal can still be sent.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of body) {
    size += part.length;
    if (size > BODY_MAX_BYTES) return { failure: REFUSALS.tooLarge };
    parts.push(part);
  }
  const parsed = WireRequest.safeParse(parseJson(Buffer.concat(parts).toString('utf8')));
  if (!parsed.success) return { failure: REFUSALS.unreadable };

  const { model, stream, stream_options, max_tokens, max_completion_tokens, messages } = parsed.data;
  const said = messages.map(({ role, content }) => ({ role, text: textOf(content) }));
  return {
    model,
    stream: stream ?? false,
    includeUsage: stream_options?.include_usage ?? false,
    maxTokens: max_completion_tokens ?? max_tokens ?? null,
    question: said.findLast(({ role }) => role === 'user')?.text ?? '',
    earlierAnswers: said.filter(({ role }) => role === 'assistant').length,
    promptLength: said.reduce((sum, { text }) => sum + text.length, 0),
  };
}

function textOf(content: z.infer<typeof WireRequest>['messages'][number]['content']): string {
  if (!content) return '';
  if (typeof content === 'string') return content;
  return content.map((part) => ('text' in part && typeof part.text === 'string' ? part.text : '')).join('\n');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the schema refuses undefined, and the caller answers with the wire's own 400.
    return undefined;
  }
}
