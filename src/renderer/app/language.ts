import { create } from 'zustand';
import { type Language, LanguageChoice } from '../../shared/domain/language';
import { languageFor, localeFor, speak } from '../../shared/language/spoken';
import type { Catalogue } from '../../shared/language/text';
import { useSettings } from '../state/settings';

/** Where the choice is kept for the next start, which has words to say before main has told the settings. */
const KEPT_AS = 'signalbox.language';

/** The language that the window speaks now. Everything is drawn anew when it changes. */
export const useLanguage = create<{ readonly language: Language }>(() => ({ language: 'en' }));

function keptChoice(): LanguageChoice {
  try {
    return LanguageChoice.safeParse(localStorage.getItem(KEPT_AS)).data ?? 'system';
  } catch {
    return 'system';
  }
}

function keep(choice: LanguageChoice): void {
  try {
    localStorage.setItem(KEPT_AS, choice);
  } catch {
    // Kept by main all the same: without storage the next start begins in the system's language.
  }
}

const catalogueOf = {
  en: () => Promise.resolve(null),
  de: async (): Promise<Catalogue> => (await import('../../shared/language/german/window')).windowWords,
} satisfies Record<Language, () => Promise<Catalogue | null>>;

let wanted: Language | null = null;

async function speakAsChosen(choice: LanguageChoice): Promise<void> {
  const language = languageFor(choice, navigator.languages);
  if (language === wanted) return;
  wanted = language;
  try {
    const words = await catalogueOf[language]();
    // Another choice was made while the words were fetched.
    if (wanted !== language) return;
    speak(language, words, localeFor(language, navigator.languages));
    document.documentElement.lang = language;
    useLanguage.setState({ language });
  } catch {
    // The window goes on in the language that it has, and asks again when the settings are told anew.
    wanted = null;
  }
}

/** Has the window speak the language of the settings, now and whenever it changes. Settles when the first is spoken. */
export function followLanguage(): Promise<void> {
  useSettings.subscribe(({ language }) => {
    keep(language);
    void speakAsChosen(language);
  });
  return speakAsChosen(keptChoice());
}
