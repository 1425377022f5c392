import type { Primary } from '../connections/primary';
import type { PrimaryOutlook } from '../connections/question-outlook';
import type { EventBus } from '../events/event-bus';
import { Answering } from './answering';
import { AnswersAnew } from './answers-anew';
import { BranchMemory } from './branch-memory';
import { Branches } from './branches';
import { Chat, type ChatStores } from './chat';
import { Drafts, type KnownFiles } from './drafts';
import { KnownConversations } from './known-conversations';
import { Contexts } from './long/contexts';
import { openAsking } from './long/open-asking';
import { Outlooks, type SentPictures } from './outlooks';
import { Questions } from './questions';

/** What {@link openChat} needs. */
export interface ChatGround {
  readonly stores: ChatStores;
  readonly primary: Primary;
  readonly outlook: PrimaryOutlook;
  readonly files: KnownFiles & SentPictures;
  /** What every conversation tells the model before everything else. */
  readonly instructions: () => string;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what went wrong in ourselves while an answer was received. */
  readonly failed: (error: unknown) => void;
}

/** Chat, put together: conversations, the answers on their way, and the branches that are shown. */
export function openChat({ stores, primary, outlook, files, instructions, events, now, failed }: ChatGround) {
  const { conversations, messages } = stores;
  const known = new KnownConversations(conversations, events);
  const answering = new Answering(messages, events, now, failed);
  const branches = new Branches({ conversations, messages, known, answering, events, now });
  const questions = new Questions(stores.options, instructions);
  const { sent, writer, asking } = openAsking({ cuts: stores.cuts, primary, outlook, answering, events, now });
  const drafts = new Drafts(stores.drafts, stores.options, files, events, now);
  return {
    chat: new Chat({ stores, known, answering, branches, questions, asking, files, events, now }),
    again: new AnswersAnew({ stores, known, answering, branches, questions, asking, events, now }),
    contexts: new Contexts({ cuts: stores.cuts, messages, known, questions, outlook, writer, events, now }),
    branches,
    drafts,
    outlooks: new Outlooks({
      conversations,
      branches: new BranchMemory(messages, events),
      sent,
      questions,
      files,
      primary: outlook,
      pictures: files,
    }),
    known,
  };
}
