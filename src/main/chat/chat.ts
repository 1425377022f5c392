import type { Conversation } from '../../shared/domain/conversation';
import { MESSAGE_MAX_BYTES, type Answer, type Message, type Question } from '../../shared/domain/message';
import { tidyTitle, titleFrom } from '../../shared/titles';
import type { Primary, PrimaryAnswer } from '../connections/primary';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { conversationOf, type ConversationRepository, type ConversationRow } from './conversation-repository';
import type { DraftRepository } from './draft-repository';
import type { MessageRepository } from './message-repository';
import { promptOf } from './prompt';
import { RunningAnswer } from './running-answer';

/** How long a deleted conversation can be brought back, in milliseconds. */
export const UNDO_REMOVE_MS = 24 * 60 * 60_000;
/** Far above any conversation: a bound on what one prompt reads, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;

/** What chat keeps on disk. */
export interface ChatStores {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly drafts: DraftRepository;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  transaction<T>(work: () => T): T;
}

/** A page of something, newest first, and whether there is more above it. */
export interface Page<T> {
  readonly items: T[];
  readonly more: boolean;
}

/** Conversations with Primary. It knows one way out, {@link Primary}, and no other. */
export class Chat {
  readonly #stores: ChatStores;
  readonly #primary: Primary;
  readonly #events: EventBus;
  readonly #now: () => number;
  readonly #failed: (error: unknown) => void;
  readonly #running = new Map<string, { answer: RunningAnswer; stop: AbortController; conversationId: string }>();

  /** @param failed told of what went wrong in ourselves while an answer was received */
  constructor(
    stores: ChatStores,
    primary: Primary,
    events: EventBus,
    now: () => number,
    failed: (error: unknown) => void,
  ) {
    this.#stores = stores;
    this.#primary = primary;
    this.#events = events;
    this.#now = now;
    this.#failed = failed;
    stores.messages.interruptLeftovers(now());
    stores.conversations.purge(now() - UNDO_REMOVE_MS);
  }

  conversations(limit: number, before: { updatedAt: number; id: string } | null): Page<Conversation> {
    const rows = this.#stores.conversations.page(limit + 1, before);
    return { items: rows.slice(0, limit).map(conversationOf), more: rows.length > limit };
  }

