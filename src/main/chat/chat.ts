import type { Alternatives } from '../../shared/contract/chat';
import type { Attachment } from '../../shared/domain/attachment';
import type { Conversation } from '../../shared/domain/conversation';
import type { Answer, Question } from '../../shared/domain/message';
import { tidyTitle, titleFrom } from '../../shared/titles';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { Answering } from './answering';
import { UNDO_REMOVE_MS, type Branches } from './branches';
import { checkText } from './check-text';
import { conversationOf, type ConversationRepository, type ConversationRow } from './conversation-repository';
import type { ChatOptionsRepository } from './chat-options-repository';
import type { DraftRepository } from './draft-repository';
import type { KnownFiles } from './drafts';
import { gone, type KnownConversations } from './known-conversations';
import type { Asking } from './long/asking';
import type { CutRepository } from './long/cut-repository';
import type { MessageRepository } from './message-repository';
import { newAnswer } from './new-answer';
import type { Questions } from './questions';

/** Far above any conversation: a bound on what one prompt reads, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;

/** What chat keeps on disk. */
export interface ChatStores {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly drafts: DraftRepository;
  readonly options: ChatOptionsRepository;
  readonly cuts: CutRepository;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  transaction<T>(work: () => T): T;
}

/** What {@link Chat} works with. */
export interface ChatParts {
  readonly stores: ChatStores;
  readonly known: KnownConversations;
  readonly answering: Answering;
  readonly branches: Branches;
  readonly questions: Questions;
  readonly asking: Asking;
  readonly files: KnownFiles;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A page of something, newest first, and whether there is more above it. */
export interface Page<T> {
  readonly items: T[];
  readonly more: boolean;
}

/** A question to be sent; with `editOf` it stands beside that one, else it follows what is shown last. */
export interface Sending {
  readonly conversationId: string;
  readonly questionId: string;
  readonly answerId: string;
  readonly text: string;
  readonly attachmentIds?: readonly string[] | undefined;
  readonly editOf?: string | undefined;
  /** It was written as a quick question, whose draft goes with it. */
  readonly writtenIn?: 'quick' | undefined;
}

/** An answer that was begun, and what stands beside it. */
export interface Begun {
  readonly answer: Answer;
  readonly alternatives: Alternatives;
}

/** Conversations with Primary. The way out is {@link Answering}, which knows Primary and no other. */
export class Chat {
  readonly #stores: ChatStores;
  readonly #parts: ChatParts;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    this.#stores = parts.stores;
    const { messages, conversations } = parts.stores;
    messages.interruptLeftovers(parts.now());
    messages.purge(parts.now() - UNDO_REMOVE_MS);
    conversations.purge(parts.now() - UNDO_REMOVE_MS);
  }

  conversations(limit: number, before: { updatedAt: number; id: string } | null): Page<Conversation> {
    const rows = this.#stores.conversations.page(limit + 1, before);
    return { items: rows.slice(0, limit).map(conversationOf), more: rows.length > limit };
  }

