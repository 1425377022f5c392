import type { EventBus } from '../events/event-bus';
import type { Db } from '../storage/statement';
import type { Chat, ChatStores } from './chat';
import { FolderRepository } from './folder-repository';
import { Folders } from './folders';
import { History } from './history';
import { ShelfRepository } from './shelf-repository';

/** What {@link openHistory} needs. */
export interface HistoryGround {
  readonly db: Db;
  readonly stores: Pick<ChatStores, 'conversations' | 'transaction'>;
  readonly chat: Pick<Chat, 'remove' | 'undoRemove'>;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The list of conversations, put together: where they stand, and their folders. */
export function openHistory({ db, stores, chat, events, now }: HistoryGround) {
  const { conversations } = stores;
  const transaction: ChatStores['transaction'] = (work) => stores.transaction(work);
  const folders = new Folders({ folders: new FolderRepository(db), events, transaction, now });
  const shelves = new ShelfRepository(db);
  return { folders, history: new History({ conversations, shelves, folders, chat, events, transaction, now }) };
}
