import type { ImplementerInternal } from '@orpc/server';
import type { chat } from '../../../shared/contract/chat';
import type { AnswersAnew } from '../../chat/answers-anew';
import type { Branches } from '../../chat/branches';
import type { Chat } from '../../chat/chat';
import type { Drafts } from '../../chat/drafts';
import type { Outlooks } from '../../chat/outlooks';
import type { Snippets } from '../../chat/snippets';
import type { CallContext } from '../router';

/** What the area `chat` calls. */
export interface ChatServices {
  readonly chat: Chat;
  readonly again: AnswersAnew;
  readonly branches: Branches;
  readonly drafts: Drafts;
  readonly outlooks: Outlooks;
  readonly snippets: Snippets;
}

/** Conversations with Primary. */
export function chatRoutes(
  area: ImplementerInternal<typeof chat, CallContext & Record<never, never>, CallContext>,
  services: ChatServices,
) {
  const { chat: conversations, again, branches, drafts, outlooks, snippets } = services;
  return {
    conversations: area.conversations.handler(({ input }) =>
      conversations.conversations(input.limit, input.before ?? null),
    ),
    messages: area.messages.handler(({ input }) =>
      branches.page(input.conversationId, input.limit, input.before ?? null),
    ),
    messagesBelow: area.messagesBelow.handler(({ input }) =>
      branches.pageBelow(input.conversationId, input.limit, input.after),
    ),
    messagesAround: area.messagesAround.handler(({ input }) =>
      branches.pageAround(input.conversationId, input.limit, input.messageId),
    ),
    show: area.show.handler(({ input }) => branches.show(input.messageId, input.limit)),
    send: area.send.handler(({ input }) => conversations.send(input)),
    stop: area.stop.handler(({ input }) => conversations.stop(input.answerId)),
    retry: area.retry.handler(({ input }) => again.retry(input.answerId, input.newAnswerId, input.model ?? null)),
    goOn: area.goOn.handler(({ input }) => again.goOn(input.answerId, input.newAnswerId)),
    removeMessage: area.removeMessage.handler(({ input }) => branches.remove(input.messageId)),
    undoRemoveMessage: area.undoRemoveMessage.handler(({ input }) => branches.undoRemove(input.messageId)),
    rename: area.rename.handler(({ input }) => conversations.rename(input.conversationId, input.title)),
    remove: area.remove.handler(({ input }) => conversations.remove(input.conversationId)),
    undoRemove: area.undoRemove.handler(({ input }) => conversations.undoRemove(input.conversationId)),
    draft: area.draft.handler(({ input }) => drafts.read(input.scope)),
    saveDraft: area.saveDraft.handler(({ input }) =>
      drafts.save(input.scope, input.text, input.attachmentIds ?? null, input.writer ?? null),
    ),
    options: area.options.handler(({ input }) => drafts.options(input.scope)),
    outlook: area.outlook.handler(({ input }) => outlooks.of(input)),
    sentPictures: area.sentPictures.handler(({ input }) => outlooks.pictures({ ...input, text: '' })),
    snippets: area.snippets.handler(() => snippets.all()),
    saveSnippet: area.saveSnippet.handler(({ input }) => snippets.save(input)),
    removeSnippet: area.removeSnippet.handler(({ input }) => snippets.remove(input.id)),
    undoRemoveSnippet: area.undoRemoveSnippet.handler(({ input }) => snippets.undoRemove(input.id)),
    setOptions: area.setOptions.handler(({ input }) => drafts.setOptions(input.scope, input.options)),
  };
}
