import { z } from 'zod';
import { t } from '../../../../shared/language/t';
import { safeName } from '../../../../shared/safe-name';
import type { CarriedConversation, Loss } from '../carried';
import { forestOf, type OriginNode, type Shown } from '../forest';
import { keptSteps, textOfSteps } from '../steps';
import { anyList, cleanText, kindName, lenient, maybeText, modelName, objectOf, paragraphs } from '../text';
import { momentOf } from '../times';
import { contentOf, type Voice } from './content';

/** Who writes in a conversation that is shown. */
const ROLES = new Set(['user', 'assistant', 'tool']);

const Head = z.object({
  id: maybeText,
  conversation_id: maybeText,
  title: maybeText,
  create_time: z.unknown().optional(),
  update_time: z.unknown().optional(),
  current_node: maybeText,
  is_archived: z.unknown().optional(),
});

const Node = z.object({ parent: maybeText, children: anyList, message: z.unknown().optional() });

const Author = z.object({ role: maybeText, name: maybeText });
const Metadata = z.object({
  is_visually_hidden_from_conversation: z.unknown().optional(),
  model_slug: maybeText,
  attachments: anyList,
});
const Written = z.object({
  author: lenient(Author),
  create_time: z.unknown().optional(),
  content: z.unknown().optional(),
  recipient: maybeText,
  metadata: lenient(Metadata),
});

/**
 * One conversation of ChatGPT's `conversations.json`, with all of its branches; null where it is none.
 * @param now milliseconds since 1970: no time in the file is later
 */
export function chatGptConversation(value: unknown, now: number): CarriedConversation | null {
  const object = objectOf(value);
  const mapping = object && objectOf(object['mapping']);
  const head = Head.safeParse(object);
  if (!mapping || !head.success) return null;
  const losses: Loss[] = [];
  const nodes = nodesOf(mapping, now, (loss) => losses.push(loss));
  const { id, conversation_id: otherId, title, create_time: created, update_time: updated } = head.data;
  return {
    service: 'chatgpt',
    originId: id ?? otherId,
    title,
    createdAt: momentOf(created, now),
    updatedAt: momentOf(updated, now),
    isArchived: head.data.is_archived === true,
    ...forestOf(nodes, head.data.current_node),
    losses,
  };
}

/** The nodes with their links: a parent's list of children counts where a child names no parent, and gives their order. */
function nodesOf(mapping: object, now: number, lose: (loss: Loss) => void): OriginNode[] {
  const entries = Object.entries(mapping).flatMap(([key, value]) => {
    const node = Node.safeParse(value);
    return node.success ? [{ key, ...node.data }] : [];
  });
  const named = new Map<string, { parent: string; place: number }>();
  for (const { key, children } of entries) {
    children.forEach((child, place) => {
      if (typeof child === 'string' && !named.has(child)) named.set(child, { parent: key, place });
    });
  }
  return entries
    .toSorted((a, b) => (named.get(a.key)?.place ?? 0) - (named.get(b.key)?.place ?? 0))
    .map(({ key, parent, message }) => ({
      key,
      parent: parent ?? named.get(key)?.parent ?? null,
      shown: shownOf(message, now, lose),
    }));
}

function shownOf(message: unknown, now: number, lose: (loss: Loss) => void): Shown | null {
  const written = Written.safeParse(message);
  if (!written.success) return null;
  const { author, content, recipient, metadata, create_time: created } = written.data;
  const role = author?.role ?? 'assistant';
  // What the service told the model is not what anybody said.
  if (role === 'system' || metadata?.is_visually_hidden_from_conversation === true) return null;
  const voice: Voice = { role, name: author?.name ?? null, recipient: recipient ?? 'all' };
  if (!ROLES.has(role))
    lose({ reason: 'unknown_kind', kind: kindName(t('messages of {role}', { role: role.slice(0, 40) })) });
  let hasPicture = false;
  const {
    text,
    reasoning: thoughts,
    steps: taken,
  } = contentOf(content, voice, (loss) => {
    hasPicture ||= loss.reason === 'picture';
    lose(loss);
  });
  const names = (metadata?.attachments ?? []).map((file) => attachedName(file)).filter((name) => name !== null);
  // Pictures among them are lost once, not twice.
  for (const _name of names) if (!hasPicture) lose({ reason: 'file', kind: null });
  const whole = cleanText(paragraphs([text, ...names.map((name) => t('[Attached: {name}]', { name }))]));
  const reasoning = cleanText(thoughts);
  const steps = keptSteps(taken, lose);
  if (whole.trim() === '' && reasoning.trim() === '' && steps.length === 0) return null;
  const isUser = role === 'user';
  return {
    role: isUser ? 'user' : 'assistant',
    text: isUser ? paragraphs([whole, reasoning, textOfSteps(steps)]) : whole,
    reasoning: isUser ? '' : reasoning,
    steps: isUser ? [] : steps,
    at: momentOf(created, now),
    source: isUser ? null : { label: 'ChatGPT', model: modelName(metadata?.model_slug ?? null) },
  };
}

function attachedName(file: unknown): string | null {
  const name = objectOf(file)?.['name'];
  return typeof name === 'string' && name.trim() !== '' ? safeName(name) : null;
}
