import { create } from 'zustand';
import type { Alternatives } from '../../shared/contract/chat';
import type { Conversation } from '../../shared/domain/conversation';
import type { Answer, Message } from '../../shared/domain/message';
import type { Problem } from '../../shared/domain/problem';
import { NOTHING_HELD, replacedFrom, type Stretch, STRETCH_MAX } from './chat-stretch';
import type { Main } from './client';

/** How many conversations stay in memory after they were looked at. */
const THREADS_MAX = 12;

/** One conversation's messages, as far as they are held. */
export interface Thread extends Stretch {
  readonly conversation: Conversation | null;
  /** The message around which was read; null where that was the end. */
  readonly around: string | null;
  /** Another number whenever nothing of what was held before is held any more. */
  readonly leap: number;
  /** How often something was asked for here, which whoever asked wants to see. */
  readonly asked: number;
  readonly reading: 'newest' | 'earlier' | 'later' | 'around' | null;
  /** Why it could not be read; null when it could. */
  readonly problem: Problem | null;
  /** The line that it was read over; read again after a reconnect. */
  readonly readFrom: Main | null;
}

const UNREAD: Thread = {
  ...NOTHING_HELD,
  conversation: null,
  around: null,
  leap: 0,
  asked: 0,
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

/** The last message of a conversation's shown branch, wherever in it one reads; undefined before it was read. */
export function lastOf(thread: Thread | undefined): Message | undefined {
  return thread?.messages[thread.lastId ?? ''];
}

/** Whether an answer is on its way in a conversation. It is always the last message. */
export function useIsAnswering(conversationId: string): boolean {
  return useThreads(({ byId }) => {
    const last = lastOf(byId[conversationId]);
    return last?.role === 'assistant' && last.status === 'streaming';
  });
}

/** Changes a conversation that is held, or begins to hold it. */
export function changeThread(conversationId: string, change: Partial<Thread>): void {
  useThreads.setState(({ byId }) => ({
    byId: { ...byId, [conversationId]: { ...(byId[conversationId] ?? UNREAD), ...change } },
  }));
}

/** Takes over what is held of a conversation from now on. @param around the message around which was read */
export function keepStretch(conversationId: string, stretch: Stretch, around: string | null = null): void {
  const { ids, leap } = threadOf(conversationId) ?? UNREAD;
  const held = new Set(ids);
  const isLeap = ids.length > 0 && !stretch.ids.some((id) => held.has(id));
  changeThread(conversationId, { ...stretch, around, leap: isLeap ? leap + 1 : leap });
}

/** Replaces everything from a position on with what was asked for here: these messages, which end the branch, in order. */
export function keepFrom(conversationId: string, position: number, items: Message[], alternatives: Alternatives): void {
  const thread = threadOf(conversationId) ?? UNREAD;
  keepStretch(conversationId, replacedFrom(thread, position, { items, alternatives }, STRETCH_MAX), thread.around);
  changeThread(conversationId, { asked: thread.asked + 1 });
}

/** Replaces one answer that is shown; false when it is not. */
export function keepAnswer(answer: Answer): boolean {
  const thread = threadOf(answer.conversationId);
  if (!thread?.messages[answer.id]) return false;
  changeThread(answer.conversationId, { messages: { ...thread.messages, [answer.id]: answer } });
  return true;
}

/** Begins to hold a conversation, and lets go of those that were opened longest ago. */
export function holdThread(opened: string): void {
  useThreads.setState(({ byId }) => {
    const { [opened]: thread, ...others } = byId;
    const kept = Object.entries(others).slice(-(THREADS_MAX - 1));
    return { byId: { ...Object.fromEntries(kept), ...(thread ? { [opened]: thread } : {}) } };
  });
}

/** Lets go of a conversation, whatever was read of it. */
export function dropThread(conversationId: string): void {
  useThreads.setState(({ byId }) => {
    const { [conversationId]: _gone, ...rest } = byId;
    return { byId: rest };
  });
}
