import { joined, sse } from '../frames';
import { anthropicReplies } from '../replies/anthropic';
import type { FakeAnswer, Frame, FrameRole, Speech } from '../wire';

const FINISH = {
  stop: 'end_turn',
  length: 'max_tokens',
  refused: 'refusal',
  window_full: 'model_context_window_exceeded',
} as const;

/** Anthropic's messages. https://docs.claude.com/en/docs/build-with-claude/streaming */
export const messages: Speech = {
  streamType: 'text/event-stream; charset=utf-8',
  frames,
  whole: (answer, model) => ({
    ...message(model, answer.inputTokens, answer.tokens.length + answer.reasoning.length),
    content: [
      ...(answer.reasoning.length > 0
        ? [{ type: 'thinking', thinking: joined(answer.reasoning), signature: 'ZmFrZQ==' }]
        : []),
      ...(answer.tokens.length > 0 ? [{ type: 'text', text: joined(answer.tokens), citations: null }] : []),
    ],
    ...ending(answer),
  }),
  errorFrame: (reply) => ({ role: 'error', content: sse(reply.body, 'error') }),
  skippable: sse({ type: 'ping' }, 'ping'),
  unknownEvent: sse({ type: 'something_new', index: 0, note: { text: 'new' } }, 'something_new'),
  replies: anthropicReplies,
};

function frames(answer: FakeAnswer, model: string): Frame[] {
  const list: Frame[] = [];
  const push = (role: FrameRole, type: string, fields: object = {}) => {
    list.push({ role, content: sse({ type, ...fields }, type) });
  };
  push('open', 'message_start', { message: message(model, answer.inputTokens, 1) });
  let index = 0;
  if (answer.reasoning.length > 0) {
    push('open', 'content_block_start', { index, content_block: { type: 'thinking', thinking: '', signature: '' } });
    for (const thinking of answer.reasoning) {
      push('filler', 'content_block_delta', { index, delta: { type: 'thinking_delta', thinking } });
    }
    push('filler', 'content_block_delta', { index, delta: { type: 'signature_delta', signature: 'ZmFrZQ==' } });
    push('filler', 'content_block_stop', { index });
    index += 1;
  }
  push('filler', 'ping');
  if (answer.tokens.length > 0) {
    push('open', 'content_block_start', { index, content_block: { type: 'text', text: '' } });
    for (const text of answer.tokens) {
      push('text', 'content_block_delta', { index, delta: { type: 'text_delta', text } });
    }
    push('close', 'content_block_stop', { index });
  }
  push('finish', 'message_delta', {
    delta: ending(answer),
    usage: { output_tokens: answer.tokens.length + answer.reasoning.length },
  });
  push('terminal', 'message_stop');
  return list;
}

function ending({ finish }: FakeAnswer): object {
  return {
    stop_reason: finish && FINISH[finish],
    stop_sequence: null,
    stop_details: finish === 'refused' ? { type: 'refusal', category: null, explanation: null } : null,
  };
}

function message(model: string, inputTokens: number, outputTokens: number): object {
  return {
    model,
    id: 'msg_01FakeFakeFakeFakeFakeFa',
    type: 'message',
    role: 'assistant',
    content: [],
    container: null,
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
    usage: {
      input_tokens: inputTokens,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
      output_tokens: outputTokens,
      service_tier: 'standard',
    },
  };
}
