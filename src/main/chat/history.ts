import type { Shelf } from '../../shared/contract/history';
import { PINNED_MAX } from '../../shared/contract/history';
import type { Conversation, ConversationPlace } from '../../shared/domain/conversation';
import type { Folder } from '../../shared/domain/folder';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { Chat, Page } from './chat';
import { conversationOf, type ConversationRepository } from './conversation-repository';
import type { Folders } from './folders';
import type { PageStart, ShelfRepository } from './shelf-repository';

/** What the list of conversations begins with. */
export interface HistoryOverview {
  readonly folders: Folder[];
  readonly pinned: Conversation[];
  readonly pages: (Page<Conversation> & { readonly shelf: Shelf })[];
  readonly hasArchived: boolean;
}

/** What {@link History} works with. */
export interface HistoryParts {
  readonly conversations: ConversationRepository;
  readonly shelves: ShelfRepository;
  readonly folders: Folders;
  readonly chat: Pick<Chat, 'remove' | 'undoRemove'>;
  readonly events: EventBus;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  readonly transaction: <T>(work: () => T) => T;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A place as it changes: what is absent stays. */
type PlaceChange = Partial<Omit<ConversationPlace, 'id'>>;

/** Where conversations stand in the list: pinned, in a folder, in the archive, or among the others by their time. */
export class History {
  readonly #parts: HistoryParts;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** What the list begins with. @param limit rows of a page */
  overview(limit: number): HistoryOverview {
    const { shelves, folders } = this.#parts;
    const all = folders.all();
    const shown: Shelf[] = ['recent', ...all.filter(({ isOpen }) => isOpen).map(({ id }) => id)];
    return {
      folders: all,
      pinned: shelves.pinned().map(conversationOf),
      pages: shown.map((shelf) => ({ shelf, ...this.page(shelf, limit, null) })),
      hasArchived: shelves.hasArchived(),
    };
  }

  /** Newest first; `before` is the last row of the page above. */
  page(shelf: Shelf, limit: number, before: PageStart | null): Page<Conversation> {
    const rows = this.#parts.shelves.page(shelf, limit + 1, before);
    return { items: rows.slice(0, limit).map(conversationOf), more: rows.length > limit };
  }

  /** @throws ProblemError `invalid_input` when more would be pinned than {@link PINNED_MAX} */
  pin(ids: readonly string[]): Conversation[] {
    const pinnedAt = this.#parts.now();
    return this.#change(ids, (before) => ({ pinnedAt: before.pinnedAt ?? pinnedAt, archivedAt: null }));
  }

  unpin(ids: readonly string[]): Conversation[] {
    return this.#change(ids, () => ({ pinnedAt: null }));
  }

  /** Into a folder, or out of all with null. @throws ProblemError `not_found` for a folder that is not there */
  move(ids: readonly string[], folderId: string | null): Conversation[] {
    if (folderId !== null) this.#parts.folders.need(folderId);
    return this.#change(ids, () => ({ folderId, pinnedAt: null, archivedAt: null }));
  }

  archive(ids: readonly string[]): Conversation[] {
    const archivedAt = this.#parts.now();
    return this.#change(ids, (before) => ({ archivedAt: before.archivedAt ?? archivedAt }));
  }

  /** Out of the archive, to where they were. */
  restore(ids: readonly string[]): Conversation[] {
    return this.#change(ids, () => ({ archivedAt: null }));
  }

  /** Puts conversations where they stood before. A folder that is gone counts as none. */
  putBack(places: readonly ConversationPlace[]): Conversation[] {
    const { folders } = this.#parts;
    const byId = new Map(places.map((place) => [place.id, place]));
    return this.#change([...byId.keys()], (before) => {
      const { folderId, pinnedAt, archivedAt } = byId.get(before.id) ?? before;
      return { folderId: folderId !== null && folders.has(folderId) ? folderId : null, pinnedAt, archivedAt };
    });
  }

  /** Takes several away, for a day undoably. Answers on their way are stopped. */
  remove(ids: readonly string[]): void {
    const { transaction, chat, conversations } = this.#parts;
    transaction(() => {
      for (const id of new Set(ids)) if (conversations.find(id)) chat.remove(id);
    });
  }

  /** @throws ProblemError `not_found` when none of them can be brought back */
  undoRemove(ids: readonly string[]): Conversation[] {
    const { transaction, chat, conversations } = this.#parts;
    const back = [...new Set(ids)].filter((id) => conversations.isDeleted(id));
    if (back.length === 0) {
      throw new ProblemError(
        'not_found',
        t('These conversations can no longer be brought back.'),
        t('What is deleted can be brought back for a day.'),
      );
    }
    return transaction(() => back.map((id) => chat.undoRemove(id)));
  }

  /** Changes places in one transaction and tells the window of those that are there. */
  #change(ids: readonly string[], change: (before: Conversation) => PlaceChange): Conversation[] {
    const { transaction, conversations, shelves, events } = this.#parts;
    const wanted = new Set(ids);
    const find = (id: string) => conversations.find(id) ?? [];
    const changed = transaction(() => {
      for (const row of [...wanted].flatMap(find)) {
        const before = conversationOf(row);
        shelves.place({ ...before, ...change(before) });
      }
      if (shelves.countPinned() > PINNED_MAX) throw tooManyPinned();
      return [...wanted].flatMap(find).map(conversationOf);
    });
    for (const conversation of changed) events.emit({ type: 'conversation_changed', conversation });
    return changed;
  }
}

function tooManyPinned(): ProblemError {
  return new ProblemError(
    'invalid_input',
    t('At most {count, number} conversations can be pinned.', { count: PINNED_MAX }),
    t('Unpin some first, or move them to a folder.'),
  );
}
