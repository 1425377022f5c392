import type { ChatOutlook } from '../../shared/domain/chat-outlook';
import type { SentPicture } from '../../shared/domain/attachment';
import type { Question } from '../../shared/domain/message';
import type { PrimaryQuestion } from '../connections/primary';
import type { PictureTarget, PrimaryOutlook } from '../connections/question-outlook';
import type { BranchMemory } from './branch-memory';
import type { ConversationRepository } from './conversation-repository';
import type { KnownFiles } from './drafts';
import type { SentParts } from './long/sent-part';
import type { Questions } from './questions';

/** What {@link Outlooks} works with. */
export interface OutlooksParts {
  readonly conversations: ConversationRepository;
  readonly branches: BranchMemory;
  readonly sent: SentParts;
  readonly questions: Questions;
  readonly files: KnownFiles;
  readonly primary: PrimaryOutlook;
  readonly pictures: SentPictures;
}

/** Where it is known what becomes of pictures that are sent. */
export interface SentPictures {
  /** Those that cannot be read any more are left out. */
  sentPictures(ids: readonly string[], target: PictureTarget): Promise<SentPicture[]>;
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
  of(unsent: Unsent): ChatOutlook | null {
    return this.#parts.primary.of(this.#question(unsent));
  }

  /** What would be sent of the pictures of a message; none while nothing is connected. */
  async pictures(unsent: Unsent): Promise<SentPicture[]> {
    const limits = this.#parts.primary.pictureLimits(this.#question(unsent));
    return limits === null ? [] : this.#parts.pictures.sentPictures(unsent.attachmentIds, limits);
  }

  #question({ scope, text, attachmentIds }: Unsent): PrimaryQuestion {
    const { conversations, branches, sent, files, questions } = this.#parts;
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
    const branch = leaf === null ? [] : branches.of(scope, leaf);
    return questions.of(sent.of([...branch, question]), { conversationId: scope, scope });
  }
}
