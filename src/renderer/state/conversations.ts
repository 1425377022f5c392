import { create } from 'zustand';
import type { Conversation } from '../../shared/domain/conversation';
import type { Problem } from '../../shared/domain/problem';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** Rows per page: more than any window shows at once. */
const PAGE_ROWS = 60;

interface Conversations {
  /** Newest first: the pages that were read, and everything that happened since. */
  readonly items: readonly Conversation[];
  /** Whether there are older ones to read. */
  readonly more: boolean;
  /** The last row of the last page: where the next one begins. Null before the first page. */
  readonly readTo: Pick<Conversation, 'updatedAt' | 'id'> | null;
  /** `unread` before the first page came. */
  readonly reading: 'unread' | 'reading' | 'rested';
  /** Why the last page could not be read; null when it could. */
  readonly problem: Problem | null;
}

/** The conversation list. */
export const useConversations = create<Conversations>(() => ({
  items: [],
  more: false,
  readTo: null,
  reading: 'unread',
  problem: null,
}));

/** Removed here since the list was read afresh, and not brought back: main may still tell about them for a moment. */
const removed = new Set<string>();

/** Newest first, as main orders them: by the last message, then by id. */
export function byNewest(a: Pick<Conversation, 'updatedAt' | 'id'>, b: Pick<Conversation, 'updatedAt' | 'id'>): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

function merged(items: readonly Conversation[], more: readonly Conversation[]): Conversation[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of more) if (!removed.has(item.id)) byId.set(item.id, item);
  return [...byId.values()].sort(byNewest);
}

/**
 * Takes over conversations as main gave them, each in its place. One that belongs below the last page that was read is
 * left to its own page: shown now, it would stand beside others that are further from it.
 */
export function keepConversations(...conversations: readonly Conversation[]): void {
  useConversations.setState(({ items, more, readTo }) => {
    const shown = conversations.filter(
      (one) => !more || !readTo || byNewest(one, readTo) <= 0 || items.some((item) => item.id === one.id),
    );
    return { items: merged(items, shown) };
  });
}

function drop(id: string): void {
  useConversations.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }));
}

async function readPage(main: Main, limit: number, above: Conversations['readTo']): Promise<void> {
  useConversations.setState({ reading: 'reading' });
  try {
    const page = await main.chat.conversations(above ? { limit, before: above } : { limit });
    useConversations.setState(({ items }) => ({
      items: merged(above ? items : [], page.items),
      more: page.more,
      readTo: page.items.at(-1) ?? above,
      reading: 'rested',
      problem: null,
    }));
  } catch (error) {
    useConversations.setState({ reading: 'rested', problem: problemOf(error) });
  }
}

/** Reads the newest page again: at start and after a reconnect. A failure is kept as the store's `problem`. */
export async function readConversations(main: Main): Promise<void> {
  removed.clear();
  await readPage(main, PAGE_ROWS, null);
}

/**
 * Reads the next older page, when there is one and none is being read; at most 200 rows.
 * A failure is kept as the store's `problem`.
 */
export async function readOlderConversations(limit = PAGE_ROWS): Promise<void> {
  const { more, reading, readTo } = useConversations.getState();
  if (!more || reading !== 'rested' || !readTo) return;
  await readPage(currentMain(), limit, { updatedAt: readTo.updatedAt, id: readTo.id });
}

/** Renames on the screen at once and in main; an empty title changes nothing. Rejects, and puts the old title back. */
export async function renameConversation(id: string, typed: string): Promise<void> {
  const title = typed.trim();
  const before = useConversations.getState().items.find((item) => item.id === id);
  if (!before || title === '' || title === before.title) return;
  keepConversations({ ...before, title });
  try {
    keepConversations(await currentMain().chat.rename({ conversationId: id, title }));
  } catch (error) {
    keepConversations(before);
    throw error;
  }
}

/** Removes from the screen at once and in main; {@link restoreConversation} brings it back. Rejects, and shows it again. */
export async function removeConversation(id: string): Promise<void> {
  const before = useConversations.getState().items.find((item) => item.id === id);
  removed.add(id);
  drop(id);
  try {
    await currentMain().chat.remove({ conversationId: id });
  } catch (error) {
    removed.delete(id);
    if (before) keepConversations(before);
    throw error;
  }
}

/** Undoes a removal. Rejects with main's problem. */
export async function restoreConversation(id: string): Promise<void> {
  const restored = await currentMain().chat.undoRemove({ conversationId: id });
  removed.delete(id);
  keepConversations(restored);
}

onAppEvent((event) => {
  if (event.type === 'conversation_changed') keepConversations(event.conversation);
  if (event.type === 'conversation_removed') drop(event.id);
});
