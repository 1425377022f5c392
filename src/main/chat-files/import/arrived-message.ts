import type { Answer, Message } from '../../../shared/domain/message';
import type { ArrivingMessage } from './arriving';

/** A message that came from elsewhere as chat has it: its answers are complete, and no connection gave them. */
export function arrivedMessage(
  conversationId: string,
  { role, source, reasoning, steps, ...rest }: ArrivingMessage,
): Message {
  if (role === 'user') return { ...rest, conversationId, role, attachments: [] };
  return {
    ...rest,
    conversationId,
    role,
    reasoning,
    reasoningMs: null,
    steps: [...steps],
    status: 'done',
    source: sourceOf(source),
    usage: null,
    cost: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
    reachedLimit: false,
    goesOnFrom: null,
  };
}

function sourceOf(source: ArrivingMessage['source']): Answer['source'] {
  return source === null ? null : { connectionId: null, label: source.label, model: source.model, practice: false };
}
