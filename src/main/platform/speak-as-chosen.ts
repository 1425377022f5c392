import type { LanguageChoice } from '../../shared/domain/language';
import { languageFor, localeFor, speak, spokenLanguage } from '../../shared/language/spoken';

/**
 * Has main speak the language that was chosen. Sentences that were said before, and those on disk, stay as they are.
 * @param system the languages of the computer, best first
 */
export async function speakAsChosen(choice: LanguageChoice, system: readonly string[]): Promise<void> {
  const language = languageFor(choice, system);
  const locale = localeFor(language, system);
  if (language === 'en') return speak(language, null, locale);
  if (language === spokenLanguage()) return;
  const { mainWords } = await import('../../shared/language/german/main');
  speak(language, mainWords, locale);
}
