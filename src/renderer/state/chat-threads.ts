import { create } from 'zustand';
import type { Conversation } from '../../shared/domain/conversation';
import type { Answer, Message } from '../../shared/domain/message';
import type { Problem } from '../../shared/domain/problem';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';

/** Messages per page. */
const PAGE_MESSAGES = 60;
/** How many conversations stay in memory after they were looked at. */
const THREADS_MAX = 12;

/** One conversation's messages, as far as they were read. */
export interface Thread {
  readonly conversation: Conversation | null;
  /** The shown branch, oldest first. */
  readonly ids: readonly string[];
  readonly messages: Readonly<Record<string, Message>>;
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

/** Changes a conversation that is held, or begins to hold it. */
export function changeThread(conversationId: string, change: Partial<Thread>): void {
  useThreads.setState(({ byId }) => ({
    byId: { ...byId, [conversationId]: { ...(byId[conversationId] ?? UNREAD), ...change } },
  }));
}

/** Replaces everything from a position on with these messages, in order. */
export function keepFrom(conversationId: string, position: number, messages: readonly Message[]): void {
  const thread = threadOf(conversationId) ?? UNREAD;
  const ids = [...thread.ids.slice(0, position), ...messages.map((message) => message.id)];
  const known = { ...thread.messages, ...byIdOf(messages) };
  changeThread(conversationId, {
    ids,
    messages: Object.fromEntries(ids.flatMap((id) => (known[id] ? [[id, known[id]]] : []))),
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

/** Reads the newest page again: something was missed. A failure is kept as the thread's `problem`. */
export async function readNewest(main: Main, conversationId: string): Promise<void> {
  if (threadOf(conversationId)?.reading === 'newest') return;
  changeThread(conversationId, { reading: 'newest', problem: null });
  try {
    const page = await main.chat.messages({ conversationId, limit: PAGE_MESSAGES });
    const before = threadOf(conversationId);
    const overlap = page.items[0] ? (before?.ids.indexOf(page.items[0].id) ?? -1) : -1;
    // Older pages that are on the screen already stay there.
    if (overlap > 0) keepFrom(conversationId, overlap, page.items);
    else
      changeThread(conversationId, {
        ids: page.items.map(({ id }) => id),
        messages: byIdOf(page.items),
        more: page.more,
      });
    changeThread(conversationId, { conversation: page.conversation, reading: null, readFrom: main });
    announceRead(conversationId);
  } catch (error) {
    changeThread(conversationId, { reading: null, problem: problemOf(error) });
  }
}

/** Reads the page above the oldest message, when there is one and none is being read. Rejects with main's problem. */
export async function readEarlier(main: Main, conversationId: string): Promise<void> {
  const thread = threadOf(conversationId);
  const before = thread?.ids[0];
  if (!thread?.more || thread.reading !== null || before === undefined) return;
  changeThread(conversationId, { reading: 'earlier' });
  try {
    const page = await main.chat.messages({ conversationId, limit: PAGE_MESSAGES, before });
    const now = threadOf(conversationId);
    if (now?.ids[0] !== before) return;
    changeThread(conversationId, {
      ids: [...page.items.map(({ id }) => id), ...now.ids],
      messages: { ...now.messages, ...byIdOf(page.items) },
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
  if (event.type === 'conversation_removed') {
    useThreads.setState(({ byId }) => {
      const { [event.id]: _gone, ...rest } = byId;
      return { byId: rest };
    });
  }
});
