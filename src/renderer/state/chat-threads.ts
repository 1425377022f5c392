import { create } from 'zustand';
import type { Alternatives } from '../../shared/contract/chat';
import type { Conversation } from '../../shared/domain/conversation';
import type { Answer, Message } from '../../shared/domain/message';
import type { Problem } from '../../shared/domain/problem';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';

/** Messages per page. */
const PAGE_MESSAGES = 60;
/** Most messages that main gives at once. */
const PAGE_MAX = 200;
/** How many conversations stay in memory after they were looked at. */
const THREADS_MAX = 12;

type BranchPage = Awaited<ReturnType<Main['chat']['messages']>>;

/** One conversation's messages, as far as they were read. */
export interface Thread {
  readonly conversation: Conversation | null;
  /** The shown branch, oldest first. */
  readonly ids: readonly string[];
  readonly messages: Readonly<Record<string, Message>>;
  /** Of each shown message that has others beside it: all of them, in the order in which they came. */
  readonly alternatives: Alternatives;
  /** Whether there are older ones to read. */
  readonly more: boolean;
  readonly reading: 'newest' | 'earlier' | null;
  /** Why it could not be read; null when it could. */
  readonly problem: Problem | null;
  /** The line that it was read over; read again after a reconnect. */
  readonly readFrom: Main | null;
}

const UNREAD: Thread = {
  conversation: null,
  ids: [],
  messages: {},
  alternatives: {},
  more: false,
  reading: null,
  problem: null,
  readFrom: null,
};

interface Threads {
  readonly byId: Readonly<Record<string, Thread>>;
}

/** The conversations that were opened in this window. */
export const useThreads = create<Threads>(() => ({ byId: {} }));

/** One conversation as it is held; null when it was never opened. */
export function threadOf(conversationId: string): Thread | null {
  return useThreads.getState().byId[conversationId] ?? null;
}

/** Whether an answer is on its way in a conversation. It is always the last message. */
export function useIsAnswering(conversationId: string): boolean {
  return useThreads(({ byId }) => {
    const thread = byId[conversationId];
    const last = thread?.messages[thread.ids.at(-1) ?? ''];
    return last?.role === 'assistant' && last.status === 'streaming';
  });
}

/** Changes a conversation that is held, or begins to hold it. */
export function changeThread(conversationId: string, change: Partial<Thread>): void {
  useThreads.setState(({ byId }) => ({
    byId: { ...byId, [conversationId]: { ...(byId[conversationId] ?? UNREAD), ...change } },
  }));
}

/** Replaces everything from a position on with these messages, in order. */
export function keepFrom(
  conversationId: string,
  position: number,
  messages: readonly Message[],
  alternatives: Alternatives,
): void {
  const thread = threadOf(conversationId) ?? UNREAD;
  const ids = [...thread.ids.slice(0, position), ...messages.map((message) => message.id)];
  const known = { ...thread.messages, ...byIdOf(messages) };
  changeThread(conversationId, {
    ids,
    messages: Object.fromEntries(ids.flatMap((id) => (known[id] ? [[id, known[id]]] : []))),
    alternatives: { ...thread.alternatives, ...alternatives },
  });
}

/** Replaces one answer that is shown; false when it is not. */
export function keepAnswer(answer: Answer): boolean {
  const thread = threadOf(answer.conversationId);
  if (!thread?.messages[answer.id]) return false;
  changeThread(answer.conversationId, { messages: { ...thread.messages, [answer.id]: answer } });
  return true;
}

function byIdOf(messages: readonly Message[]): Record<string, Message> {
  return Object.fromEntries(messages.map((message) => [message.id, message]));
}

type Read = (thread: Thread) => void;
const afterRead = new Set<Read>();

/** Hears of every page that was read. @returns a function that ends it. */
export function onThreadRead(listener: Read): () => void {
  afterRead.add(listener);
  return () => {
    afterRead.delete(listener);
  };
}

/** Lets go of the conversations that were opened longest ago. */
function letGo(opened: string): void {
  useThreads.setState(({ byId }) => {
    const { [opened]: thread, ...others } = byId;
    const kept = Object.entries(others).slice(-(THREADS_MAX - 1));
    return { byId: { ...Object.fromEntries(kept), ...(thread ? { [opened]: thread } : {}) } };
  });
}

