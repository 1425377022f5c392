import { z } from 'zod';
import type { Shelf } from '../../shared/contract/history';
import type { ConversationPlace } from '../../shared/domain/conversation';
import { command, query, type Command, type Db, type Query } from '../storage/statement';
import { CONVERSATION_COLUMNS, ConversationRow } from './conversation-repository';

/** Where a page of a shelf begins: below this row. */
export interface PageStart {
  readonly updatedAt: number;
  readonly id: string;
}

const LIVE = `SELECT ${CONVERSATION_COLUMNS} FROM conversations WHERE deleted_at IS NULL`;
const NEWEST_FIRST = 'ORDER BY updated_at DESC, id DESC LIMIT @limit';

/** The condition of each part of the list, as its index has it. */
const SHELVES = {
  recent: 'archived_at IS NULL AND pinned_at IS NULL AND folder_id IS NULL',
  folder: 'archived_at IS NULL AND pinned_at IS NULL AND folder_id = @folderId',
  archived: 'archived_at IS NOT NULL',
} as const;
type Kind = keyof typeof SHELVES;

/** Where a page begins that has nothing above it: newer than anything. */
const TOP: PageStart = { updatedAt: Number.MAX_SAFE_INTEGER, id: '' };

/** The statement that reads a page of one part of the list. Its index gives the rows in order, from where they begin. */
export function pageSql(kind: Kind): string {
  return `${LIVE} AND ${SHELVES[kind]} AND (updated_at, id) < (@updatedAt, @id) ${NEWEST_FIRST}`;
}

/** The statement that reads the pinned conversations, the latest pin first. */
export const PINNED_SQL = `${LIVE} AND archived_at IS NULL AND pinned_at IS NOT NULL ORDER BY pinned_at DESC, id DESC`;

/** Where conversations stand in the list, on disk. Deleted ones stand nowhere. */
export class ShelfRepository {
  readonly #pages: Readonly<Record<Kind, Query<ConversationRow>>>;
  readonly #pinned: Query<ConversationRow>;
  readonly #countPinned: Query<{ count: number }>;
  readonly #hasArchived: Query<unknown>;
  readonly #place: Command;

  constructor(db: Db) {
    const page = (kind: Kind) => query(db, pageSql(kind), ConversationRow);
    this.#pages = { recent: page('recent'), folder: page('folder'), archived: page('archived') };
    this.#pinned = query(db, PINNED_SQL, ConversationRow);
    this.#countPinned = query(
      db,
      `SELECT count(*) AS count FROM conversations
       WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NOT NULL`,
      z.object({ count: z.number() }),
    );
    this.#hasArchived = query(
      db,
      `SELECT 1 FROM conversations WHERE deleted_at IS NULL AND ${SHELVES.archived} LIMIT 1`,
      z.unknown(),
    );
    this.#place = command(
      db,
      `UPDATE conversations
       SET folder_id = @folderId, pinned_at = @pinnedAt, archived_at = @archivedAt, removed_folder_id = NULL
       WHERE id = @id AND deleted_at IS NULL`,
    );
  }

  /** Newest first; `before` is the last row of the page above. */
  page(shelf: Shelf, limit: number, before: PageStart | null): ConversationRow[] {
    const from = { limit, ...(before ?? TOP) };
    if (shelf === 'recent' || shelf === 'archived') return this.#pages[shelf].all(from);
    return this.#pages.folder.all({ ...from, folderId: shelf });
  }

  /** The latest pin first. */
  pinned(): ConversationRow[] {
    return this.#pinned.all();
  }

  countPinned(): number {
    return this.#countPinned.one()?.count ?? 0;
  }

  hasArchived(): boolean {
    return this.#hasArchived.one() !== undefined;
  }

  /** Puts a conversation where it is told to stand. */
  place({ id, folderId, pinnedAt, archivedAt }: ConversationPlace): void {
    this.#place.run({ id, folderId, pinnedAt, archivedAt });
  }
}
