import type { Attachments } from './attachments/attachments';
import { ChatOptionsRepository } from './chat/chat-options-repository';
import type { ChatStores } from './chat/chat';
import { ConversationRepository } from './chat/conversation-repository';
import { DraftRepository } from './chat/draft-repository';
import { CutRepository } from './chat/long/cut-repository';
import { MessageRepository } from './chat/message-repository';
import { openChat } from './chat/open-chat';
import { openHistory } from './chat/open-history';
import { SnippetRepository } from './chat/snippet-repository';
import { Snippets } from './chat/snippets';
import { openChatFiles } from './chat-files/open-chat-files';
import type { Primary } from './connections/primary';
import type { PrimaryOutlook } from './connections/question-outlook';
import type { EventBus } from './events/event-bus';
import type { Log } from './log/log';
import { openSearch } from './search/open-search';
import type { SettingsService } from './settings/settings-service';
import { atomically, type Db } from './storage/statement';

/** What chat stands on: all that was composed before it. */
export interface ChatFoundation {
  readonly db: Db;
  /** The folder that everything is kept in. */
  readonly home: string;
  readonly log: Log;
  readonly events: EventBus;
  readonly settings: SettingsService;
  readonly primary: Primary;
  readonly outlook: PrimaryOutlook;
  readonly attachments: Attachments;
  readonly now: () => number;
}

/** Builds chat and what is around it: its places in the list, snippets, files of conversations, and the search. */
export function composeChat(foundation: ChatFoundation) {
  const { db, home, log, events, settings, primary, outlook, attachments, now } = foundation;
  const defect = (words: string) => (error: unknown) => log.error(words, { error });
  const stores: ChatStores = {
    conversations: new ConversationRepository(db),
    messages: new MessageRepository(db),
    drafts: new DraftRepository(db),
    options: new ChatOptionsRepository(db),
    cuts: new CutRepository(db),
    transaction: (work) => atomically(db, work),
  };
  const { known, ...opened } = openChat({
    stores,
    primary,
    outlook,
    files: attachments,
    instructions: () => settings.current().chatInstructions,
    events,
    now,
    failed: defect('an answer could not be received'),
  });
  const chatFiles = openChatFiles({
    db,
    home,
    stores,
    known,
    contexts: opened.contexts,
    events,
    now,
    onDefect: defect('conversations of a file could not be taken in'),
  });
  const search = openSearch({ db, home, events, onDefect: defect('the search failed') });
  return {
    stores,
    ...opened,
    history: openHistory({ db, stores, chat: opened.chat, events, now }),
    snippets: new Snippets(new SnippetRepository(db), events, now),
    chatFiles,
    search,
    begin(): void {
      search.begin();
      chatFiles.imports.tidy().catch(defect('files of an earlier import could not be removed'));
    },
    /** Saves answers on their way. The search reads on until nothing changes any more, and is ended by itself. */
    async dispose(): Promise<void> {
      await chatFiles.imports.dispose();
      opened.contexts.dispose();
      opened.chat.dispose();
    },
  };
}
