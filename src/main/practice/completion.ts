/** The model that answers at a natural pace. */
export const PRACTICE_MODEL = 'practice';
/** The same answers as fast as they are taken, for measuring. */
export const PRACTICE_FAST_MODEL = 'practice-fast';

/** 2026-01-01T00:00:00Z in seconds: the wire wants a date on every model. */
const MODELS_CREATED_SECONDS = 1_767_225_600;

/** Token counts in OpenAI's form. */
export interface WireUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
}

/** The head that every object of one completion shares. */
export interface CompletionHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

/** What a chunk adds to the answer. */
export interface ChunkDelta {
  readonly role?: 'assistant';
  readonly content?: string;
  readonly reasoning_content?: string;
}

/** Why an answer ended. */
export type WireFinish = 'stop' | 'length';

/** `GET /v1/models` */
export function modelList(): unknown {
  const row = (id: string) => ({
    id,
    object: 'model',
    created: MODELS_CREATED_SECONDS,
    owned_by: 'signalbox-practice',
  });
  return { object: 'list', data: [row(PRACTICE_MODEL), row(PRACTICE_FAST_MODEL)] };
}

/** One `chat.completion.chunk` of a stream. */
export function chunk(head: CompletionHead, delta: ChunkDelta, finish: WireFinish | null): unknown {
  return {
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  };
}

/** The chunk that carries the token counts: it has no choices. */
export function usageChunk(head: CompletionHead, usage: WireUsage): unknown {
  return { ...head, object: 'chat.completion.chunk', choices: [], usage };
}

/** A whole `chat.completion`. */
export function completion(
  head: CompletionHead,
  text: string,
  reasoning: string,
  finish: WireFinish,
  usage: WireUsage,
): unknown {
  const message = {
    role: 'assistant',
    content: text,
    refusal: null,
    ...(reasoning ? { reasoning_content: reasoning } : {}),
  };
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    usage,
  };
}
