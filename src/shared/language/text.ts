import type { MainWords } from './german/main';
import type { WindowWords } from './german/window';

/**
 * Every text that the app says, in English: the keys of the one catalogue. A text that is not in it does not pass the type
 * check. What follows " ¦ " is not said: it tells two texts apart that are one in English and two in another language
 * ("Open ¦ verb").
 */
export type Text = keyof MainWords | keyof WindowWords;

/** One language's words: the English text to what is said in its place. */
export type Catalogue = Readonly<Record<string, string>>;

/** The name that a placeholder begins with, of what follows its brace; never for a part of a plural. */
type NameIn<Rest extends string> = Rest extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Plain<Name>
    : Plain<Head>
  : never;
type Plain<Name extends string> = Name extends '' | `${string}${' ' | '#' | '<'}${string}` ? never : Name;

/** The names of the placeholders in a text, as ICU writes them: {@link https://unicode-org.github.io/icu/userguide/format_parse/messages/}. */
export type NamesIn<T extends string> = T extends `${string}{${infer Rest}` ? NameIn<Rest> | NamesIn<Rest> : never;

/** What a text has to be given to be said: nothing where it has no placeholders. */
export type ValuesOf<T extends string> = [NamesIn<T>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<T>]: string | number }];

/** The texts without placeholders, which tables may hold and hand to `t` as they are. */
export type PlainText = { [T in Text]: [NamesIn<T>] extends [never] ? T : never }[Text];
