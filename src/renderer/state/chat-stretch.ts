import type { Alternatives } from '../../shared/contract/chat';
import type { Message } from '../../shared/domain/message';
import type { Main } from './client';

/**
 * Most messages that are held of one conversation while somebody scrolls through it. What is further away is let go of, and
 * read again when they come back to it: a log of this many is drawn and laid out without a pause.
 */
export const STRETCH_MAX = 180;

/** A page of a shown branch as main gives it. */
export type BranchPage = Awaited<ReturnType<Main['chat']['messages']>>;

/** What is held of a conversation's shown branch: messages that follow each other without a gap, and its last one. */
export interface Stretch {
  /** Oldest first. */
  readonly ids: readonly string[];
  /** Those of the stretch, and the last of the branch. */
  readonly messages: Readonly<Record<string, Message>>;
  /** Of each message that has others beside it: all of them, in the order in which they came. */
  readonly alternatives: Alternatives;
  /** Whether there are older ones to read, and newer ones. */
  readonly more: boolean;
  readonly later: boolean;
  /** The last message of the branch, which is held wherever one reads; null before anything was read. */
  readonly lastId: string | null;
}

/** What is held of a conversation of which nothing was read. */
export const NOTHING_HELD: Stretch = {
  ids: [],
  messages: {},
  alternatives: {},
  more: false,
  later: false,
  lastId: null,
};

type Shown = Pick<BranchPage, 'items' | 'alternatives'>;

/** A stretch of the same branch with other ends; everything else is let go of. */
function cut(of: Stretch, page: Shown, ends: Pick<Stretch, 'ids' | 'more' | 'later' | 'lastId'>): Stretch {
  const read = Object.fromEntries(page.items.map((message) => [message.id, message]));
  const known = { ...of.messages, ...read };
  const beside = { ...of.alternatives, ...page.alternatives };
  const held = ends.lastId === null ? ends.ids : [...ends.ids, ends.lastId];
  const messages = Object.fromEntries(held.flatMap((id) => (known[id] ? [[id, known[id]]] : [])));
  // What main says now of a message counts, also that nothing stands beside it any more.
  const isStale = (id: string) => read[id] !== undefined && page.alternatives[id] === undefined;
  const alternatives = Object.fromEntries(
    ends.ids.flatMap((id) => (beside[id] && !isStale(id) ? [[id, beside[id]]] : [])),
  );
  return { ...ends, messages, alternatives };
}

/** Nothing but a page. */
export function stretchOf(page: BranchPage): Stretch {
  const ids = page.items.map(({ id }) => id);
  const read: Shown = { items: page.last ? [...page.items, page.last] : page.items, alternatives: page.alternatives };
  const lastId = page.last?.id ?? ids.at(-1) ?? null;
  return cut(NOTHING_HELD, read, { ids, more: page.more, later: page.later, lastId });
}

/** With the page above it; what is held beyond `max` is let go of at the other end. */
export function grownUp(stretch: Stretch, page: BranchPage, max: number): Stretch {
  const ids = [...page.items.map(({ id }) => id), ...stretch.ids];
  const kept = ids.slice(0, max);
  return cut(stretch, page, {
    ids: kept,
    more: page.more,
    later: stretch.later || kept.length < ids.length,
    lastId: stretch.lastId,
  });
}

/** With the page below it; what is held beyond `max` is let go of at the other end. */
export function grownDown(stretch: Stretch, page: BranchPage, max: number): Stretch {
  const ids = [...stretch.ids, ...page.items.map(({ id }) => id)];
  const kept = ids.slice(-max);
  return cut(stretch, page, {
    ids: kept,
    more: stretch.more || kept.length < ids.length,
    later: page.later,
    lastId: page.later ? stretch.lastId : (ids.at(-1) ?? null),
  });
}

/** With these messages, up to the end of the branch, in place of everything from a position on. @param max as above */
export function replacedFrom(stretch: Stretch, position: number, page: Shown, max: number): Stretch {
  const ids = [...stretch.ids.slice(0, position), ...page.items.map(({ id }) => id)];
  const kept = ids.slice(-max);
  const more = stretch.more || kept.length < ids.length;
  return cut(stretch, page, { ids: kept, more, later: false, lastId: ids.at(-1) ?? null });
}

/** With the newest page of the branch: joined to it where they touch, in its place where one reads at the end. @param max as above */
export function withNewest(stretch: Stretch, page: BranchPage, max: number): Stretch {
  const at = stretch.ids.indexOf(page.items[0]?.id ?? '');
  if (at > 0) return replacedFrom(stretch, at, page, max);
  if (!stretch.later) return stretchOf(page);
  // Somebody reads far above: they stay there, and the last message is known.
  const lastId = page.items.at(-1)?.id ?? stretch.lastId;
  const { ids, more, later } = stretch;
  return cut(stretch, { items: page.items.slice(-1), alternatives: {} }, { ids, more, later, lastId });
}
