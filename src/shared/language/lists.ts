import { spokenLanguage } from './spoken';

/** Made once for each language. */
const formats = new Map<string, Intl.ListFormat>();

/** Names or parts of a sentence one after another, the last with "and": "Anna, Ben and Cem", "Anna, Ben und Cem". */
export function allOf(parts: readonly string[]): string {
  const language = spokenLanguage();
  let format = formats.get(language);
  if (format === undefined) {
    // The British list has no comma before its last word, as everything else that the app says in English.
    format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
    formats.set(language, format);
  }
  return format.format(parts);
}
