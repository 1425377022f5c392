import { spokenLanguage, spokenLocale } from './spoken';

/** Each format is made once for its locale: `Intl` makes them slowly. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day or a time inside a sentence: "21 November 2026 at 10:11", "14:05". English sentences have it the
 * British way, as everything else that the app says in English, so that nobody takes the month for the day; in another
 * language it stands as the person's own system writes it.
 * @param at milliseconds since 1970
 * @param options which parts of it; hours are those of this computer's clock unless a time zone stands here
 */
export function dateInSentence(at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = spokenLanguage() === 'en' ? 'en-GB' : spokenLocale();
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format.format(at);
}