/** Reads the newest page, unless it was read over this line already. A failure is kept as the thread's `problem`. */
export async function openThread(main: Main, conversationId: string): Promise<void> {
  letGo(conversationId);
  if (threadOf(conversationId)?.readFrom === main) return;
  await readNewest(main, conversationId);
}

/** Takes over the newest page of the shown branch. Older pages of it that are on the screen already stay there. */
function keepPage(conversationId: string, page: BranchPage): void {
  const overlap = page.items[0] ? (threadOf(conversationId)?.ids.indexOf(page.items[0].id) ?? -1) : -1;
  if (overlap > 0) keepFrom(conversationId, overlap, page.items, page.alternatives);
  else keepOnly(page);
  changeThread(conversationId, { conversation: page.conversation });
}

/** Takes over a page and lets go of everything else that was read. */
function keepOnly({ conversation, items, alternatives, more }: BranchPage): void {
  const ids = items.map(({ id }) => id);
  changeThread(conversation.id, { conversation, ids, messages: byIdOf(items), alternatives, more });
}

/** As many messages as are on the screen, so that nobody who reads above is thrown to the end. */
function shownCount(conversationId: string): number {
  return Math.min(PAGE_MAX, Math.max(PAGE_MESSAGES, threadOf(conversationId)?.ids.length ?? 0));
}

/** Shows the branch through a message. Rejects with main's problem. */
export async function showBranch(main: Main, conversationId: string, messageId: string): Promise<void> {
  keepOnly(await main.chat.show({ messageId, limit: shownCount(conversationId) }));
  announceRead(conversationId);
}

/** Another branch is shown, or something of it is gone: what was read does not count any more. */
async function readBranchAgain(main: Main, conversationId: string): Promise<void> {
  try {
    keepOnly(await main.chat.messages({ conversationId, limit: shownCount(conversationId) }));
    announceRead(conversationId);
  } catch (error) {
    changeThread(conversationId, { problem: problemOf(error) });
  }
}

/** Reads the newest page again: something was missed. A failure is kept as the thread's `problem`. */
export async function readNewest(main: Main, conversationId: string): Promise<void> {
  if (threadOf(conversationId)?.reading === 'newest') return;
  changeThread(conversationId, { reading: 'newest', problem: null });
  try {
    const page = await main.chat.messages({ conversationId, limit: PAGE_MESSAGES });
    keepPage(conversationId, page);
    changeThread(conversationId, { reading: null, readFrom: main });
    announceRead(conversationId);
  } catch (error) {
    changeThread(conversationId, { reading: null, problem: problemOf(error) });
  }
}

/**
 * Reads the page above the oldest message, when there is one and none is being read; at most 200 messages. Rejects with
 * main's problem.
 */
export async function readEarlier(main: Main, conversationId: string, limit = PAGE_MESSAGES): Promise<void> {
  const thread = threadOf(conversationId);
  const before = thread?.ids[0];
  if (!thread?.more || thread.reading !== null || before === undefined) return;
  changeThread(conversationId, { reading: 'earlier' });
  try {
    const page = await main.chat.messages({ conversationId, limit, before });
    const now = threadOf(conversationId);
    if (now?.ids[0] !== before) return;
    changeThread(conversationId, {
      ids: [...page.items.map(({ id }) => id), ...now.ids],
      messages: { ...now.messages, ...byIdOf(page.items) },
      alternatives: { ...now.alternatives, ...page.alternatives },
      more: page.more,
    });
  } finally {
    changeThread(conversationId, { reading: null });
  }
}

function announceRead(conversationId: string): void {
  const thread = threadOf(conversationId);
  if (thread) for (const listener of afterRead) listener(thread);
}

onAppEvent((event) => {
  if (event.type === 'conversation_changed' && threadOf(event.conversation.id)) {
    // One that was deleted and came back is read again by whoever shows it.
    changeThread(event.conversation.id, { conversation: event.conversation, problem: null });
  }
  if (event.type === 'branch_changed') {
    const readFrom = threadOf(event.conversationId)?.readFrom;
    if (readFrom) void readBranchAgain(readFrom, event.conversationId);
  }
  if (event.type === 'conversation_removed') {
    useThreads.setState(({ byId }) => {
      const { [event.id]: _gone, ...rest } = byId;
      return { byId: rest };
    });
  }
});
