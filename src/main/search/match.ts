import type { Asked, Phrase } from './words.ts';

/**
 * A phrase in the query language of FTS5. Words are only ever inside of its quotes, where nothing but a quote has a
 * meaning, and a {@link Phrase} has none. https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function phraseMatch({ text, isBeginning }: Phrase): string {
  return `"${text.replaceAll('"', ' ')}"${isBeginning ? '*' : ''}`;
}

/** Where something is searched, and where not. */
export interface Within {
  /** The columns that are looked into. */
  readonly columns: string;
  /** Only in what has this place, where given. See {@link placeOf}. */
  readonly place: string | null;
  /** In nothing that has one of these places. */
  readonly hidden: readonly string[];
}

/** What an id is in the index: one word. */
export function placeOf(id: string): string {
  return `p${id.replaceAll('-', '')}`;
}

/** What was asked for as an expression of FTS5; null where it asks for nothing. */
export function matchOf(asked: Asked, { columns, place, hidden }: Within): string | null {
  if (asked.wanted.length === 0) return null;
  const wanted = `{${columns}} : (${asked.wanted.map(phraseMatch).join(' AND ')})`;
  const without = asked.unwanted.map((phrase) => ` NOT {${columns}} : ${phraseMatch(phrase)}`).join('');
  const nowhere = hidden.length === 0 ? '' : ` NOT place : (${hidden.map((one) => `"${one}"`).join(' OR ')})`;
  return `${place === null ? '' : `(place : "${place}") AND `}((${wanted})${without}${nowhere})`;
}

/** Finds any of the words: what a snippet is chosen and marked by. */
export function markedBy(asked: Asked): string {
  return asked.wanted.map(phraseMatch).join(' OR ');
}
