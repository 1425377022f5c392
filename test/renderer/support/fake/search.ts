import type { SearchHit, SearchState, TextPart } from '../../../../src/shared/domain/search';
import type { ChatState } from './chat';
import type { Implementing } from './implemented';
import type { TasksState } from './tasks';

/** What the stand-in searches, and how far it says its index is. */
export interface SearchFakeState extends Pick<ChatState, 'conversations' | 'messages'>, Pick<TasksState, 'tasks'> {
  searchState: SearchState;
}

/** The text in parts, every place with the words as a hit; null without one. */
function marked(text: string, words: string): TextPart[] | null {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (words === '' || at < 0) return null;
  const end = at + words.length;
  return [
    { text: text.slice(0, at), isHit: false },
    { text: text.slice(at, end), isHit: true },
    { text: text.slice(end), isHit: false },
  ].filter((part) => part.text !== '');
}

/** The search as a stand-in carries it out: texts that hold what was typed, word for word. */
export function fakeSearch(os: Implementing<'search'>, state: SearchFakeState) {
  const inChat = (words: string, conversationId: string | undefined): SearchHit[] => {
    const titles = conversationId === undefined ? state.conversations : [];
    const titleOf = new Map(state.conversations.map(({ id, title }) => [id, title]));
    return [
      ...titles.flatMap(({ id, title, updatedAt: at }): SearchHit[] => {
        const parts = marked(title, words);
        return parts ? [{ found: 'conversation', conversationId: id, title: parts, at }] : [];
      }),
      ...state.messages.toReversed().flatMap((message): SearchHit[] => {
        const snippet = marked(message.text, words);
        const title = titleOf.get(message.conversationId);
        if (!snippet || title === undefined || message.conversationId !== (conversationId ?? message.conversationId)) {
          return [];
        }
        const { id: messageId, role, createdAt: at } = message;
        return [{ found: 'message', conversationId: message.conversationId, title, messageId, role, snippet, at }];
      }),
    ];
  };
  const inTasks = (words: string): SearchHit[] =>
    state.tasks.flatMap(({ task: { id: taskId, title, createdAt: at }, prompt, answer }): SearchHit[] => {
      const titleParts = marked(title, words);
      const snippet = marked(prompt, words) ?? marked(answer, words);
      if (!titleParts && !snippet) return [];
      return [
        { found: 'task', taskId, title: titleParts ?? [{ text: title, isHit: false }], snippet: snippet ?? [], at },
      ];
    });
  return {
    find: os.find.handler(({ input }) => {
      const words = input.text.trim();
      const all = input.of === 'chat' ? inChat(words, input.conversationId) : inTasks(words);
      const end = input.offset + input.limit;
      return {
        hits: all.slice(input.offset, end),
        total: { count: all.length, isMore: false },
        next: end < all.length ? end : null,
        state: state.searchState,
      };
    }),
    state: os.state.handler(() => state.searchState),
  };
}
