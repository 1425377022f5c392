import type { ContextCut } from '../../../shared/domain/context-cut';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Message } from '../../../shared/domain/message';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type ConversationFile,
  type FiledCut,
  type FiledMessage,
} from '../conversation-file';

/** The beginning of the file, up to its messages. */
export function jsonHead(
  { id, title, createdAt, updatedAt }: Conversation,
  shownMessageId: string | null,
  cuts: readonly ContextCut[],
): string {
  const head: Omit<ConversationFile, 'messages'> = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    id,
    title,
    createdAt: when(createdAt),
    updatedAt: when(updatedAt),
    shownMessageId,
    ...(cuts.length === 0 ? {} : { cuts: cuts.map(filedCut) }),
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "messages": [`;
}

/** One message of the file. */
export function jsonMessage(message: Message, parentId: string | null, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n    ${JSON.stringify(filed(message, parentId))}`;
}

/** The end of the file. */
export function jsonEnd(): string {
  return '\n  ]\n}\n';
}

function filedCut({ at, mode, summary }: ContextCut): FiledCut {
  return { afterMessageId: at, mode, ...(mode === 'summary' && { summary }) };
}

function filed(message: Message, parentId: string | null): FiledMessage {
  const { id, text, createdAt, role } = message;
  const common = { id, parentId, role, text, createdAt: when(createdAt) };
  if (role === 'user') {
    const attachments = message.attachments.map(({ name }) => name);
    return attachments.length === 0 ? common : { ...common, attachments };
  }
  const { reasoning, steps, status, source } = message;
  return {
    ...common,
    ...(reasoning === '' ? {} : { reasoning }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(status === 'done' ? {} : { ended: status === 'streaming' ? 'interrupted' : status }),
    ...(source === null ? {} : { source: { provider: source.label, model: source.model } }),
  };
}

function when(moment: number): string {
  return new Date(moment).toISOString();
}
