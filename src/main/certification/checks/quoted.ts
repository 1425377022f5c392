import { t } from '../../../shared/language/t';
import { redact } from '../../log/redact';

/** Most characters that a report keeps of anything that a model or a service said. */
const QUOTE_MAX = 200;

/** Words of a model or a service, fit for a report: without anything like a key, on one line, and short. */
export function presentable(words: string): string {
  // Redacted before the cut, which could take the tell-tale start of a key away.
  const clean = redact(words)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  if (clean.length <= QUOTE_MAX) return clean;
  return `${clean.slice(0, QUOTE_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same in quotation marks, or "nothing". */
export function quoted(words: string): string {
  const clean = presentable(words);
  return clean === '' ? t('nothing ¦ was said') : t('“{words}”', { words: clean });
}

/** Whether a text holds a number that stands by itself. */
export function holdsNumber(text: string, number: number): boolean {
  return new RegExp(String.raw`(?<!\d)${number}(?!\d)`).test(text);
}