  /** The shown branch, its newest `limit` messages or those above `before`. */
  messages(
    conversationId: string,
    limit: number,
    before: string | null,
  ): Page<Message> & { readonly conversation: Conversation } {
    const conversation = this.#need(conversationId);
    const end = before === null ? conversation.leaf_id : (this.#stores.messages.find(before)?.parentId ?? null);
    const read = end === null ? [] : this.#stores.messages.branch(end, limit + 1);
    const items = read.slice(-limit).map((message) => this.#running.get(message.id)?.answer.current() ?? message);
    return { conversation: conversationOf(conversation), items, more: read.length > limit };
  }

  /**
   * Saves a question and its answer-to-be, then asks Primary. When it returns both are on disk. The same ids again give
   * the same result and ask nobody.
   * @throws ProblemError `message_too_large`, `answer_running`, `no_primary` or one of the vault's: nothing is saved
   */
  send(input: { conversationId: string; questionId: string; answerId: string; text: string }): {
    conversation: Conversation;
    question: Question;
    answer: Answer;
  } {
    const repeated = this.#alreadySent(input.questionId, input.answerId);
    if (repeated) return repeated;
    checkText(input.text);
    const at = this.#now();
    const existing = this.#stores.conversations.find(input.conversationId);
    if (!existing && this.#stores.conversations.isDeleted(input.conversationId)) {
      throw gone('This conversation was deleted.');
    }
    this.#checkIdle(input.conversationId);
    const question: Question = {
      id: input.questionId,
      conversationId: input.conversationId,
      parentId: existing?.leaf_id ?? null,
      text: input.text,
      createdAt: at,
      role: 'user',
    };
    const branch = existing?.leaf_id ? this.#stores.messages.branch(existing.leaf_id, WHOLE_BRANCH) : [];
    const stop = new AbortController();
    const primary = this.#primary.ask(promptOf([...branch, question]), stop.signal, {
      conversationId: input.conversationId,
    });
    const answer = newAnswer(input.answerId, question, primary, at);
    this.#stores.transaction(() => {
      if (!existing) this.#stores.conversations.insert(newConversation(input.conversationId, input.text, at));
      this.#stores.messages.insertQuestion(question);
      this.#stores.messages.insertAnswer(answer);
      this.#stores.conversations.setLeaf(input.conversationId, answer.id, at);
      this.#stores.drafts.write(existing ? input.conversationId : 'new', '', at);
    });
    const conversation = this.#announce(input.conversationId);
    this.#receive(answer, primary, stop);
    return { conversation, question, answer };
  }

  /** Ends an answer with what has arrived. Does nothing when it has ended already. */
  stop(answerId: string): void {
    this.#running.get(answerId)?.stop.abort();
  }

  /** Asks the same question again; the new answer stands beside the old one and is shown. */
  retry(answerId: string, newAnswerId: string): Answer {
    const again = this.#stores.messages.find(newAnswerId);
    if (again?.role === 'assistant') return this.#running.get(newAnswerId)?.answer.current() ?? again;
    const old = this.#stores.messages.find(answerId);
    const question = old?.parentId ? this.#stores.messages.find(old.parentId) : null;
    if (old?.role !== 'assistant' || question?.role !== 'user') throw gone('This answer is not there any more.');
    this.#need(old.conversationId);
    this.#checkIdle(old.conversationId);
    const at = this.#now();
    const stop = new AbortController();
    const branch = this.#stores.messages.branch(question.id, WHOLE_BRANCH);
    const primary = this.#primary.ask(promptOf(branch), stop.signal, { conversationId: old.conversationId });
    const answer = newAnswer(newAnswerId, question, primary, at);
    this.#stores.transaction(() => {
      this.#stores.messages.insertAnswer(answer);
      this.#stores.conversations.setLeaf(old.conversationId, answer.id, at);
    });
    this.#announce(old.conversationId);
    this.#receive(answer, primary, stop);
    return answer;
  }

  rename(conversationId: string, typed: string): Conversation {
    this.#need(conversationId);
    const title = tidyTitle(typed);
    if (title === null) {
      throw new ProblemError('invalid_input', 'A conversation needs a title.', 'Type a few words.', { field: 'title' });
    }
    this.#stores.conversations.rename(conversationId, title);
    return this.#announce(conversationId);
  }

  /** Takes a conversation away, for a day undoably. An answer on its way is stopped. */
  remove(conversationId: string): void {
    this.#need(conversationId);
    for (const [id, running] of this.#running) if (running.conversationId === conversationId) this.stop(id);
    this.#stores.conversations.setDeleted(conversationId, this.#now());
    this.#events.emit({ type: 'conversation_removed', id: conversationId });
  }

  undoRemove(conversationId: string): Conversation {
    if (!this.#stores.conversations.setDeleted(conversationId, null)) {
      throw gone('This conversation can no longer be brought back.');
    }
    return this.#announce(conversationId);
  }

  draft(scope: string): string {
    return this.#stores.drafts.read(scope);
  }

  saveDraft(scope: string, text: string): void {
    this.#stores.drafts.write(scope, text, this.#now());
  }

  /** Stops every answer on its way and saves what has arrived of it. */
  dispose(): void {
    for (const { answer, stop } of this.#running.values()) {
      answer.interrupt();
      stop.abort();
    }
    this.#running.clear();
  }

  #receive(answer: Answer, primary: PrimaryAnswer, stop: AbortController): void {
    const running = new RunningAnswer(answer, this.#stores.messages, this.#events, this.#now);
    this.#running.set(answer.id, { answer: running, stop, conversationId: answer.conversationId });
    running
      .receive(primary)
      .catch((error: unknown) => {
        this.#failed(error);
        running.interrupt();
      })
      .finally(() => this.#running.delete(answer.id));
  }

  #alreadySent(questionId: string, answerId: string) {
    const question = this.#stores.messages.find(questionId);
    const answer = this.#stores.messages.find(answerId);
    if (question?.role !== 'user' || answer?.role !== 'assistant') return null;
    const conversation = conversationOf(this.#need(question.conversationId));
    return { conversation, question, answer: this.#running.get(answerId)?.answer.current() ?? answer };
  }

  #checkIdle(conversationId: string): void {
    for (const running of this.#running.values()) {
      if (running.conversationId !== conversationId) continue;
      throw new ProblemError(
        'answer_running',
        'An answer is still on its way in this conversation.',
        'Stop it or wait for its end, then send again.',
      );
    }
  }

  #announce(conversationId: string): Conversation {
    const conversation = conversationOf(this.#need(conversationId));
    this.#events.emit({ type: 'conversation_changed', conversation });
    return conversation;
  }

  #need(conversationId: string): ConversationRow {
    const row = this.#stores.conversations.find(conversationId);
    if (!row) throw gone('This conversation is not there any more.');
    return row;
  }
}

function newConversation(id: string, question: string, at: number): ConversationRow {
  return {
    id,
    title: titleFrom(question, 'New chat'),
    title_by: 'auto',
    leaf_id: null,
    created_at: at,
    updated_at: at,
  };
}

function newAnswer(id: string, question: Question, primary: PrimaryAnswer, at: number): Answer {
  return {
    id,
    conversationId: question.conversationId,
    parentId: question.id,
    text: '',
    createdAt: at,
    role: 'assistant',
    reasoning: '',
    status: 'streaming',
    source: primary.source,
    usage: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
  };
}

function checkText(text: string): void {
  if (text.trim() === '') {
    throw new ProblemError('invalid_input', 'There is nothing to send yet.', 'Type a message first.', {
      field: 'text',
    });
  }
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MESSAGE_MAX_BYTES) return;
  throw new ProblemError(
    'message_too_large',
    `This message has ${(bytes / 1_048_576).toFixed(1)} MB, and at most ${MESSAGE_MAX_BYTES / 1_048_576} MB can be sent at once.`,
    'Shorten it, or send it in parts. What you typed is kept.',
    { field: 'text' },
  );
}

function gone(sentence: string): ProblemError {
  return new ProblemError('not_found', sentence, 'Start a new chat, or choose another from the list.');
}
