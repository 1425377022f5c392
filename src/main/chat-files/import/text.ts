import { z } from 'zod';
import { t } from '../../../shared/language/t';

/** Longest name of an unknown kind that a report shows, in UTF-16 units. */
const KIND_MAX = 60;
/** Longest name of a model that is kept, in UTF-16 units. */
const MODEL_MAX = 100;

/** A value whose wrong form counts as absent. */
export function lenient<T>(shape: z.ZodType<T>): z.ZodType<T | null> {
  return z
    .unknown()
    .optional()
    .transform((value) => shape.safeParse(value).data ?? null);
}

/** Text, or null. */
export const maybeText = lenient(z.string());
/** A list of whatever, or an empty one. */
export const anyList = z
  .unknown()
  .optional()
  .transform((value): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []));

/** An object of JSON, or null. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Text that a database and a window can hold: halves of characters and NULs are replaced. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

/** The name of an unknown kind, fit to be shown. */
export function kindName(value: unknown): string {
  const name =
    typeof value === 'string'
      ? value
          .toWellFormed()
          .replace(/[\p{C}\p{Z}]+/gu, ' ')
          .trim()
      : '';
  return name === '' ? t('without a name') : name.slice(0, KIND_MAX);
}

/** The name of a model as a file has it; null where it has none. */
export function modelName(value: string | null): string | null {
  const name =
    value === null
      ? ''
      : value
          .toWellFormed()
          .replace(/[\p{C}\p{Z}]+/gu, ' ')
          .trim();
  return name === '' ? null : name.slice(0, MODEL_MAX);
}

/** Parts of a message with an empty line between them; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

/** A block of code in Markdown whose fence is longer than any in it, so that nothing in it can end it. */
export function fenced(content: string, language = ''): string {
  const longest = (content.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
  return `${fence}${name}\n${content.replace(/\n$/, '')}\n${fence}`;
}

/** The text in a value of unknown form: its own, or that of the parts that services put text into. */
export function textIn(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (depth > 4) return '';
  if (Array.isArray(value)) return paragraphs(value.map((part) => textIn(part, depth + 1)));
  const object = objectOf(value);
  if (object === null) return '';
  return paragraphs(
    ['title', 'name', 'text', 'content', 'parts', 'result', 'summary'].map((key) =>
      Object.hasOwn(object, key) ? textIn(object[key], depth + 1) : '',
    ),
  );
}
