import { t } from '../../../shared/language/t';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import type { ShelfState } from '../../state/conversations';
import { isRead, shelfOf } from '../../state/shelves';
import { groupConversations } from './conversation-groups';

/** Some conversations of the list under a heading: the pinned, a folder, or a stretch of time. */
export interface ListSection {
  readonly key: string;
  readonly name: string;
  readonly kind: 'pinned' | 'folder' | 'time';
  /** Null for what is no folder. */
  readonly folder: Folder | null;
  /** False for a folder that is folded: it shows nothing of what is in it. */
  readonly isOpen: boolean;
  readonly items: readonly Conversation[];
  /** Whether there are more to read that belong here. */
  readonly more: boolean;
}

/** What the list is made of. */
export interface ListParts {
  /** Every conversation that is known, newest first. */
  readonly items: readonly Conversation[];
  readonly shelves: Readonly<Record<string, ShelfState>>;
  /** In their order. */
  readonly folders: readonly Folder[];
  /** Any moment of today. */
  readonly today: number;
}

/** The conversations of each part of the list, each part in the order of all. */
function byShelf(items: readonly Conversation[]): Map<string, Conversation[]> {
  const shelves = new Map<string, Conversation[]>();
  for (const item of items) {
    const shelf = shelfOf(item);
    const there = shelves.get(shelf);
    if (there) there.push(item);
    else shelves.set(shelf, [item]);
  }
  return shelves;
}

/** What of a part of the list is shown: as far as it was read. */
function shownOf(all: readonly Conversation[] | undefined, state: ShelfState | undefined): readonly Conversation[] {
  if (!all || !state) return [];
  return state.more ? all.filter((item) => isRead(item, state)) : all;
}

function inTime(items: readonly Conversation[], state: ShelfState | undefined, today: number): ListSection[] {
  const groups = groupConversations(items, today);
  return groups.map((group, at) => ({
    ...group,
    kind: 'time',
    folder: null,
    isOpen: true,
    more: at === groups.length - 1 && state?.more === true,
  }));
}

/** The list as it is shown: the pinned, the folders, and the rest by stretches of time. What is empty is left out, but for folders. */
export function listSections({ items, shelves, folders, today }: ListParts): ListSection[] {
  const all = byShelf(items);
  const pinned = all.get('pinned')?.sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0) || (a.id < b.id ? 1 : -1));
  const pins: ListSection[] = pinned
    ? [{ key: 'pinned', name: t('Pinned'), kind: 'pinned', folder: null, isOpen: true, items: pinned, more: false }]
    : [];
  const inFolders = folders.map((folder): ListSection => ({
    key: folder.id,
    name: folder.name,
    kind: 'folder',
    folder,
    isOpen: folder.isOpen,
    items: folder.isOpen ? shownOf(all.get(folder.id), shelves[folder.id]) : [],
    more: shelves[folder.id]?.more !== false,
  }));
  return [...pins, ...inFolders, ...inTime(shownOf(all.get('recent'), shelves['recent']), shelves['recent'], today)];
}

/** Whether a conversation is among the rows of the list, and not only known: not folded away, archived, or still to be read. */
export function isListed(
  conversation: Conversation,
  { shelves, folders }: Pick<ListParts, 'shelves' | 'folders'>,
): boolean {
  const shelf = shelfOf(conversation);
  if (shelf === 'pinned') return true;
  if (shelf === 'archived' || folders.some(({ id, isOpen }) => id === shelf && !isOpen)) return false;
  const state = shelves[shelf];
  return state !== undefined && isRead(conversation, state);
}

/** The archive as it is shown, by stretches of time. */
export function archiveSections({ items, shelves, today }: ListParts): ListSection[] {
  const { archived } = shelves;
  return inTime(shownOf(byShelf(items).get('archived'), archived), archived, today);
}
