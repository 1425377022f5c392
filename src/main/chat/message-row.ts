import { z } from 'zod';
import { Failure } from '../../shared/domain/failure';
import {
  AnswerSource,
  GoesOnFrom,
  MessageStatus,
  TokenUsage,
  type Answer,
  type Message,
  type Question,
} from '../../shared/domain/message';
import { jsonColumn } from '../storage/statement';

/** A message as it is stored. */
export const MessageRow = z.object({
  id: z.string(),
  conversation_id: z.string(),
  parent_id: z.string().nullable(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  reasoning: z.string(),
  status: MessageStatus.nullable(),
  source: jsonColumn(AnswerSource).nullable(),
  usage: jsonColumn(TokenUsage).nullable(),
  first_token_ms: z.number().nullable(),
  duration_ms: z.number().nullable(),
  failure: jsonColumn(Failure).nullable(),
  reached_limit: z.number(),
  goes_on_from: jsonColumn(GoesOnFrom).nullable(),
  created_at: z.number(),
});

export type MessageRow = z.infer<typeof MessageRow>;

/** The columns that {@link readMessage} needs. */
export const MESSAGE_COLUMNS = `id, conversation_id, parent_id, role, text, reasoning, status, source, usage,
  first_token_ms, duration_ms, failure, reached_limit, goes_on_from, created_at`;

/** A stored message as the rest of the app sees it. */
export function readMessage(row: MessageRow): Message {
  const common = {
    id: row.id,
    conversationId: row.conversation_id,
    parentId: row.parent_id,
    text: row.text,
    createdAt: row.created_at,
  };
  if (row.role === 'user') return { ...common, role: 'user' };
  return {
    ...common,
    role: 'assistant',
    reasoning: row.reasoning,
    status: row.status ?? 'interrupted',
    source: row.source,
    usage: row.usage,
    firstTokenMs: row.first_token_ms,
    durationMs: row.duration_ms,
    failure: row.failure,
    reachedLimit: row.reached_limit === 1,
    goesOnFrom: row.goes_on_from,
  };
}

/** What is stored of a question. */
export function questionParameters(question: Question): Record<string, string | number | null> {
  return { ...parametersOf(question), reasoning: '', status: null, source: null, goes_on_from: null };
}

/** What is stored of an answer when it begins. */
export function answerParameters(answer: Answer): Record<string, string | number | null> {
  return {
    ...parametersOf(answer),
    reasoning: answer.reasoning,
    status: answer.status,
    source: answer.source === null ? null : JSON.stringify(answer.source),
    goes_on_from: answer.goesOnFrom === null ? null : JSON.stringify(answer.goesOnFrom),
  };
}

function parametersOf(message: Message): Record<string, string | number | null> {
  return {
    id: message.id,
    conversation_id: message.conversationId,
    parent_id: message.parentId,
    role: message.role,
    text: message.text,
    created_at: message.createdAt,
  };
}
