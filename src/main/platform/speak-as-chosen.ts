import type { LanguageChoice } from '../../shared/domain/language';
import { languageFor, localeFor, speak, spokenLanguage } from '../../shared/language/spoken';

/** How many choices were made: the last one counts, whichever words are there first. */
let choices = 0;

/**
 * Has main speak the language that was chosen. Sentences that were said before, and those on disk, stay as they are.
 * @param system the languages of the computer, best first
 */
export async function speakAsChosen(choice: LanguageChoice, system: readonly string[]): Promise<void> {
  choices += 1;
  const own = choices;
  const language = languageFor(choice, system);
  const locale = localeFor(language, system);
  if (language === 'en') return speak(language, null, locale);
  if (language === spokenLanguage()) return;
  const { mainWords } = await import('../../shared/language/german/main');
  if (own === choices) speak(language, mainWords, locale);
}