  /**
   * Saves a question and its answer-to-be, then asks Primary. When it returns both are on disk. The same ids again give
   * the same result and ask nobody.
   * @throws ProblemError `message_too_large`, `answer_running`, `not_found`, `no_primary` or one of the vault's: nothing is
   *   saved
   */
  send(sending: Sending): Begun & { readonly conversation: Conversation; readonly question: Question } {
    const repeated = this.#alreadySent(sending.questionId, sending.answerId);
    if (repeated) return repeated;
    const attachments = this.#attached(sending.attachmentIds ?? []);
    checkText(sending.text, attachments.length > 0);
    const { conversationId } = sending;
    const { known, answering, branches, questions, asking, now } = this.#parts;
    const at = now();
    const existing = this.#stores.conversations.find(conversationId);
    if (!existing && this.#stores.conversations.isDeleted(conversationId))
      throw gone(t('This conversation was deleted.'));
    answering.checkIdle(conversationId);
    const parentId = this.#parentFor(sending, existing);
    const question: Question = {
      id: sending.questionId,
      conversationId,
      parentId,
      text: sending.text,
      createdAt: at,
      role: 'user',
      attachments,
    };
    const branch = parentId === null ? [] : this.#stores.messages.branch(parentId, WHOLE_BRANCH);
    const scope = existing ? conversationId : (sending.writtenIn ?? 'new');
    const asked = asking.ask({
      branch: [...branch, question],
      conversationId,
      make: (sent) => questions.of(sent, { conversationId, scope }),
      wanted: null,
    });
    const answer = newAnswer(sending.answerId, question, asked.source, at);
    this.#stores.transaction(() => {
      if (!existing) this.#begin(newConversation(conversationId, titleSource(question), at), scope);
      this.#stores.messages.insertQuestion(question);
      this.#stores.messages.insertAnswer(answer);
      this.#stores.conversations.setLeaf(conversationId, answer.id, at);
      asked.keep();
      if (sending.editOf === undefined) this.#stores.drafts.remove(sending.writtenIn ?? scope);
    });
    // What was written there is gone from there, in every window.
    if (sending.editOf === undefined) this.#parts.events.emit({ type: 'draft_changed', scope, writer: null });
    if (!existing) this.#parts.events.emit({ type: 'chat_options_changed', scope });
    // Another branch is shown: what of it is sent may be more.
    if (sending.editOf !== undefined) this.#parts.events.emit({ type: 'context_changed', conversationId });
    const conversation = known.announce(conversationId);
    asked.receive(answer);
    return { conversation, question, answer, alternatives: branches.alternatives([question.id, answer.id]) };
  }

  /** Ends an answer with what has arrived. Does nothing when it has ended already. */
  stop(answerId: string): void {
    this.#parts.answering.stop(answerId);
  }

  rename(conversationId: string, typed: string): Conversation {
    this.#parts.known.need(conversationId);
    const title = tidyTitle(typed);
    if (title === null) {
      throw new ProblemError('invalid_input', t('A conversation needs a title.'), t('Type a few words.'), {
        field: 'title',
      });
    }
    this.#stores.conversations.rename(conversationId, title);
    return this.#parts.known.announce(conversationId);
  }

  /** Takes a conversation away, for a day undoably. An answer on its way is stopped. */
  remove(conversationId: string): void {
    this.#parts.known.need(conversationId);
    this.#parts.answering.stopIn(conversationId);
    this.#stores.conversations.setDeleted(conversationId, this.#parts.now());
    this.#parts.events.emit({ type: 'conversation_removed', id: conversationId });
  }

  undoRemove(conversationId: string): Conversation {
    if (!this.#stores.conversations.setDeleted(conversationId, null)) {
      throw gone(t('This conversation can no longer be brought back.'));
    }
    return this.#parts.known.announce(conversationId);
  }

  /** Stops every answer on its way and saves what has arrived of it. */
  dispose(): void {
    this.#parts.answering.dispose();
  }

  /** @param scope where it was written: how that was to be asked goes on with it */
  #begin(conversation: ConversationRow, scope: string): void {
    this.#stores.conversations.insert(conversation);
    this.#stores.options.move(scope, conversation.id);
  }

  #attached(ids: readonly string[]): Attachment[] {
    return ids.map((id) => {
      const file = this.#parts.files.find(id);
      if (file) return file;
      throw new ProblemError(
        'attachment',
        t('A file of this message is gone.'),
        t('Attach it again, then send the message.'),
        {
          field: 'attachments',
        },
      );
    });
  }

  /** What a question follows: what is shown last, or what the question follows that it stands beside. */
  #parentFor({ editOf, conversationId }: Sending, existing: ConversationRow | null): string | null {
    if (editOf === undefined) return existing?.leaf_id ?? null;
    const edited = this.#stores.messages.find(editOf);
    if (edited?.role !== 'user' || edited.conversationId !== conversationId || !existing) {
      throw gone(t('The message that was edited is not there any more.'));
    }
    return edited.parentId;
  }

  #alreadySent(questionId: string, answerId: string): ReturnType<Chat['send']> | null {
    const question = this.#stores.messages.find(questionId);
    const answer = this.#stores.messages.find(answerId);
    if (question?.role !== 'user' || answer?.role !== 'assistant') return null;
    return {
      conversation: conversationOf(this.#parts.known.need(question.conversationId)),
      question,
      answer: this.#parts.answering.current(answer),
      alternatives: this.#parts.branches.alternatives([questionId, answerId]),
    };
  }
}

function newConversation(id: string, question: string, at: number): ConversationRow {
  return {
    id,
    title: titleFrom(question, t('New chat')),
    title_by: 'auto',
    leaf_id: null,
    created_at: at,
    updated_at: at,
  };
}

/** What a title is made of: what was written, or the name of the first file where nothing was. */
function titleSource({ text, attachments }: Question): string {
  return text.trim() === '' ? (attachments[0]?.name ?? text) : text;
}
