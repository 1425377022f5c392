import { t } from '../../../shared/language/t';
import { safeName } from '../../../shared/safe-name';
import { ConversationFile, type FiledMessage } from '../conversation-file';
import type { CarriedConversation, Loss } from './carried';
import { forestOf, type OriginNode } from './forest';
import { keptSteps } from './steps';
import { cleanText, modelName, paragraphs } from './text';
import { momentOf } from './times';

/**
 * A conversation that this app exported as JSON; null where it is none.
 * @param now milliseconds since 1970: no time in the file is later
 */
export function ownConversation(value: unknown, now: number): CarriedConversation | null {
  const file = ConversationFile.safeParse(value);
  if (!file.success) return null;
  const losses: Loss[] = [];
  const known = new Map(file.data.messages.map((message) => [message.id, message]));
  const nodes = [...known.values()].map((message) => nodeOf(message, now, (loss) => losses.push(loss)));
  return {
    service: 'signalbox',
    originId: file.data.id,
    title: file.data.title,
    createdAt: momentOf(file.data.createdAt, now),
    updatedAt: momentOf(file.data.updatedAt, now),
    isArchived: false,
    ...forestOf(nodes, file.data.shownMessageId),
    losses,
  };
}

function nodeOf(message: FiledMessage, now: number, lose: (loss: Loss) => void): OriginNode {
  const { id, parentId, role, source } = message;
  const names = (message.attachments ?? []).map((name) => t('[Attached: {name}]', { name: safeName(name) }));
  const text = cleanText(paragraphs([message.text, ...names]));
  for (const _name of names) lose({ reason: 'file', kind: null });
  const reasoning = cleanText(message.reasoning ?? '');
  const steps = role === 'user' ? [] : keptSteps(message.steps ?? [], lose);
  const label = modelName(source?.provider ?? null);
  return {
    key: id,
    parent: parentId,
    shown:
      text.trim() === '' && reasoning.trim() === '' && steps.length === 0
        ? null
        : {
            role,
            text,
            reasoning: role === 'user' ? '' : reasoning,
            steps,
            at: momentOf(message.createdAt, now),
            source: role === 'user' || label === null ? null : { label, model: modelName(source?.model ?? null) },
          },
  };
}
