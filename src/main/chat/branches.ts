import type { Alternatives } from '../../shared/contract/chat';
import type { Conversation } from '../../shared/domain/conversation';
import type { Message } from '../../shared/domain/message';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import type { Answering } from './answering';
import { conversationOf, type ConversationRepository, type ConversationRow } from './conversation-repository';
import { gone, type KnownConversations } from './known-conversations';
import type { MessageRepository } from './message-repository';

/** How long a message or a conversation that was taken away can be brought back, in milliseconds. */
export const UNDO_REMOVE_MS = 24 * 60 * 60_000;

/** A page of the shown branch. */
export interface BranchPage {
  readonly conversation: Conversation;
  readonly items: Message[];
  /** Whether there are messages above them. */
  readonly more: boolean;
  /** Whether there are messages below them. */
  readonly later: boolean;
  /** The last message of the branch, on a page around a message that does not reach it. */
  readonly last: Message | null;
  readonly alternatives: Alternatives;
}

/** What {@link Branches} needs. */
export interface BranchParts {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly known: KnownConversations;
  readonly answering: Answering;
  readonly events: EventBus;
  readonly now: () => number;
}

/** The branch of a conversation that is shown, the others beside it, and single messages that are taken out. */
export class Branches {
  readonly #parts: BranchParts;

  constructor(parts: BranchParts) {
    this.#parts = parts;
  }

  /** The shown branch, its newest `limit` messages or those above `before`. */
  page(conversationId: string, limit: number, before: string | null): BranchPage {
    const row = this.#parts.known.need(conversationId);
    return before === null
      ? this.#page(row, row.leaf_id, limit)
      : { ...this.#page(row, this.#parts.messages.parentOf(before), limit), later: true };
  }

  /**
   * The `limit` messages of the shown branch that follow a message, or its first ones for null. None where that message
   * does not stand on the shown branch any more.
   */
  pageBelow(conversationId: string, limit: number, after: string | null): BranchPage {
    const row = this.#parts.known.need(conversationId);
    const below = row.leaf_id === null ? null : this.#parts.messages.below(after, row.leaf_id, limit + 1);
    const end = below?.slice(0, limit).at(-1) ?? null;
    const page = this.#page(row, end, Math.min(limit, below?.length ?? 0));
    return { ...page, later: below === null || below.length > limit };
  }

  /** So many messages around one; where it does not stand on the shown branch, the newest. */
  pageAround(conversationId: string, limit: number, messageId: string): BranchPage {
    const row = this.#parts.known.need(conversationId);
    return this.#pageAround(row, messageId, limit) ?? this.#page(row, row.leaf_id, limit);
  }

  /**
   * The messages around one. Where it stands on another branch than the shown one, that is shown from now on, down to what
   * came last in it.
   * @throws ProblemError `not_found`
   */
  show(messageId: string, limit: number): BranchPage {
    const message = this.#need(messageId);
    const { conversations, messages, known } = this.#parts;
    const row = known.need(message.conversationId);
    const shown = this.#pageAround(row, messageId, limit);
    if (shown !== null) return shown;
    const leaf = messages.lastBelow(message);
    conversations.showLeaf(row.id, leaf);
    this.#changed(row.id);
    return this.pageAround(row.id, limit, messageId);
  }

  /** The messages beside each of these, where there are any. */
  alternatives(ids: readonly string[]): Alternatives {
    const beside = this.#parts.messages.beside(ids);
    return Object.fromEntries([...beside].filter(([, others]) => others.length > 1));
  }

  /**
   * Takes one message out; what follows it stays. Where nothing follows it and another stands beside it, that one is shown.
   * @throws ProblemError `not_found`, `answer_running`
   */
  remove(messageId: string): void {
    const { conversations, messages, answering, known, now } = this.#parts;
    const message = this.#need(messageId);
    const { conversationId } = message;
    known.need(conversationId);
    answering.checkIdle(conversationId);
    const isLast = messages.lastBelow(message) === messageId;
    const beside = messages.beside([messageId]).get(messageId) ?? [];
    const at = beside.indexOf(messageId);
    const neighbour = messages.find(beside[at - 1] ?? beside[at + 1] ?? '');
    messages.remove(messageId, now());
    if (isLast && neighbour) conversations.showLeaf(conversationId, messages.lastBelow(neighbour));
    this.#changed(conversationId);
  }

  /** Brings a message back, and the branch through it. @throws ProblemError `not_found` */
  undoRemove(messageId: string): void {
    const { conversations, messages, now } = this.#parts;
    if (!messages.bringBack(messageId, now() - UNDO_REMOVE_MS)) {
      throw gone(t('This message can no longer be brought back.'));
    }
    const message = this.#need(messageId);
    conversations.showLeaf(message.conversationId, messages.lastBelow(message));
    this.#changed(message.conversationId);
  }

  /** Null where the message does not stand on the shown branch. */
  #pageAround(row: ConversationRow, messageId: string, limit: number): BranchPage | null {
    const { messages, answering } = this.#parts;
    const half = Math.floor(limit / 2);
    const below = row.leaf_id === null ? null : messages.below(messageId, row.leaf_id, half + 1);
    if (row.leaf_id === null || below === null) return null;
    if (below.length <= half) return this.#page(row, row.leaf_id, limit);
    const [last = null] = messages.branch(row.leaf_id, 1);
    const page = this.#page(row, below[half - 1] ?? messageId, limit);
    return { ...page, later: true, last: last && answering.current(last) };
  }

  /** The messages that end at one, or none. */
  #page(row: ConversationRow, end: string | null, limit: number): BranchPage {
    const { messages, answering } = this.#parts;
    const read = end === null ? [] : messages.branch(end, limit + 1);
    const items = read.slice(-limit).map((message) => answering.current(message));
    return {
      conversation: conversationOf(row),
      items,
      more: read.length > limit,
      later: false,
      last: null,
      alternatives: this.alternatives(items.map(({ id }) => id)),
    };
  }

  #need(messageId: string): Message {
    const message = this.#parts.messages.find(messageId);
    if (!message) throw gone(t('This message is not there any more.'));
    return message;
  }

  #changed(conversationId: string): void {
    this.#parts.events.emit({ type: 'branch_changed', conversationId });
  }
}
