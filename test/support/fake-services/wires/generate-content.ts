import { joined, sse } from '../frames';
import { geminiReplies } from '../replies/gemini';
import type { FakeAnswer, Frame, FrameRole, Speech } from '../wire';

const FINISH = { stop: 'STOP', length: 'MAX_TOKENS', refused: 'SAFETY', window_full: 'MAX_TOKENS' } as const;

/** Gemini's generateContent. https://ai.google.dev/api/generate-content */
export const generateContent: Speech = {
  streamType: 'text/event-stream',
  frames,
  whole: (answer, model) => {
    const parts = [...thoughts(answer), ...(answer.tokens.length > 0 ? [{ text: joined(answer.tokens) }] : [])];
    return document(model, answer, answer.tokens.length, parts, true);
  },
  errorFrame: (reply) => ({ role: 'error', content: sse(reply.body) }),
  skippable: ': keep-alive\n\n',
  unknownEvent: null,
  replies: geminiReplies,
};

/** A prompt that the service would not take: 200, no candidates. */
export function blockedPrompt(model: string): unknown {
  return {
    promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    usageMetadata: { promptTokenCount: 12, totalTokenCount: 12 },
    modelVersion: model,
    responseId: 'fakeFakeFake',
  };
}

function frames(answer: FakeAnswer, model: string): Frame[] {
  const frame = (role: FrameRole, count: number, parts: readonly unknown[], last = false): Frame => ({
    role,
    content: sse(document(model, answer, count, parts, last)),
  });
  return [
    ...thoughts(answer).map((part) => frame('filler', 0, [part])),
    ...answer.tokens.map((text, index) => frame('text', index + 1, [{ text }])),
    frame('finish', answer.tokens.length, answer.tokens.length > 0 ? [{ text: '' }] : [], true),
  ];
}

function thoughts({ reasoning }: FakeAnswer): unknown[] {
  return reasoning.map((text) => ({ text, thought: true }));
}

function document(
  model: string,
  { finish, inputTokens, reasoning }: FakeAnswer,
  outputTokens: number,
  parts: readonly unknown[],
  last: boolean,
): unknown {
  const ended = last && finish ? { finishReason: FINISH[finish] } : {};
  return {
    candidates: [{ content: { ...(parts.length > 0 ? { parts } : {}), role: 'model' }, ...ended, index: 0 }],
    usageMetadata: {
      promptTokenCount: inputTokens,
      candidatesTokenCount: outputTokens,
      totalTokenCount: inputTokens + outputTokens + reasoning.length,
      ...(reasoning.length > 0 ? { thoughtsTokenCount: reasoning.length } : {}),
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: inputTokens }],
    },
    modelVersion: model,
    responseId: 'fakeFakeFake',
  };
}
