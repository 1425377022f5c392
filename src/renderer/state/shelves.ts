import { PAGE_MAX } from '../../shared/contract/chat';
import type { Conversation } from '../../shared/domain/conversation';
import { type Main, problemOf } from './client';
import {
  byNewest,
  forgetHidden,
  keepConversations,
  merged,
  type RowPlace,
  type ShelfState,
  useConversations,
} from './conversations';
import { keepFolders, onFoldersChanged } from './folders';
import { currentMain } from './session';

/** Rows per page: more than any window shows at once. */
const PAGE_ROWS = 60;
/** The part that holds every title, wherever it stands. */
const ALL = 'all';

/** A page as main gives it. */
interface PageOfRows {
  readonly items: readonly Conversation[];
  readonly more: boolean;
}

/** The part of the list that a conversation stands in: `archived`, `pinned`, `recent`, or a folder by its id. */
export function shelfOf({ archivedAt, pinnedAt, folderId }: Conversation): string {
  if (archivedAt !== null) return 'archived';
  return pinnedAt === null ? (folderId ?? 'recent') : 'pinned';
}

/** Whether a conversation of a part is within what was read of it: one below the last page is left to its own page. */
export function isRead(conversation: RowPlace, { readTo, more }: ShelfState): boolean {
  return !more || (readTo !== null && byNewest(conversation, readTo) <= 0);
}

function shelfState(shelf: string): ShelfState | undefined {
  return useConversations.getState().shelves[shelf];
}

const UNREAD: ShelfState = { readTo: null, more: true, isReading: false, problem: null };

function changeShelf(shelf: string, change: Partial<ShelfState>): void {
  useConversations.setState(({ shelves }) => ({
    shelves: { ...shelves, [shelf]: { ...(shelves[shelf] ?? UNREAD), ...change } },
  }));
}

/** Takes over a page: what is read is in the list and within its part in one step. */
function keepPage(shelf: string, page: PageOfRows, readTo: RowPlace | null): void {
  const state: ShelfState = { readTo, more: page.more, isReading: false, problem: null };
  useConversations.setState(({ items, shelves }) => ({
    items: merged(items, page.items),
    shelves: { ...shelves, [shelf]: state },
  }));
}

function pageOf(main: Main, shelf: string, limit: number, before: RowPlace | null): Promise<PageOfRows> {
  const from = before ? { limit, before: { updatedAt: before.updatedAt, id: before.id } } : { limit };
  return shelf === ALL ? main.chat.conversations(from) : main.history.page({ shelf, ...from });
}

/**
 * Reads what the list begins with: at start and after a reconnect. A failure is kept as the store's `problem`, and what
 * was read before stays.
 */
export async function readConversations(main: Main): Promise<void> {
  forgetHidden();
  useConversations.setState({ reading: 'reading' });
  try {
    const { folders, pinned, pages, hasArchived } = await main.history.overview({ limit: PAGE_ROWS });
    keepFolders(folders);
    useConversations.setState({
      items: merged([], [...pinned, ...pages.flatMap(({ items }) => items)]),
      shelves: Object.fromEntries(
        pages.map(({ shelf, items, more }): [string, ShelfState] => [
          shelf,
          { readTo: items.at(-1) ?? null, more, isReading: false, problem: null },
        ]),
      ),
      hasArchived,
      reading: 'rested',
      problem: null,
    });
  } catch (error) {
    useConversations.setState({ reading: 'rested', problem: problemOf(error) });
  }
}

/**
 * Reads the next page of a part of the list, or its first, when there is one and none is being read; at most 200 rows.
 * A failure is kept as the part's `problem`; asked again, it is tried again.
 */
export async function readMore(shelf: string, limit = PAGE_ROWS): Promise<void> {
  const { more, isReading, readTo } = shelfState(shelf) ?? UNREAD;
  if (!more || isReading) return;
  changeShelf(shelf, { isReading: true });
  try {
    const page = await pageOf(currentMain(), shelf, limit, readTo);
    keepPage(shelf, page, page.items.at(-1) ?? readTo);
  } catch (error) {
    changeShelf(shelf, { isReading: false, problem: problemOf(error) });
  }
}

/** Reads on until every title is known, wherever it stands; one page for each call. */
export async function readMoreTitles(): Promise<void> {
  await readMore(ALL, PAGE_MAX);
}

/** Whether there are titles that this window does not know yet, and nothing keeps it from reading on. */
export function hasUnreadTitles({ shelves }: ReturnType<typeof useConversations.getState>): boolean {
  const { more, isReading, problem } = shelves[ALL] ?? UNREAD;
  return more && !isReading && problem === null;
}

/**
 * Reads a part again from its top as far as it was read, or to its end: what stands in it has changed in main, and nobody
 * told of each row. What was read stays on the screen meanwhile.
 */
async function readAgain(shelf: string, to: RowPlace | null): Promise<void> {
  try {
    for (let before: RowPlace | null = null; ;) {
      const page = await pageOf(currentMain(), shelf, PAGE_MAX, before);
      before = page.items.at(-1) ?? before;
      const isThere = !page.more || before === null || (to !== null && byNewest(before, to) >= 0);
      if (isThere) return keepPage(shelf, page, before);
      keepConversations(...page.items);
    }
  } catch (error) {
    changeShelf(shelf, { problem: problemOf(error) });
  }
}

// The conversations of a folder that is gone are among the others again, and those of one that came back are in it.
onFoldersChanged((gone, added) => {
  if (gone.size > 0) {
    useConversations.setState(({ items, shelves }) => ({
      items: items.map((item) =>
        item.folderId !== null && gone.has(item.folderId) ? { ...item, folderId: null } : item,
      ),
      shelves: Object.fromEntries(Object.entries(shelves).filter(([shelf]) => !gone.has(shelf))),
    }));
    void readAgain('recent', shelfState('recent')?.readTo ?? null);
  }
  for (const id of added) void readAgain(id, null);
});
