import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ConversationRepository } from '../../chat/conversation-repository';
import type { MessageRepository } from '../../chat/message-repository';
import { arrivedMessage } from './arrived-message';
import type { ArrivingHead, ArrivingMessage } from './arriving';
import type { LeftOut } from './carried';
import type { OriginRepository } from './origin-repository';
import type { ReportBook } from './report-book';
import type { Slice } from './thread-words';

/** How long one transaction gathers rows, in milliseconds: with what the disk takes it stays below 50. */
const GATHERING_MS = 10;

/** Where conversations arrive. */
export interface ArrivalStores {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly origins: OriginRepository;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  transaction<T>(work: () => T): T;
}

/** What {@link Arrivals} needs. */
export interface ArrivalsOptions {
  readonly stores: ArrivalStores;
  readonly book: ReportBook;
  /** Conversations that the person deleted here come in again. */
  readonly bringBackDeleted: boolean;
  /** Told of a conversation that was here and has new messages. */
  readonly changed: (conversationId: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
}

/**
 * The conversation whose slices arrive. `new`: it is written as they come and shown when it is complete. `known`: what is
 * new of it is gathered and written at once. `passed_over`: nothing of it is written.
 */
type Current =
  | { readonly as: 'new'; readonly head: ArrivingHead; messages: number }
  | { readonly as: 'known'; readonly head: ArrivingHead; readonly ids: Set<string>; readonly fresh: ArrivingMessage[] }
  | { readonly as: 'passed_over' };

/** Something to be counted once it is on disk. */
type Told = () => void;

/**
 * Writes what arrives, a moment's worth in each transaction, so that the event loop is never held. A conversation is
 * seen when all of it is here; what the person changed of one that was here stays.
 */
export class Arrivals {
  readonly #options: ArrivalsOptions;
  #current: Current = { as: 'passed_over' };

  constructor(options: ArrivalsOptions) {
    this.#options = options;
  }

  /** Resolves once it is on disk, or where `isStopped` says so before. */
  async take(entries: readonly (Slice | LeftOut)[], isStopped: () => boolean): Promise<void> {
    const steps = this.#steps(entries);
    const { stores, clock } = this.#options;
    let isDone = false;
    while (!isDone && !isStopped()) {
      const told: Told[] = [];
      stores.transaction(() => {
        const until = clock() + GATHERING_MS;
        do {
          const step = steps.next();
          isDone = step.done === true;
          if (step.value) told.push(step.value);
        } while (!isDone && clock() < until);
      });
      for (const tell of told) tell();
      await nextTurn();
    }
  }

  /** Takes away the conversation that did not become complete. To be called at the end, however it came. */
  end(): void {
    const current = this.#current;
    this.#current = { as: 'passed_over' };
    if (current.as === 'new') this.#options.stores.origins.remove(current.head.id);
  }

  *#steps(entries: readonly (Slice | LeftOut)[]): Generator<Told | null, null> {
    const { book } = this.#options;
    for (const entry of entries) {
      if ('leftOut' in entry) yield () => book.leftOut(entry.leftOut, entry.title);
      else yield* this.#slice(entry);
    }
    return null;
  }

  *#slice({ head, messages, isFirst, isLast }: Slice): Generator<Told | null> {
    if (isFirst) yield this.#begin(head);
    const current = this.#current;
    if (current.as === 'passed_over') return;
    if (current.as === 'known') {
      current.fresh.push(...messages.filter(({ id }) => !current.ids.has(id)));
      if (isLast) yield this.#complete(current);
      return;
    }
    for (const message of messages) {
      this.#insert(head.id, message);
      current.messages += 1;
      yield null;
    }
    if (isLast) yield this.#show(current);
  }

  #begin(head: ArrivingHead): Told | null {
    const { stores, book, bringBackDeleted } = this.#options;
    this.#current = { as: 'passed_over' };
    // What was exported from here, and is still here.
    if (head.service === 'signalbox' && stores.conversations.find(head.originId)) return () => book.alreadyHere();
    switch (stores.origins.standing(head.id)) {
      case 'here':
        this.#current = { as: 'known', head, ids: stores.origins.messageIds(head.id), fresh: [] };
        return null;
      case 'deleted':
        if (!bringBackDeleted) return () => book.leftOut('deleted_here', head.title);
        this.#current = { as: 'known', head, ids: stores.origins.messageIds(head.id), fresh: [] };
        return null;
      case 'gone':
        if (!bringBackDeleted) return () => book.leftOut('deleted_here', head.title);
        break;
      case 'arriving':
        stores.origins.remove(head.id);
        break;
      case 'unknown':
        break;
    }
    this.#current = { as: 'new', head, messages: 0 };
    stores.conversations.insert({
      id: head.id,
      title: head.title,
      title_by: 'auto',
      leaf_id: head.leafId,
      created_at: head.createdAt,
      updated_at: head.updatedAt,
    });
    stores.origins.hide(head.id);
    return null;
  }

  #insert(conversationId: string, arriving: ArrivingMessage): void {
    const message = arrivedMessage(conversationId, arriving);
    if (message.role === 'user') this.#options.stores.messages.insertQuestion(message);
    else this.#options.stores.messages.insertAnswer(message);
  }

  #show(current: Extract<Current, { as: 'new' }>): Told {
    const { head, messages } = current;
    const { origins } = this.#options.stores;
    if (head.isArchived) origins.archive(head.id, head.updatedAt);
    origins.reveal(head.id);
    this.#remember(head);
    this.#current = { as: 'passed_over' };
    return () => this.#options.book.added(head, messages);
  }

  #complete({ head, fresh }: Extract<Current, { as: 'known' }>): Told {
    const { stores, book, changed } = this.#options;
    const wasDeleted = stores.origins.standing(head.id) === 'deleted';
    if (wasDeleted) stores.origins.reveal(head.id);
    this.#current = { as: 'passed_over' };
    if (fresh.length === 0) return () => (wasDeleted ? book.updated(head, 0) : book.alreadyHere());
    for (const message of fresh) this.#insert(head.id, message);
    const before = stores.origins.find(head.id);
    const { title, title_by: titleBy, leaf_id: leaf } = stores.origins.here(head.id);
    const keepsTitle = titleBy === 'person' || title !== before?.title;
    // Who went on with it here, or looks at another branch, stays there; what is new stands beside it.
    const keepsLeaf = leaf !== before?.leaf_id;
    stores.origins.bringUpToDate(
      head.id,
      keepsTitle ? title : head.title,
      keepsLeaf ? leaf : head.leafId,
      head.updatedAt,
    );
    this.#remember(head);
    return () => {
      book.updated(head, fresh.length);
      changed(head.id);
    };
  }

  #remember({ id, service, originId, leafId, title }: ArrivingHead): void {
    this.#options.stores.origins.save(
      { conversation_id: id, service, origin_id: originId, leaf_id: leafId, title },
      this.#options.now(),
    );
  }
}
