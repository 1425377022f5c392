import type { TurnPart } from '../../../../src/main/providers/stream-turn';
import type { FailureClass, FailureReason } from '../../../../src/shared/domain/failure';
import type { Script } from './world';

/** Tokens that every scripted answer says it used. */
export const USAGE = { input: 10, cachedInput: 0, output: 5, reasoning: 0 } as const;

/** The last part of a whole answer. */
export function whole(text: string, finish: 'stop' | 'length' = 'stop'): TurnPart {
  const turn = { role: 'assistant' as const, content: [{ type: 'text' as const, text }] };
  return {
    type: 'end',
    reply: { text, pieces: 1, firstPieceMs: 1, toolCalls: [], turn, finish, usage: USAGE },
  };
}

const REASONS: Readonly<Record<FailureClass, FailureReason>> = {
  auth: 'key_rejected',
  credits: 'credits_exhausted',
  rate_limit: 'too_many_requests',
  overloaded: 'service_overloaded',
  server: 'service_error',
  timeout: 'no_first_token',
  network: 'refused_connection',
  malformed: 'stream_cut',
  model: 'model_missing',
  context_length: 'prompt_too_long',
  refused: 'content_filter',
  bad_request: 'rejected_request',
  cancelled: 'stopped',
};

/** The last part of a call that failed. */
export function broken(
  failed: FailureClass,
  {
    hasBegun = false,
    retryAt = null,
    reason,
  }: { hasBegun?: boolean; retryAt?: number | null; reason?: FailureReason } = {},
): TurnPart {
  return {
    type: 'failed',
    failure: {
      class: failed,
      reason: reason ?? REASONS[failed],
      status: null,
      serviceWords: null,
      requestId: null,
      retryAt,
    },
    usage: null,
    hasBegun,
  };
}

/** Says these parts, at every call the same. */
export function says(...parts: readonly TurnPart[]): Script {
  return async function* () {
    await Promise.resolve();
    yield* parts;
  };
}

/** Answers with a text in two pieces. */
export function answers(text: string): Script {
  const half = Math.ceil(text.length / 2);
  return says({ type: 'text', text: text.slice(0, half) }, { type: 'text', text: text.slice(half) }, whole(text));
}

/** Fails before anything came. */
export function fails(failed: FailureClass, options?: Parameters<typeof broken>[1]): Script {
  return says(broken(failed, options));
}

/** Breaks after some text. */
export function breaks(text: string, failed: FailureClass = 'malformed'): Script {
  return says({ type: 'text', text }, broken(failed, { hasBegun: true }));
}

/** One after the other, the last again and again. */
export function inTurn(...scripts: readonly Script[]): Script {
  let next = 0;
  return (call, row) => {
    const script = scripts[Math.min(next, scripts.length - 1)];
    next += 1;
    if (!script) throw new Error('there is no script');
    return script(call, row);
  };
}
