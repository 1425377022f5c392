import type { Dialect } from '../dialects/dialect';
import { joined, property, sse } from '../frames';
import type { Reply } from '../reply';
import type { FakeAnswer, Frame, FrameRole, Speech } from '../wire';

const RESPONSE_ID = 'resp_fake0123456789';
const ITEM_ID = 'msg_fake0123456789';

/** OpenAI's Responses. https://platform.openai.com/docs/api-reference/responses-streaming */
export function responses({ comment, replies }: Pick<Dialect, 'comment' | 'replies'>): Speech {
  return {
    streamType: 'text/event-stream; charset=utf-8',
    frames,
    whole: (answer, model) => response(answer, model, 'ended'),
    errorFrame(reply) {
      const told = toldBy(reply);
      return { role: 'error', content: sse({ type: 'error', ...told, param: null, sequence_number: 9 }, 'error') };
    },
    skippable: comment,
    unknownEvent: sse(
      { type: 'response.something.new', sequence_number: 3, note: { text: 'new' } },
      'response.something.new',
    ),
    replies,
  };
}

/** The code and the words of a failure, whichever way its body has them. */
function toldBy({ body }: Reply): { code: unknown; message: unknown } {
  const error = property(body, 'error');
  if (typeof error === 'string') return { code: property(body, 'code'), message: error };
  return { code: property(error, 'code') ?? property(error, 'type'), message: property(error, 'message') };
}

/** The event of a response that failed after it had begun. */
export function failedEvent(answer: FakeAnswer, model: string, reply: Reply): Frame {
  const type = 'response.failed';
  const failed = { ...response(answer, model, 'in_progress'), status: 'failed', error: toldBy(reply) };
  return { role: 'error', content: sse({ type, sequence_number: 9, response: failed }, type) };
}

function frames(answer: FakeAnswer, model: string): Frame[] {
  const list: Frame[] = [];
  const push = (role: FrameRole, type: string, fields: object) => {
    list.push({ role, content: sse({ type, sequence_number: list.length, ...fields }, type) });
  };
  const text = joined(answer.tokens);
  const place = { item_id: ITEM_ID, output_index: 0, content_index: 0 };
  const refused = answer.finish === 'refused';

  push('open', 'response.created', { response: response(answer, model, 'in_progress') });
  push('open', 'response.in_progress', { response: response(answer, model, 'in_progress') });
  push('open', 'response.output_item.added', { output_index: 0, item: item('in_progress', []) });
  push('open', 'response.content_part.added', { ...place, part: outputText('') });
  for (const delta of answer.tokens) push('text', 'response.output_text.delta', { ...place, delta, logprobs: [] });
  push('close', 'response.output_text.done', { ...place, text, logprobs: [] });
  push('close', 'response.content_part.done', { ...place, part: outputText(text) });
  const complete = answer.finish === 'stop' || answer.finish === null;
  push('close', 'response.output_item.done', {
    output_index: 0,
    item: item(complete ? 'completed' : 'incomplete', [outputText(text)]),
  });
  push('terminal', refused || !complete ? 'response.incomplete' : 'response.completed', {
    response: response(answer, model, 'ended'),
  });
  return list;
}

function outputText(text: string): unknown {
  return { type: 'output_text', annotations: [], logprobs: [], text };
}

function item(status: string, content: readonly unknown[]): unknown {
  return { id: ITEM_ID, type: 'message', status, content, role: 'assistant' };
}

function response(answer: FakeAnswer, model: string, stage: 'in_progress' | 'ended'): object {
  const ended = stage === 'ended';
  const reasons = { refused: 'content_filter', length: 'max_output_tokens', window_full: 'max_output_tokens' } as const;
  const reason = answer.finish === 'stop' || answer.finish === null ? null : reasons[answer.finish];
  const endedStatus = reason ? 'incomplete' : 'completed';
  const status = ended ? endedStatus : 'in_progress';
  const output = answer.tokens.length + answer.reasoning.length;
  return {
    id: RESPONSE_ID,
    object: 'response',
    created_at: 1_795_132_800,
    ...(ended && answer.finish === null ? {} : { status }),
    background: false,
    error: null,
    incomplete_details: ended && reason ? { reason } : null,
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    model,
    output: ended ? [item(status, [outputText(joined(answer.tokens))])] : [],
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: false,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: ended
      ? {
          input_tokens: answer.inputTokens,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: output,
          output_tokens_details: { reasoning_tokens: answer.reasoning.length },
          total_tokens: answer.inputTokens + output,
        }
      : null,
    user: null,
  };
}
