import { spokenLanguage, spokenLocale } from './spoken';

/** `Intl` makes a format slowly and uses it fast: each is made once for its locale. There are as many as the app has ways of writing. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const collators = new Map<string, Intl.Collator>();

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  let format = formats.get(key);
  if (format === undefined) {
    format = make();
    formats.set(key, format);
  }
  return format;
}

/**
 * A number as the language of the interface writes it: "1,234.5", "1.234,5". The same as `#` and `{count, number}` inside
 * a text of the catalogue, for a number that stands by itself.
 */
export function numberWords(value: number, options: Intl.NumberFormatOptions = {}): string {
  const language = spokenLanguage();
  const key = `${language} ${JSON.stringify(options)}`;
  return kept(numberFormats, key, () => new Intl.NumberFormat(language, options)).format(value);
}

/**
 * A day or a time as the person's own system writes it in the language of the interface.
 * @param at milliseconds since 1970
 * @param options which parts of it; hours are those of this computer's clock unless a time zone stands here
 */
export function dateWords(at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = spokenLocale();
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  return kept(dateFormats, key, () => new Intl.DateTimeFormat(locale, options)).format(at);
}

/** Orders names as the language of the interface does, "Ä" beside "A" and "item 9" before "item 10": for `sort`. */
export function byName(one: string, other: string): number {
  const locale = spokenLocale();
  const options = { numeric: true, sensitivity: 'base' } as const;
  return kept(collators, locale ?? '', () => new Intl.Collator(locale, options)).compare(one, other);
}
