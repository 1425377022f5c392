import type { Alternatives } from '../../../../src/shared/contract/chat';
import type { Conversation } from '../../../../src/shared/domain/conversation';
import type { Answer, Message, Question } from '../../../../src/shared/domain/message';
import type { Snippet } from '../../../../src/shared/domain/snippet';
import { USUAL_CHAT_OPTIONS, type ChatOptions } from '../../../../src/shared/domain/chat-options';
import type { SentPicture } from '../../../../src/shared/domain/attachment';
import type { ChatOutlook } from '../../../../src/shared/domain/chat-outlook';
import type { EventFeed } from '../event-feed';
import { NOON, sampleAnswer } from '../samples';
import { type Implementing, refuse } from './implemented';
import type { TasksState } from './tasks';

/** What the stand-in knows of chat. */
export interface ChatState {
  conversations: Conversation[];
  /** What is shown, in order. */
  messages: Message[];
  /** What stands beside something that is shown. */
  besides: Message[];
  drafts: Map<string, string>;
  /** Ids of the files of drafts. */
  draftFiles: Map<string, string[]>;
  chatOptions: Map<string, ChatOptions>;
  /** What a question would take, whatever it is; null: nobody knows. */
  chatOutlook: ChatOutlook | null;
  /** What would be sent of pictures. */
  sentPictures: SentPicture[];
  snippets: Snippet[];
}

/** A state in which nothing was said. */
export function noChat(): ChatState {
  return {
    conversations: [],
    messages: [],
    besides: [],
    drafts: new Map(),
    draftFiles: new Map(),
    chatOptions: new Map(),
    chatOutlook: null,
    sentPictures: [],
    snippets: [],
  };
}

