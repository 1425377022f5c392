import type { Dialect } from '../dialects/dialect';
import { joined, sse } from '../frames';
import type { FakeAnswer, Frame, Speech } from '../wire';

const FINISH = { stop: 'stop', length: 'length', refused: 'content_filter', window_full: 'length' } as const;

/** OpenAI's chat completions, which half of the world speaks too: only the failures differ. */
export function chatCompletions({ usage: usagePlace, comment, errorExtras, replies }: ChatStyle): Speech {
  return {
    streamType: 'text/event-stream; charset=utf-8',
    frames: (answer, model) => frames(answer, head('chat.completion.chunk', model), usagePlace),
    whole: (answer, model) => whole(answer, head('chat.completion', model)),
    errorFrame: (reply) => ({ role: 'error', content: sse(withExtras(reply.body, errorExtras)) }),
    skippable: comment,
    unknownEvent: null,
    replies,
  };
}

/** What differs between the services that speak it. */
type ChatStyle = Pick<Dialect, 'usage' | 'comment' | 'errorExtras' | 'replies'>;

function withExtras(body: unknown, extras: object | undefined): unknown {
  return typeof body === 'object' && body !== null ? { ...extras, ...body } : body;
}

function head(object: string, model: string): Record<string, unknown> {
  return { id: 'chatcmpl-fake0123456789', object, created: 1_795_132_800, model, system_fingerprint: 'fp_fake' };
}

function frames(answer: FakeAnswer, start: Record<string, unknown>, usagePlace: Dialect['usage']): Frame[] {
  const chunk = (role: Frame['role'], delta: unknown, finish: string | null, more: object = {}): Frame => ({
    role,
    content: sse({ ...start, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], ...more }),
  });
  const counts = usage(answer);
  const lastExtras = {
    own_chunk: {},
    last_chunk: { usage: counts },
    x_groq: { x_groq: { id: 'req_fake', usage: counts } },
  };
  return [
    chunk('open', { role: 'assistant', content: '', refusal: null }, null),
    ...answer.reasoning.map((text) => chunk('filler', { reasoning_content: text }, null)),
    ...answer.tokens.map((content) => chunk('text', { content }, null)),
    chunk('finish', {}, answer.finish && FINISH[answer.finish], lastExtras[usagePlace]),
    ...(usagePlace === 'own_chunk'
      ? [{ role: 'usage' as const, content: sse({ ...start, choices: [], usage: counts }) }]
      : []),
    { role: 'terminal', content: sse('[DONE]') },
  ];
}

function whole(answer: FakeAnswer, start: Record<string, unknown>): unknown {
  const message = {
    role: 'assistant',
    content: joined(answer.tokens),
    refusal: null,
    annotations: [],
    ...(answer.reasoning.length > 0 ? { reasoning_content: joined(answer.reasoning) } : {}),
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: answer.finish && FINISH[answer.finish] };
  return { ...start, choices: [choice], usage: usage(answer) };
}

function usage({ tokens, reasoning, inputTokens }: FakeAnswer): unknown {
  const output = tokens.length + reasoning.length;
  return {
    prompt_tokens: inputTokens,
    completion_tokens: output,
    total_tokens: inputTokens + output,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoning.length, audio_tokens: 0 },
  };
}
