import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';

/** What can be asked for by a word in the question. */
export type Wish = 'code' | 'table' | 'list' | 'long' | 'link' | 'plan' | 'slow' | 'fast';

/** The word that asks for each, in lower case. */
export const WORDS = {
  code: 'code ¦ asks the practice provider for it',
  table: 'table ¦ asks the practice provider for it',
  list: 'list ¦ asks the practice provider for it',
  long: 'long ¦ asks the practice provider for it',
  link: 'link ¦ asks the practice provider for it',
  plan: 'plan ¦ asks the practice provider for it',
  slow: 'slow ¦ asks the practice provider for it',
  fast: 'fast ¦ asks the practice provider for it',
} satisfies Record<Wish, PlainText>;

const WISHES = Object.keys(WORDS) as Wish[];

/** What a word asks for: in English in every language, and in the language of the interface. Null: nothing. */
export function wishOf(word: string): Wish | null {
  return WISHES.find((wish) => word === wish || word === t(WORDS[wish])) ?? null;
}
