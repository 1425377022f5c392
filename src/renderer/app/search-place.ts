import { goTo } from './navigation';

/** What the search stands under, beside the conversations of the chat; their ids are never like it. */
const NAME = 'search';
const WITH_WORDS = `${NAME}:`;

/** What is searched at a place of the chat; null where a conversation stands, or none. */
export function searchedAt(id: string | null): string | null {
  if (id === NAME) return '';
  return id?.startsWith(WITH_WORDS) === true ? id.slice(WITH_WORDS.length) : null;
}

/** The place of the chat where this is searched. */
export function searchPlace(text: string): string {
  return text === '' ? NAME : `${WITH_WORDS}${text}`;
}

/** Goes to the search with these words. `replace` leaves no trace in the history: the words have only changed. */
export function goToSearch(text = '', options: { readonly replace?: boolean } = {}): void {
  goTo('chat', searchPlace(text), options);
}
