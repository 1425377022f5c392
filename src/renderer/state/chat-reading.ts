import { type BranchPage, grownDown, grownUp, STRETCH_MAX, stretchOf, withNewest } from './chat-stretch';
import { changeThread, dropThread, holdThread, keepStretch, type Thread, threadOf } from './chat-threads';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';

/** Messages per page. */
const PAGE_MESSAGES = 60;

type Listener = (thread: Thread, ids: readonly string[]) => void;
const afterRead = new Set<Listener>();

/** Hears of every page that was read, with the ids of its messages. @returns a function that ends it. */
export function onThreadRead(listener: Listener): () => void {
  afterRead.add(listener);
  return () => {
    afterRead.delete(listener);
  };
}

function announce(conversationId: string, { items, last }: BranchPage): void {
  const thread = threadOf(conversationId);
  const ids = [...items, ...(last ? [last] : [])].map(({ id }) => id);
  if (thread) for (const listener of afterRead) listener(thread, ids);
}

/** Takes over a page and lets go of everything else. @param around the message around which it was asked for */
function keepOnly(page: BranchPage, around: string | null = null): void {
  const { id } = page.conversation;
  keepStretch(id, stretchOf(page), around);
  changeThread(id, { conversation: page.conversation, problem: null });
  announce(id, page);
}

/** As many messages as are held, so that nobody who reads is thrown elsewhere. */
function heldCount(conversationId: string): number {
  return Math.max(PAGE_MESSAGES, Math.min(STRETCH_MAX, threadOf(conversationId)?.ids.length ?? 0));
}

/**
 * Reads the newest page, unless it was read over this line already; what is held from an earlier line is read again. A
 * failure is kept as the thread's `problem`.
 */
export async function openThread(main: Main, conversationId: string): Promise<void> {
  holdThread(conversationId);
  const thread = threadOf(conversationId);
  if (thread?.readFrom === main || thread?.reading === 'around') return;
  if (!thread?.later) return readNewest(main, conversationId);
  await readHeldAgain(main, conversationId);
  changeThread(conversationId, { readFrom: main });
}

/** Reads the newest page again: something was missed. A failure is kept as the thread's `problem`. */
export async function readNewest(main: Main, conversationId: string): Promise<void> {
  if (threadOf(conversationId)?.reading === 'newest') return;
  changeThread(conversationId, { reading: 'newest', problem: null });
  try {
    const page = await main.chat.messages({ conversationId, limit: PAGE_MESSAGES });
    const thread = threadOf(conversationId);
    if (thread) keepStretch(conversationId, withNewest(thread, page, STRETCH_MAX), thread.around);
    changeThread(conversationId, { conversation: page.conversation, reading: null, readFrom: main });
    announce(conversationId, page);
  } catch (error) {
    changeThread(conversationId, { reading: null, problem: problemOf(error) });
  }
}

/** Another branch is shown, or something of what is held is gone or back. A failure is kept as the thread's `problem`. */
async function readHeldAgain(main: Main, conversationId: string): Promise<void> {
  const thread = threadOf(conversationId);
  const middle = thread?.later ? thread.ids[Math.floor(thread.ids.length / 2)] : undefined;
  const limit = heldCount(conversationId);
  try {
    const page =
      middle === undefined
        ? await main.chat.messages({ conversationId, limit })
        : await main.chat.messagesAround({ conversationId, limit, messageId: middle });
    keepOnly(page, threadOf(conversationId)?.around);
  } catch (error) {
    changeThread(conversationId, { problem: problemOf(error) });
  }
}

/** Goes to the end of a conversation from wherever one reads in it. Rejects with main's problem. */
export async function goToNewest(main: Main, conversationId: string): Promise<void> {
  keepOnly(await main.chat.messages({ conversationId, limit: PAGE_MESSAGES }));
}

