import type { Answer } from '../../shared/domain/message';
import { endExpecting, expectAnswer } from './chat-live';
import { changeThread, keepFrom, threadOf } from './chat-threads';
import { keepConversations } from './conversations';
import { currentMain } from './session';

/** A question on its way. Sent again after a broken line it keeps its ids, so that it is carried out once. */
interface Sending {
  readonly conversationId: string;
  readonly questionId: string;
  readonly answerId: string;
  readonly text: string;
}

/** Questions that may or may not have reached main, by the conversation they were typed in; 'new' for none yet. */
const unconfirmed = new Map<string, Sending>();

function sendingOf(conversationId: string | null, text: string): Sending {
  const before = unconfirmed.get(conversationId ?? 'new');
  if (before?.text === text) return before;
  return {
    conversationId: conversationId ?? crypto.randomUUID(),
    questionId: crypto.randomUUID(),
    answerId: crypto.randomUUID(),
    text,
  };
}

/**
 * Sends a question to Primary; null begins a conversation. Resolves with the conversation's id once the question is on
 * disk. Rejects with main's problem; the same text sent again is then carried out once, even if main had it already.
 */
export async function sendMessage(conversationId: string | null, text: string): Promise<string> {
  const main = currentMain();
  const scope = conversationId ?? 'new';
  const sending = sendingOf(conversationId, text);
  unconfirmed.set(scope, sending);
  expectAnswer(sending.answerId);
  try {
    const { conversation, question, answer } = await main.chat.send(sending);
    unconfirmed.delete(scope);
    keepConversations(conversation);
    const thread = threadOf(conversation.id);
    if (!thread) changeThread(conversation.id, { readFrom: main });
    const known = thread?.ids.indexOf(question.id) ?? -1;
    keepFrom(conversation.id, known >= 0 ? known : (thread?.ids.length ?? 0), [question, answer]);
    changeThread(conversation.id, { conversation });
    return conversation.id;
  } finally {
    endExpecting(sending.answerId);
  }
}

/** Ends an answer with what has arrived. Rejects with main's problem. */
export async function stopAnswer(answerId: string): Promise<void> {
  await currentMain().chat.stop({ answerId });
}

/** Asks the same question again; the new answer takes the old one's place on the screen. Rejects with main's problem. */
export async function retryAnswer(old: Answer): Promise<void> {
  const newAnswerId = crypto.randomUUID();
  expectAnswer(newAnswerId);
  try {
    const answer = await currentMain().chat.retry({ answerId: old.id, newAnswerId });
    const thread = threadOf(old.conversationId);
    const position = thread?.ids.indexOf(old.id) ?? -1;
    if (position >= 0) keepFrom(old.conversationId, position, [answer]);
  } finally {
    endExpecting(newAnswerId);
  }
}
