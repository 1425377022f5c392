import type { CutMode } from '../../shared/domain/cut-mode';
import type { Answer, Message, Question } from '../../shared/domain/message';
import { endExpecting, expectAnswer } from './chat-live';
import { showAround } from './chat-reading';
import { changeThread, keepFrom, threadOf } from './chat-threads';
import type { Main } from './client';
import { keepConversations } from './conversations';
import { currentMain } from './session';

/** A question on its way. Sent again after a broken line it keeps its ids, so that it is carried out once. */
interface Sending {
  readonly conversationId: string;
  readonly questionId: string;
  readonly answerId: string;
  readonly text: string;
  readonly attachmentIds?: string[];
  /** The question that was edited: this one stands beside it. */
  readonly editOf?: string;
  /** It was written as a quick question, whose draft goes with it. */
  readonly writtenIn?: 'quick';
}

/** Questions that may or may not have reached main, by the conversation they were typed in; 'new' for none yet. */
const unconfirmed = new Map<string, Sending>();

function sendingOf(scope: string, conversationId: string | null, text: string, attachmentIds: string[]): Sending {
  const before = unconfirmed.get(scope);
  if (before?.text === text && before.attachmentIds?.join() === attachmentIds.join()) return before;
  return {
    conversationId: conversationId ?? crypto.randomUUID(),
    questionId: crypto.randomUUID(),
    answerId: crypto.randomUUID(),
    text,
    attachmentIds,
  };
}

async function carryOut(scope: string, sending: Sending): Promise<string> {
  const main = currentMain();
  unconfirmed.set(scope, sending);
  expectAnswer(sending.answerId);
  try {
    const { conversation, question, answer, alternatives } = await main.chat.send(sending);
    unconfirmed.delete(scope);
    keepConversations(conversation);
    const thread = threadOf(conversation.id);
    // Nobody has it on the screen any more: it is read when somebody does.
    if (!thread && question.parentId !== null) return conversation.id;
    if (!thread) changeThread(conversation.id, { readFrom: main });
    const at = thread?.ids.findIndex((id) => id === question.id || id === sending.editOf) ?? -1;
    const isFarAbove = at < 0 && thread?.later === true;
    keepFrom(
      conversation.id,
      at >= 0 ? at : isFarAbove ? 0 : (thread?.ids.length ?? 0),
      [question, answer],
      alternatives,
    );
    // Whoever sent from far above is at the end now; what stands between is read when they scroll up.
    changeThread(conversation.id, { conversation, ...(isFarAbove ? { more: true } : {}) });
    return conversation.id;
  } finally {
    endExpecting(sending.answerId);
  }
}

/**
 * Sends a question to Primary; null begins a conversation. Resolves with the conversation's id once the question is on
 * disk. Rejects with main's problem; the same text sent again is then carried out once, even if main had it already.
 * @param writtenIn said of a quick question, which has a draft of its own
 */
export function sendMessage(
  conversationId: string | null,
  text: string,
  attachmentIds: string[] = [],
  writtenIn?: 'quick',
): Promise<string> {
  const scope = conversationId ?? writtenIn ?? 'new';
  const sending = sendingOf(scope, conversationId, text, attachmentIds);
  return carryOut(scope, writtenIn === undefined ? sending : { ...sending, writtenIn });
}

/** Sends an edited question with the files that it had: it stands beside the one as it was, and begins a branch. Rejects with main's problem. */
export async function editQuestion({ id, conversationId, attachments }: Question, text: string): Promise<void> {
  const scope = `edit ${id}`;
  const files = attachments.map((file) => file.id);
  await carryOut(scope, { ...sendingOf(scope, conversationId, text, files), editOf: id });
}

/** Ends an answer with what has arrived. Rejects with main's problem. */
export async function stopAnswer(answerId: string): Promise<void> {
  await currentMain().chat.stop({ answerId });
}

type Begin = (ids: { readonly answerId: string; readonly newAnswerId: string }) => ReturnType<Main['chat']['goOn']>;

/** A new answer beside an old one, which takes its place on the screen. */
async function answerAnew(old: Answer, begin: Begin): Promise<void> {
  const newAnswerId = crypto.randomUUID();
  expectAnswer(newAnswerId);
  try {
    const { answer, alternatives } = await begin({ answerId: old.id, newAnswerId });
    const position = threadOf(old.conversationId)?.ids.indexOf(old.id) ?? -1;
    if (position >= 0) keepFrom(old.conversationId, position, [answer], alternatives);
  } finally {
    endExpecting(newAnswerId);
  }
}

/** Asks the same question again, another model of Primary where one is named. Rejects with main's problem. */
export function retryAnswer(old: Answer, model?: string): Promise<void> {
  return answerAnew(old, (ids) => currentMain().chat.retry(model === undefined ? ids : { ...ids, model }));
}

/** Asks the same question again with the older messages cut, as they are from then on. Rejects with main's problem. */
export function askAfterCut(old: Answer, mode: CutMode): Promise<void> {
  return answerAnew(old, (ids) => currentMain().context.cut({ ...ids, mode }));
}

/** Asks for the rest of an unfinished answer. Rejects with main's problem. */
export function goOnFrom(old: Answer): Promise<void> {
  return answerAnew(old, (ids) => currentMain().chat.goOn(ids));
}

/** Shows one of the messages that stand beside each other. Rejects with main's problem. */
export function showAlternative({ conversationId }: Message, id: string): Promise<void> {
  return showAround(currentMain(), conversationId, id);
}

/** Takes one message out of its conversation; {@link restoreMessage} brings it back. Rejects with main's problem. */
export async function removeMessage({ id }: Message): Promise<void> {
  await currentMain().chat.removeMessage({ messageId: id });
}

/** Undoes a removal. Rejects with main's problem. */
export async function restoreMessage({ id }: Message): Promise<void> {
  await currentMain().chat.undoRemoveMessage({ messageId: id });
}
