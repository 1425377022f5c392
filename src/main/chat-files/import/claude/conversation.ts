import { z } from 'zod';
import { t } from '../../../../shared/language/t';
import type { CarriedConversation, Loss } from '../carried';
import { forestOf, type OriginNode, type Shown } from '../forest';
import { keptSteps, textOfSteps } from '../steps';
import { anyList, cleanText, kindName, maybeText, modelName, objectOf, paragraphs } from '../text';
import { momentOf } from '../times';
import { contentOf, filesOf } from './content';

const Head = z.object({
  uuid: maybeText,
  name: maybeText,
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
  model: maybeText,
  current_leaf_message_uuid: maybeText,
});

const Written = z.object({
  uuid: maybeText,
  parent_message_uuid: maybeText,
  sender: z.unknown().optional(),
  text: maybeText,
  content: anyList,
  attachments: anyList,
  files: anyList,
  created_at: z.unknown().optional(),
});
type Written = z.infer<typeof Written>;

/**
 * One conversation of Claude's `conversations.json`; null where it is none. Where its messages name what they follow it
 * has all of its branches, else each follows the one before it.
 * @param now milliseconds since 1970: no time in the file is later
 */
export function claudeConversation(value: unknown, now: number): CarriedConversation | null {
  const object = objectOf(value);
  const list = object?.['chat_messages'];
  const head = Head.safeParse(object);
  if (!Array.isArray(list) || !head.success) return null;
  const losses: Loss[] = [];
  const model = modelName(head.data.model);
  const nodes = nodesOf(list, model, now, (loss) => losses.push(loss));
  const { uuid, name, created_at: created, updated_at: updated, current_leaf_message_uuid: current } = head.data;
  return {
    service: 'claude',
    originId: uuid,
    title: name,
    createdAt: momentOf(created, now),
    updatedAt: momentOf(updated, now),
    isArchived: false,
    ...forestOf(nodes, current ?? nodes.at(-1)?.key ?? null),
    losses,
  };
}

function nodesOf(
  list: readonly unknown[],
  model: string | null,
  now: number,
  lose: (loss: Loss) => void,
): OriginNode[] {
  const written = list.flatMap((value) => {
    const message = Written.safeParse(value);
    if (!message.success) lose({ reason: 'unknown_kind', kind: t('messages of unknown form') });
    return message.success ? [message.data] : [];
  });
  const isTree = written.some(({ parent_message_uuid: parent }) => parent !== null);
  const nodes: OriginNode[] = [];
  const keys = new Set<string>();
  for (const message of written) {
    const wished = message.uuid ?? `message ${nodes.length + 1}`;
    // The same name for two messages: both are kept.
    let key = wished;
    while (keys.has(key)) key += ` ${nodes.length + 1}`;
    keys.add(key);
    const parent = isTree ? message.parent_message_uuid : (nodes.at(-1)?.key ?? null);
    nodes.push({ key, parent, shown: shownOf(message, model, now, lose) });
  }
  return nodes;
}

function shownOf(message: Written, model: string | null, now: number, lose: (loss: Loss) => void): Shown | null {
  const isUser = message.sender === 'human';
  if (!isUser && message.sender !== 'assistant') {
    const { sender } = message;
    const kind =
      typeof sender === 'string'
        ? t('messages of {role}', { role: sender.slice(0, 40) })
        : t('messages of unknown form');
    lose({ reason: 'unknown_kind', kind: kindName(kind) });
  }
  const content = contentOf(message.content, lose);
  // Older exports have the text alone; newer ones have it twice.
  const isEmpty = content.text === '' && content.reasoning === '' && content.steps.length === 0;
  const said = isEmpty ? (message.text ?? '') : content.text;
  const text = cleanText(paragraphs([said, filesOf(message.attachments, message.files, lose)]));
  const reasoning = cleanText(content.reasoning);
  const steps = keptSteps(content.steps, lose);
  if (text.trim() === '' && reasoning.trim() === '' && steps.length === 0) return null;
  return {
    role: isUser ? 'user' : 'assistant',
    text: isUser ? paragraphs([text, reasoning, textOfSteps(steps)]) : text,
    reasoning: isUser ? '' : reasoning,
    steps: isUser ? [] : steps,
    at: momentOf(message.created_at, now),
    source: isUser ? null : { label: 'Claude', model },
  };
}
