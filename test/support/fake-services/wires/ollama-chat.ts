import { joined, line } from '../frames';
import { ollamaReplies, sayOllama } from '../replies/ollama';
import type { FakeAnswer, Frame, Speech } from '../wire';

const CREATED_AT = '2026-11-20T12:00:00.000000Z';

/** Ollama's own chat, one JSON document per line. https://github.com/ollama/ollama/blob/main/docs/api.md */
export const ollamaChat: Speech = {
  streamType: 'application/x-ndjson',
  frames(answer, model) {
    const part = (role: Frame['role'], message: object): Frame => ({
      role,
      content: line({
        model,
        created_at: CREATED_AT,
        message: { role: 'assistant', content: '', ...message },
        done: false,
      }),
    });
    return [
      ...answer.reasoning.map((thinking) => part('filler', { thinking })),
      ...answer.tokens.map((content) => part('text', { content })),
      { role: 'terminal', content: line({ ...ended(answer, model), message: { role: 'assistant', content: '' } }) },
    ];
  },
  whole: (answer, model) => ({
    ...ended(answer, model),
    message: {
      role: 'assistant',
      content: joined(answer.tokens),
      ...(answer.reasoning.length > 0 ? { thinking: joined(answer.reasoning) } : {}),
    },
  }),
  errorFrame: (reply) => ({ role: 'error', content: line(reply.body) }),
  skippable: '\n',
  unknownEvent: null,
  replies: (model) => ollamaReplies(model, sayOllama),
};

function ended({ finish, tokens, reasoning, inputTokens }: FakeAnswer, model: string): object {
  return {
    model,
    created_at: CREATED_AT,
    done: true,
    ...(finish === null ? {} : { done_reason: finish === 'stop' || finish === 'refused' ? 'stop' : 'length' }),
    total_duration: 900_000_000,
    load_duration: 100_000_000,
    prompt_eval_count: inputTokens,
    prompt_eval_duration: 100_000_000,
    eval_count: tokens.length + reasoning.length,
    eval_duration: 700_000_000,
  };
}
