import { useEffect, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Problem } from '../../shared/domain/problem';
import type { SearchHit, SearchPage, SearchState } from '../../shared/domain/search';
import { problemOf } from './client';
import { currentMain, useSession } from './session';

/** How long nobody may have typed until it is searched, in milliseconds. */
const DEBOUNCE_MS = 120;
/** How often finds are asked for again while the index is being built, in milliseconds. */
const BUILDING_MS = 3000;
/** Most finds that main gives at once. */
const PAGE_MAX = 50;

/** A find in the conversations: the title of one, or a message. */
export type ChatHit = Exclude<SearchHit, { found: 'task' }>;

/** What was found. It stays on the screen until what was typed after it is found. */
export interface Found {
  /** What it was found for; empty where nothing is searched. */
  readonly text: string;
  readonly hits: readonly ChatHit[];
  readonly total: SearchPage['total'];
  /** Where the next page begins; null: this is all. */
  readonly next: number | null;
  readonly state: SearchState;
}

/** How a search goes. */
interface Going {
  readonly found: Found;
  /** What was typed is not found yet, or a page is on its way. */
  readonly isReading: boolean;
  /** Why it could not be searched; null when it could. */
  readonly problem: Problem | null;
}

/** A search for what somebody types: a moment after the last letter, and only the answer to what was typed last counts. */
export interface Search {
  readonly store: StoreApi<Going>;
  /** What is typed now. `isSettled`: nobody is typing, as when it comes from an address. */
  type(text: string, isSettled?: boolean): void;
  /** Reads the next page, when there is one and none is on its way. */
  readMore(): void;
  /** Searches once more: after a problem, or over a new line. */
  again(): void;
  /** Nobody looks any more. */
  end(): void;
}

const NOTHING: Found = {
  text: '',
  hits: [],
  total: { count: 0, isMore: false },
  next: null,
  state: { isComplete: true, share: 1 },
};

/** What counts of what was typed: a blank at its end says that the last word is whole. */
export function countedText(text: string): string {
  return text.trim() === '' ? '' : text.trimStart();
}

async function find(text: string, limit: number, offset: number, conversationId?: string): Promise<Found> {
  const asked = { text, limit, offset, ...(conversationId === undefined ? {} : { conversationId }) };
  const { hits, total, next, state } = await currentMain().search.find(asked);
  return { text, hits: hits.filter((hit) => hit.found !== 'task'), total, next, state };
}

/** A find by what it is of, to tell whether two pages have the same one. */
export function hitKey(hit: ChatHit): string {
  return hit.found === 'message' ? hit.messageId : hit.conversationId;
}

/** Two pages as one; what moved from one to the other between them stands once. */
function joined(before: Found, page: Found): Found {
  const known = new Set(before.hits.map(hitKey));
  return { ...page, hits: [...before.hits, ...page.hits.filter((hit) => !known.has(hitKey(hit)))] };
}

/** What makes a {@link Search}: where it reads a page, and who hears of the first one. */
interface SearchParts {
  /** @param from where the page begins, 0 for the first */
  readonly read: (text: string, from: number) => Promise<Found>;
  readonly onFound?: (found: Found) => void;
}

/** Begins a search, of nothing as yet. */
function createSearch({ read, onFound }: SearchParts): Search {
  const store = createStore<Going>(() => ({ found: NOTHING, isReading: false, problem: null }));
  let typed = '';
  /** Counts what was asked: an answer to anything but the last is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (page: () => Promise<Found>): Promise<Found | null> => {
    const mine = ++turn;
    clearTimeout(timer);
    store.setState({ isReading: true });
    try {
      const found = await page();
      if (mine !== turn) return null;
      store.setState({ found, isReading: false, problem: null });
      // While the index is built, more is found from moment to moment; whoever has paged on is not thrown back.
      if (!found.state.isComplete && found.hits.length <= PAGE_MAX) timer = setTimeout(search, BUILDING_MS);
      return found;
    } catch (error) {
      if (mine === turn) store.setState({ isReading: false, problem: problemOf(error) });
      return null;
    }
  };
  const first = async () => {
    const found = await ask(() => read(typed, 0));
    if (found) onFound?.(found);
  };
  const search = () => void first();
  const end = () => {
    clearTimeout(timer);
    turn++;
  };
  return {
    store,
    type: (text, isSettled = false) => {
      end();
      typed = countedText(text);
      if (typed === '') return store.setState({ found: NOTHING, isReading: false, problem: null });
      store.setState({ isReading: true });
      timer = setTimeout(search, isSettled ? 0 : DEBOUNCE_MS);
    },
    readMore: () => {
      const { found, isReading } = store.getState();
      const { next } = found;
      if (isReading || next === null || found.text !== typed) return;
      void ask(async () => joined(found, await read(typed, next)));
    },
    again: () => typed !== '' && search(),
    end,
  };
}

/** A search that begins and ends with a component, and is asked once more over a new line. */
function useOwnSearch(parts: SearchParts): Going & { readonly search: Search } {
  const [search] = useState(() => createSearch(parts));
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main) search.again();
  }, [main, search]);
  useEffect(() => search.end, [search]);
  return { ...useStore(search.store), search };
}

/** Searches all conversations for what is typed. @param limit finds per page, 1 to 50 */
export function useSearch(limit: number) {
  return useOwnSearch({ read: (text, from) => find(text, limit, from) });
}

/**
 * Searches the messages of one conversation for what is typed; the oldest comes first, and there is one page.
 * @param most how many messages are found at most; the others are counted
 * @param onFound hears of what was found for what was typed last
 */
export function useSearchIn(conversationId: string, most: number, onFound: (found: Found) => void) {
  const read = async (text: string): Promise<Found> => {
    let found = await find(text, PAGE_MAX, 0, conversationId);
    while (found.next !== null && found.hits.length < most) {
      found = joined(found, await find(text, PAGE_MAX, found.next, conversationId));
    }
    return { ...found, next: null, hits: found.hits.toSorted((a, b) => a.at - b.at) };
  };
  return useOwnSearch({ read, onFound });
}
