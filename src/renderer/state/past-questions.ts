import { threadOf } from './chat-threads';
import { currentMain } from './session';

/** Messages per page. */
const PAGE = 60;

/** The questions of a conversation's shown branch, as far as they were read for whoever looks for one of them. */
export interface PastQuestions {
  readonly conversationId: string;
  /** The last message of the branch when they were read: with another one they are stale. */
  readonly lastId: string | null;
  /** The newest first. */
  readonly texts: readonly string[];
  /** The oldest message that was read; null before anything was. */
  readonly readTo: string | null;
  /** Whether there are older messages. */
  readonly more: boolean;
}

type Written = { readonly role: 'user' | 'assistant'; readonly text: string };

function textsOf(messages: readonly Written[]): string[] {
  return messages.toReversed().flatMap(({ role, text }) => (role === 'user' && text !== '' ? [text] : []));
}

/** The questions that this window holds already. None where somebody reads far above the end of the conversation. */
export function heldQuestions(conversationId: string): PastQuestions {
  const thread = threadOf(conversationId);
  const isAtEnd = thread !== null && !thread.later;
  const held = isAtEnd ? thread.ids.flatMap((id) => thread.messages[id] ?? []) : [];
  return {
    conversationId,
    lastId: thread?.lastId ?? null,
    texts: textsOf(held),
    readTo: held[0]?.id ?? null,
    more: isAtEnd ? thread.more : true,
  };
}

/** Those and the next older ones, without moving what is on the screen. Rejects with main's problem. */
export async function olderQuestions(known: PastQuestions): Promise<PastQuestions> {
  const { conversationId, texts, readTo } = known;
  const { items, more } = await currentMain().chat.messages({
    conversationId,
    limit: PAGE,
    ...(readTo === null ? {} : { before: readTo }),
  });
  return { ...known, texts: [...texts, ...textsOf(items)], readTo: items[0]?.id ?? readTo, more };
}
