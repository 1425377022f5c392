import type { ToolStep } from '../../../shared/domain/message';
import type { ImportService, LeftOutReason, LossReason } from '../../../shared/domain/chat-import';

/** What is missing from a conversation that came in. `kind` only for an unknown kind of content. */
export interface Loss {
  readonly reason: LossReason;
  readonly kind: string | null;
}

/** Who answered. */
export interface CarriedSource {
  readonly label: string;
  /** Null where the file does not say. */
  readonly model: string | null;
}

/** One message as it is carried over, its text in Markdown as the service keeps it. */
export interface CarriedMessage {
  /** Its name at its origin; one conversation has each once. */
  readonly key: string;
  /** The place of the message that it follows, in the same list, before this one; null for a first one. */
  readonly parent: number | null;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** What came about on the way to an answer: its reasoning, and the steps with tools. Empty for a question. */
  readonly reasoning: string;
  readonly steps: readonly ToolStep[];
  /** Milliseconds since 1970; null where the file has no time that makes sense. */
  readonly at: number | null;
  /** Null for a question, and for an answer of which nobody knows who gave it. */
  readonly source: CarriedSource | null;
}

/** A conversation as it is carried over, whatever service it comes from. */
export interface CarriedConversation {
  readonly service: ImportService;
  /** Its id at its origin; null where the file has none. */
  readonly originId: string | null;
  readonly title: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  /** It was put out of sight there. */
  readonly isArchived: boolean;
  /** In an order in which each comes after the one that it follows, and alternatives in their own order. */
  readonly messages: readonly CarriedMessage[];
  /** The place of the last message of the branch that was shown; null where the file does not say. */
  readonly shown: number | null;
  readonly losses: readonly Loss[];
}

/** What became of one item of a file. */
export type ReadItem = { readonly conversation: CarriedConversation } | LeftOut;

/** An item that did not come in. */
export interface LeftOut {
  readonly leftOut: LeftOutReason;
  readonly title: string | null;
  /** What went wrong in ourselves, for the log; null where the file is to blame. */
  readonly defect: string | null;
}
