import type { Primary } from '../connections/primary';
import type { PrimaryOutlook } from '../connections/question-outlook';
import type { EventBus } from '../events/event-bus';
import { Answering } from './answering';
import { Branches } from './branches';
import { Chat, type ChatStores } from './chat';
import { Drafts, type KnownFiles } from './drafts';
import { KnownConversations } from './known-conversations';
import { Outlooks } from './outlooks';
import { Questions } from './questions';

/** What {@link openChat} needs. */
export interface ChatGround {
  readonly stores: ChatStores;
  readonly primary: Primary;
  readonly outlook: PrimaryOutlook;
  readonly files: KnownFiles;
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
  const answering = new Answering(messages, primary, events, now, failed);
  const branches = new Branches({ conversations, messages, known, answering, events, now });
  const questions = new Questions(stores.options, instructions);
  const drafts = new Drafts(stores.drafts, stores.options, files, now);
  return {
    chat: new Chat({ stores, known, answering, branches, questions, files, events, now }),
    branches,
    drafts,
    outlooks: new Outlooks({ conversations, messages, questions, files, primary: outlook }),
    known,
  };
}
