import { IntlMessageFormat } from 'intl-messageformat';
import { spokenLanguage, wordsFor } from './spoken';
import type { Text, ValuesOf } from './text';

/** Formats are made once for each text and language. There are as many as the app has texts with placeholders. */
const formats = new Map<string, IntlMessageFormat>();

/** What is said for a text, before its placeholders are filled. */
function sentenceOf(text: string): string {
  const sentence = wordsFor(text) ?? text;
  const meaning = sentence.indexOf(' ¦ ');
  return meaning === -1 ? sentence : sentence.slice(0, meaning);
}

/**
 * The format of a text in the language that is spoken now.
 * @param tags whether `<name>…</name>` marks a part that the caller draws itself
 */
export function formatOf(text: Text, tags: boolean): IntlMessageFormat {
  const language = spokenLanguage();
  const key = `${language}${tags ? '<' : ' '}${text}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(sentenceOf(text), language, undefined, { ignoreTag: !tags });
    formats.set(key, format);
  }
  return format;
}

/**
 * Says a text in the language of the interface. Called when it is to be shown, never when a module is read: the language
 * is not known by then and may change. Numbers in `values` are written in the way of the language; a moment, an amount of
 * money or a name comes as a string that is ready.
 * @param text in English, from the catalogue; placeholders and plurals as ICU writes them
 */
export function t<T extends Text>(text: T, ...values: ValuesOf<T>): string {
  const [given] = values;
  if (given === undefined) return sentenceOf(text);
  return String(formatOf(text, false).format(given));
}
