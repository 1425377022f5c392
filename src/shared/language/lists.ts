import { spokenLanguage } from './spoken';

const formats = new Map<string, Intl.ListFormat>();

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction'): string {
  const language = spokenLanguage();
  // The British list has no comma before its last word, as everything else that the app says in English.
  const locale = language === 'en' ? 'en-GB' : language;
  let format = formats.get(`${locale} ${type}`);
  if (format === undefined) {
    format = new Intl.ListFormat(locale, { type });
    formats.set(`${locale} ${type}`, format);
  }
  return format.format(parts);
}

/** Names or parts of a sentence one after another, the last with "and": "Anna, Ben and Cem", "Anna, Ben und Cem". */
export function allOf(parts: readonly string[]): string {
  return listed(parts, 'conjunction');
}

/** The same with "or": "PNG, JPEG or WebP". */
export function oneOf(parts: readonly string[]): string {
  return listed(parts, 'disjunction');
}
