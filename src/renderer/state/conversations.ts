import { create } from 'zustand';
import type { Conversation } from '../../shared/domain/conversation';
import type { Problem } from '../../shared/domain/problem';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** Where a conversation stands in an order: by its last message, then by its id. */
export type RowPlace = Pick<Conversation, 'updatedAt' | 'id'>;

/** How far one part of the list was read. */
export interface ShelfState {
  /** The last row of the last page; null for a part without rows. */
  readonly readTo: RowPlace | null;
  /** Whether there are older ones to read. */
  readonly more: boolean;
  readonly isReading: boolean;
  /** Why the last page could not be read; null when it could. */
  readonly problem: Problem | null;
}

interface Conversations {
  /**
   * Every conversation that this window knows, newest first. How much of it is shown is told by how far its part of the
   * list was read.
   */
  readonly items: readonly Conversation[];
  /** Parts of the list that were read: `recent`, `archived`, folders by their ids; and `all`, for whoever looks for titles. */
  readonly shelves: Readonly<Record<string, ShelfState>>;
  /** The list as a whole: `unread` before main first told what it begins with. */
  readonly reading: 'unread' | 'reading' | 'rested';
  /** Why it could not be read; null when it could. */
  readonly problem: Problem | null;
  /** Whether anything is archived. */
  readonly hasArchived: boolean;
}

/** The conversations, as far as this window knows them. */
export const useConversations = create<Conversations>(() => ({
  items: [],
  shelves: {},
  reading: 'unread',
  problem: null,
  hasArchived: false,
}));

/** Removed here since the list was read afresh, and not brought back: main may still tell about them for a moment. */
const removed = new Set<string>();

/** Newest first, as main orders them: by the last message, then by id. */
export function byNewest(a: RowPlace, b: RowPlace): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

function isSame(a: Conversation, b: Conversation): boolean {
  return (
    a.title === b.title &&
    a.updatedAt === b.updatedAt &&
    a.folderId === b.folderId &&
    a.pinnedAt === b.pinnedAt &&
    a.archivedAt === b.archivedAt
  );
}

/** The conversations with some of them as they are now, in order; the same array where nothing changes. */
export function merged(items: readonly Conversation[], changed: readonly Conversation[]): readonly Conversation[] {
  const byId = new Map(changed.flatMap((one) => (removed.has(one.id) ? [] : [[one.id, one]])));
  for (const item of items) {
    const next = byId.get(item.id);
    if (next && isSame(item, next)) byId.delete(item.id);
  }
  if (byId.size === 0) return items;
  return [...items.filter(({ id }) => !byId.has(id)), ...byId.values()].sort(byNewest);
}

/** Takes over conversations as main gave them, each in its place. */
export function keepConversations(...conversations: readonly Conversation[]): void {
  useConversations.setState((state) => {
    const items = merged(state.items, conversations);
    if (items === state.items) return state;
    return { items, hasArchived: state.hasArchived || conversations.some(({ archivedAt }) => archivedAt !== null) };
  });
}

/** A conversation that this window knows. */
export function conversationOf(id: string): Conversation | undefined {
  return useConversations.getState().items.find((item) => item.id === id);
}

function drop(ids: ReadonlySet<string>): void {
  useConversations.setState((state) =>
    state.items.some(({ id }) => ids.has(id)) ? { items: state.items.filter(({ id }) => !ids.has(id)) } : state,
  );
}

/** Takes conversations off the screen until {@link show} brings them back, whatever main still tells about them. */
export function hide(ids: readonly string[]): void {
  for (const id of ids) removed.add(id);
  drop(new Set(ids));
}

/** Brings conversations back that were hidden. */
export function show(conversations: readonly Conversation[]): void {
  for (const { id } of conversations) removed.delete(id);
  keepConversations(...conversations);
}

/** Forgets what was hidden: the list is read afresh. */
export function forgetHidden(): void {
  removed.clear();
}

/**
 * Renames on the screen at once and in main; an empty title changes nothing. Rejects, and puts the old title back.
 * @returns what it was called and what it is called now; null where nothing changed
 */
export async function renameConversation(
  id: string,
  typed: string,
): Promise<{ readonly before: string; readonly now: string } | null> {
  const title = typed.trim();
  const before = conversationOf(id);
  if (title === '' || title === before?.title) return null;
  if (before) keepConversations({ ...before, title });
  try {
    const renamed = await currentMain().chat.rename({ conversationId: id, title });
    keepConversations(renamed);
    return before ? { before: before.title, now: renamed.title } : null;
  } catch (error) {
    if (before) keepConversations(before);
    throw error;
  }
}

onAppEvent((event) => {
  if (event.type === 'conversation_changed') keepConversations(event.conversation);
  if (event.type === 'conversation_removed') drop(new Set([event.id]));
});
