import type { Answer, AnswerSource, Question } from '../../shared/domain/message';

/** An answer of which nothing has arrived. @param at milliseconds since 1970 */
export function newAnswer(id: string, question: Question, source: AnswerSource, at: number): Answer {
  return {
    id,
    conversationId: question.conversationId,
    parentId: question.id,
    text: '',
    createdAt: at,
    role: 'assistant',
    reasoning: '',
    reasoningMs: null,
    steps: [],
    status: 'streaming',
    source,
    usage: null,
    cost: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
    reachedLimit: false,
    goesOnFrom: null,
  };
}