/** Chat as a stand-in keeps it. A branch that is shown again has only the one message that was asked for. */
export function fakeChat(
  os: Implementing<'chat'>,
  state: ChatState & Pick<TasksState, 'attachments'>,
  feed: EventFeed,
) {
  const removed = new Map<string, Conversation>();
  const removedSnippets = new Map<string, Snippet>();
  const removedMessages = new Map<string, { readonly message: Message; readonly at: number }>();
  const missing = (): never => refuse('not_found', 'This is not there any more.', 'Choose another.');
  const conversation = (id: string) => state.conversations.find((one) => one.id === id) ?? missing();
  const message = (id: string) => [...state.messages, ...state.besides].find((one) => one.id === id) ?? missing();
  const alternatives = (items: readonly Message[]): Alternatives =>
    Object.fromEntries(
      items.flatMap((shown) => {
        const all = [...state.besides, ...state.messages].filter(
          (one) =>
            one.conversationId === shown.conversationId &&
            one.parentId === shown.parentId &&
            one.role === shown.role &&
            (one.id === shown.id || state.besides.includes(one)),
        );
        return all.length > 1 ? [[shown.id, all.map(({ id }) => id)]] : [];
      }),
    );
  const branch = (conversationId: string) => state.messages.filter((one) => one.conversationId === conversationId);
  /** Those from one place of a branch up to another. */
  const part = (conversationId: string, from: number, to: number) => {
    const all = branch(conversationId);
    const items = all.slice(Math.max(0, from), to);
    return {
      conversation: conversation(conversationId),
      items,
      more: from > 0,
      later: to < all.length,
      last: null as Message | null,
      alternatives: alternatives(items),
    };
  };
  const page = (conversationId: string, limit: number, before?: string) => {
    const all = branch(conversationId);
    const to = before ? all.findIndex((one) => one.id === before) : all.length;
    return part(conversationId, to - limit, to);
  };
  const around = (conversationId: string, limit: number, messageId: string) => {
    const all = branch(conversationId);
    const at = all.findIndex((one) => one.id === messageId);
    const to = at < 0 ? all.length : Math.min(all.length, at + 1 + Math.floor(limit / 2));
    return { ...part(conversationId, to - limit, to), last: to < all.length ? (all.at(-1) ?? null) : null };
  };
  /** Puts a message in the place of one that is shown; that one and what follows it stand beside from now on. */
  const replace = (old: Message, next: Message): void => {
    const gone = new Set(state.messages.filter((one) => one.conversationId === old.conversationId).map(({ id }) => id));
    const kept = [...gone].slice(0, [...gone].indexOf(old.id));
    for (const id of kept) gone.delete(id);
    state.besides = [
      ...state.besides.filter(({ id }) => id !== next.id),
      ...state.messages.filter(({ id }) => gone.has(id)),
    ];
    state.messages = [...state.messages.filter(({ id }) => !gone.has(id)), next];
  };
  const answerAnew = (answerId: string, newAnswerId: string, change: Partial<Answer>) => {
    const old = message(answerId);
    const answer = sampleAnswer({
      id: newAnswerId,
      conversationId: old.conversationId,
      parentId: old.parentId,
      text: '',
      status: 'streaming',
      createdAt: NOON,
      ...change,
    });
    replace(old, answer);
    return { answer, alternatives: alternatives([answer]) };
  };

  return {
    conversations: os.conversations.handler(({ input }) => {
      const sorted = state.conversations.toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
      const { before } = input;
      const rest = before
        ? sorted.filter(
            (one) => one.updatedAt < before.updatedAt || (one.updatedAt === before.updatedAt && one.id < before.id),
          )
        : sorted;
      return { items: rest.slice(0, input.limit), more: rest.length > input.limit };
    }),
    messages: os.messages.handler(({ input }) => page(input.conversationId, input.limit, input.before)),
    messagesBelow: os.messagesBelow.handler(({ input }) => {
      const from = branch(input.conversationId).findIndex((one) => one.id === input.after) + 1;
      return part(input.conversationId, from, from + input.limit);
    }),
    messagesAround: os.messagesAround.handler(({ input }) =>
      around(input.conversationId, input.limit, input.messageId),
    ),
    show: os.show.handler(({ input }) => {
      const wanted = message(input.messageId);
      const shown = state.messages.find(
        (one) =>
          one.conversationId === wanted.conversationId && one.parentId === wanted.parentId && one.role === wanted.role,
      );
      if (shown && shown.id !== wanted.id) replace(shown, wanted);
      return around(wanted.conversationId, input.limit, input.messageId);
    }),
    send: os.send.handler(({ input }) => {
      const at = Date.now();
      const { conversationId } = input;
      const known = state.conversations.find((one) => one.id === conversationId);
      const kept: Conversation = {
        folderId: null,
        pinnedAt: null,
        archivedAt: null,
        ...known,
        id: conversationId,
        title: known?.title ?? (input.text.slice(0, 60) || 'New chat'),
        createdAt: known?.createdAt ?? at,
        updatedAt: at,
      };
      const edited = input.editOf === undefined ? null : message(input.editOf);
      const last = state.messages.findLast((one) => one.conversationId === conversationId);
      const question: Question = {
        id: input.questionId,
        conversationId,
        parentId: edited ? edited.parentId : (last?.id ?? null),
        text: input.text,
        createdAt: at,
        role: 'user',
        attachments: (input.attachmentIds ?? []).flatMap((id) => state.attachments.get(id) ?? []),
      };
      const answer: Answer = sampleAnswer({
        id: input.answerId,
        conversationId,
        parentId: question.id,
        text: '',
        status: 'streaming',
        createdAt: at,
      });
      state.conversations = [kept, ...state.conversations.filter((one) => one.id !== kept.id)];
      const options = known ? undefined : state.chatOptions.get('new');
      if (options) {
        state.chatOptions.set(conversationId, options);
        state.chatOptions.delete('new');
      }
      if (edited) replace(edited, question);
      else state.messages = [...state.messages, question];
      state.messages = [...state.messages, answer];
      feed.emit({ type: 'conversation_changed', conversation: kept });
      return { conversation: kept, question, answer, alternatives: alternatives([question, answer]) };
    }),
    stop: os.stop.handler(({ input }) => {
      state.messages = state.messages.map((one) => {
        if (one.id !== input.answerId || one.role !== 'assistant') return one;
        const answer: Answer = { ...one, status: 'stopped' };
        feed.emit({ type: 'answer_changed', answer });
        return answer;
      });
    }),
    retry: os.retry.handler(({ input }) => answerAnew(input.answerId, input.newAnswerId, {})),
    goOn: os.goOn.handler(({ input }) => {
      const { text } = message(input.answerId);
      const goesOnFrom = { answerId: input.answerId, length: text.length };
      return answerAnew(input.answerId, input.newAnswerId, { text, goesOnFrom });
    }),
    removeMessage: os.removeMessage.handler(({ input }) => {
      const at = state.messages.findIndex(({ id }) => id === input.messageId);
      const gone = state.messages[at] ?? missing();
      removedMessages.set(gone.id, { message: gone, at });
      state.messages = state.messages.filter(({ id }) => id !== gone.id);
      feed.emit({ type: 'branch_changed', conversationId: gone.conversationId });
    }),
    undoRemoveMessage: os.undoRemoveMessage.handler(({ input }) => {
      const back = removedMessages.get(input.messageId) ?? missing();
      state.messages = state.messages.toSpliced(back.at, 0, back.message);
      feed.emit({ type: 'branch_changed', conversationId: back.message.conversationId });
    }),
    rename: os.rename.handler(({ input }) => {
      const renamed = { ...conversation(input.conversationId), title: input.title };
      state.conversations = state.conversations.map((one) => (one.id === renamed.id ? renamed : one));
      feed.emit({ type: 'conversation_changed', conversation: renamed });
      return renamed;
    }),
    remove: os.remove.handler(({ input }) => {
      removed.set(input.conversationId, conversation(input.conversationId));
      state.conversations = state.conversations.filter((one) => one.id !== input.conversationId);
      feed.emit({ type: 'conversation_removed', id: input.conversationId });
    }),
    undoRemove: os.undoRemove.handler(({ input }) => {
      const back = removed.get(input.conversationId) ?? missing();
      state.conversations = [...state.conversations, back];
      return back;
    }),
    draft: os.draft.handler(({ input }) => ({
      text: state.drafts.get(input.scope) ?? '',
      attachments: (state.draftFiles.get(input.scope) ?? []).flatMap((id) => state.attachments.get(id) ?? []),
    })),
    saveDraft: os.saveDraft.handler(({ input }) => {
      state.drafts.set(input.scope, input.text);
      if (input.attachmentIds) state.draftFiles.set(input.scope, input.attachmentIds);
      feed.emit({ type: 'draft_changed', scope: input.scope, writer: input.writer ?? null });
    }),
    options: os.options.handler(({ input }) => state.chatOptions.get(input.scope) ?? USUAL_CHAT_OPTIONS),
    setOptions: os.setOptions.handler(({ input }) => {
      state.chatOptions.set(input.scope, input.options);
      feed.emit({ type: 'chat_options_changed', scope: input.scope });
      return input.options;
    }),
    outlook: os.outlook.handler(() => state.chatOutlook),
    sentPictures: os.sentPictures.handler(({ input }) =>
      state.sentPictures.filter(({ id }) => input.attachmentIds.includes(id)),
    ),
    snippets: os.snippets.handler(() => state.snippets),
    saveSnippet: os.saveSnippet.handler(({ input }) => {
      state.snippets = [...state.snippets.filter(({ id }) => id !== input.id), input];
      return input;
    }),
    removeSnippet: os.removeSnippet.handler(({ input }) => {
      const gone = state.snippets.find(({ id }) => id === input.id) ?? missing();
      removedSnippets.set(gone.id, gone);
      state.snippets = state.snippets.filter(({ id }) => id !== gone.id);
    }),
    undoRemoveSnippet: os.undoRemoveSnippet.handler(({ input }) => {
      const back = removedSnippets.get(input.id) ?? missing();
      state.snippets = [...state.snippets, back];
      return back;
    }),
  };
}
