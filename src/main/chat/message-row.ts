import { z } from 'zod';
import { Attachment } from '../../shared/domain/attachment';
import { Failure } from '../../shared/domain/failure';
import {
  AnswerSource,
  GoesOnFrom,
  MessageStatus,
  TokenUsage,
  ToolStep,
  type Answer,
  type Message,
  type Question,
} from '../../shared/domain/message';
import { CallCost } from '../../shared/domain/money';
import { jsonColumn } from '../storage/statement';

/** A message as it is stored. */
export const MessageRow = z.object({
  id: z.string(),
  conversation_id: z.string(),
  parent_id: z.string().nullable(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  reasoning: z.string(),
  reasoning_ms: z.number().nullable(),
  steps: jsonColumn(z.array(ToolStep)),
  status: MessageStatus.nullable(),
  source: jsonColumn(AnswerSource).nullable(),
  usage: jsonColumn(TokenUsage).nullable(),
  cost: jsonColumn(CallCost).nullable(),
  attachments: jsonColumn(z.array(Attachment)),
  first_token_ms: z.number().nullable(),
  duration_ms: z.number().nullable(),
  failure: jsonColumn(Failure).nullable(),
  reached_limit: z.number(),
  goes_on_from: jsonColumn(GoesOnFrom).nullable(),
  created_at: z.number(),
});

export type MessageRow = z.infer<typeof MessageRow>;

/** The columns that {@link readMessage} needs. */
export const MESSAGE_COLUMNS = `id, conversation_id, parent_id, role, text, reasoning, reasoning_ms, steps, status, source, usage, cost,
  first_token_ms, duration_ms, failure, reached_limit, goes_on_from, created_at,
  CASE attachment_ids WHEN '[]' THEN '[]' ELSE (
    SELECT json_group_array(json_object('id', a.id, 'name', a.name, 'kind', a.kind, 'mediaType', a.media_type, 'bytes', a.bytes,
      'characters', a.characters, 'pages', a.pages, 'note', a.note, 'picture', json(a.picture)))
    FROM json_each(messages.attachment_ids) file JOIN attachments a ON a.id = file.value) END AS attachments`;

/** A stored message as the rest of the app sees it. */
export function readMessage(row: MessageRow): Message {
  const common = {
    id: row.id,
    conversationId: row.conversation_id,
    parentId: row.parent_id,
    text: row.text,
    createdAt: row.created_at,
  };
  if (row.role === 'user') return { ...common, role: 'user', attachments: row.attachments };
  return {
    ...common,
    role: 'assistant',
    reasoning: row.reasoning,
    reasoningMs: row.reasoning_ms,
    steps: row.steps,
    status: row.status ?? 'interrupted',
    source: row.source,
    usage: row.usage,
    cost: row.cost,
    firstTokenMs: row.first_token_ms,
    durationMs: row.duration_ms,
    failure: row.failure,
    reachedLimit: row.reached_limit === 1,
    goesOnFrom: row.goes_on_from,
  };
}

/** What is stored of a question. */
export function questionParameters(question: Question): Record<string, string | number | null> {
  return {
    ...parametersOf(question),
    reasoning: '',
    steps: '[]',
    status: null,
    source: null,
    goes_on_from: null,
    attachment_ids: JSON.stringify(question.attachments.map(({ id }) => id)),
  };
}

/** What is stored of an answer when it begins. */
export function answerParameters(answer: Answer): Record<string, string | number | null> {
  return {
    ...parametersOf(answer),
    reasoning: answer.reasoning,
    steps: JSON.stringify(answer.steps),
    status: answer.status,
    source: answer.source === null ? null : JSON.stringify(answer.source),
    attachment_ids: '[]',
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
