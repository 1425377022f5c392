import type { ChatOutlook } from '../../shared/domain/chat-outlook';
import type { Message, Question } from '../../shared/domain/message';
import type { PrimaryOutlook } from '../connections/question-outlook';
import type { ConversationRepository } from './conversation-repository';
import type { KnownFiles } from './drafts';
import type { MessageRepository } from './message-repository';
import type { Questions } from './questions';

/** Far above any conversation: a bound on what is read, not a cut that anyone meets. */
const WHOLE_BRANCH = 1_000_000;

/** What {@link Outlooks} works with. */
export interface OutlooksParts {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly questions: Questions;
  readonly files: KnownFiles;
  readonly primary: PrimaryOutlook;
}

/** What is written, and where. */
export interface Unsent {
  /** A conversation's id, or `new`. */
  readonly scope: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
}

/** What the next message of a conversation would take. */
export class Outlooks {
  readonly #parts: OutlooksParts;

  constructor(parts: OutlooksParts) {
    this.#parts = parts;
  }

  /** Null while nothing is connected. Files that are gone do not count. */
  of({ scope, text, attachmentIds }: Unsent): ChatOutlook | null {
    const { conversations, files, questions, primary } = this.#parts;
    const leaf = scope === 'new' ? null : (conversations.find(scope)?.leaf_id ?? null);
    const question: Question = {
      id: scope,
      conversationId: scope,
      parentId: leaf,
      text,
      createdAt: 0,
      role: 'user',
      attachments: attachmentIds.flatMap((id) => files.find(id) ?? []),
    };
    return primary.of(questions.of([...this.#branch(leaf), question], scope, scope));
  }

  #branch(leaf: string | null): Message[] {
    return leaf === null ? [] : this.#parts.messages.branch(leaf, WHOLE_BRANCH);
  }
}