/** Goes to the beginning of a conversation. Rejects with main's problem. */
export async function goToOldest(main: Main, conversationId: string): Promise<void> {
  const page = await main.chat.messagesBelow({ conversationId, limit: PAGE_MESSAGES, after: null });
  const last = threadOf(conversationId)?.messages[threadOf(conversationId)?.lastId ?? ''] ?? null;
  keepOnly({ ...page, last: page.later ? last : null }, page.items[0]?.id);
}

/** Conversations of which a branch is being shown, and whether they changed meanwhile. */
const showing = new Map<string, { hasChanged: boolean }>();

/**
 * Shows the messages around one, and the branch that it stands on. Rejects with main's problem.
 * @param isWanted asked before what was read is shown; where nobody wants it any more, everything stays as it was
 */
export async function showAround(
  main: Main,
  conversationId: string,
  messageId: string,
  isWanted: () => boolean = () => true,
): Promise<void> {
  const now = { hasChanged: false };
  showing.set(conversationId, now);
  const before = threadOf(conversationId);
  changeThread(conversationId, { reading: 'around' });
  try {
    const page = await main.chat.show({ messageId, limit: heldCount(conversationId) });
    if (isWanted()) {
      changeThread(conversationId, { readFrom: main });
      keepOnly(page, messageId);
    }
  } finally {
    if (showing.get(conversationId) === now) {
      showing.delete(conversationId);
      changeThread(conversationId, { reading: null });
    }
    // Nothing could be read of it: whoever shows it meanwhile sees it as it is opened otherwise.
    if (before === null && threadOf(conversationId)?.readFrom === null) void readNewest(main, conversationId);
  }
  if (now.hasChanged) await readHeldAgain(main, conversationId);
}

/**
 * Reads the page above the oldest message that is held, when there is one and none is being read. Rejects with main's
 * problem.
 */
export async function readEarlier(main: Main, conversationId: string): Promise<void> {
  const thread = threadOf(conversationId);
  const before = thread?.ids[0];
  if (!thread?.more || thread.reading !== null || before === undefined) return;
  changeThread(conversationId, { reading: 'earlier' });
  try {
    const page = await main.chat.messages({ conversationId, limit: PAGE_MESSAGES, before });
    const now = threadOf(conversationId);
    if (now?.ids[0] !== before) return;
    keepStretch(conversationId, grownUp(now, page, STRETCH_MAX), now.around);
    announce(conversationId, page);
  } finally {
    endReading(conversationId, 'earlier');
  }
}

/**
 * Reads the page below the newest message that is held, when there is one and none is being read. Rejects with main's
 * problem.
 */
export async function readLater(main: Main, conversationId: string): Promise<void> {
  const thread = threadOf(conversationId);
  const after = thread?.ids.at(-1);
  if (!thread?.later || thread.reading !== null || after === undefined) return;
  changeThread(conversationId, { reading: 'later' });
  try {
    const page = await main.chat.messagesBelow({ conversationId, limit: PAGE_MESSAGES, after });
    const now = threadOf(conversationId);
    if (now?.ids.at(-1) !== after) return;
    keepStretch(conversationId, grownDown(now, page, STRETCH_MAX), now.around);
    announce(conversationId, page);
  } finally {
    endReading(conversationId, 'later');
  }
}

/** Something else may be being read by now, and the conversation may be gone. */
function endReading(conversationId: string, reading: Thread['reading']): void {
  if (threadOf(conversationId)?.reading === reading) changeThread(conversationId, { reading: null });
}

onAppEvent((event) => {
  if (event.type === 'conversation_changed' && threadOf(event.conversation.id)) {
    // One that was deleted and came back is read again by whoever shows it.
    changeThread(event.conversation.id, { conversation: event.conversation, problem: null });
  }
  if (event.type === 'branch_changed') {
    const own = showing.get(event.conversationId);
    const readFrom = threadOf(event.conversationId)?.readFrom;
    if (own) own.hasChanged = true;
    else if (readFrom) void readHeldAgain(readFrom, event.conversationId);
  }
  if (event.type === 'conversation_removed') dropThread(event.id);
});
