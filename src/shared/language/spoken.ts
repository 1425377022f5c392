import type { Language, LanguageChoice } from '../domain/language';
import type { Catalogue } from './text';

const NO_WORDS: Catalogue = {};

let language: Language = 'en';
let catalogue: Catalogue = NO_WORDS;
let locale: string | undefined;

/**
 * From now on this process says everything in that language. What was said before stays as it was.
 * @param words its catalogue; English has none, since its texts are the keys
 * @param ownLocale how dates and times are written: the system's own where it is of that language ("en-GB"), else the
 *   language alone
 */
export function speak(spoken: Language, words: Catalogue | null, ownLocale: string = spoken): void {
  language = spoken;
  catalogue = words ?? NO_WORDS;
  locale = ownLocale;
}

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return language;
}

/** What dates, times and the order of names follow, as `Intl` takes it; undefined for what the system does by itself. */
export function spokenLocale(): string | undefined {
  return locale;
}

/** What stands for an English text in the language that is spoken now; undefined for the text itself. */
export function wordsFor(text: string): string | undefined {
  return catalogue[text];
}

/** The language to speak, by the person's choice and the languages of their system, best first. Else English. */
export function languageFor(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of system) {
    const [primary] = tag.toLowerCase().split('-');
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

/** The system's own way of writing dates in that language where it has one, else the language alone. */
export function localeFor(spoken: Language, system: readonly string[]): string {
  return system.find((tag) => tag.toLowerCase().split('-')[0] === spoken) ?? spoken;
}
