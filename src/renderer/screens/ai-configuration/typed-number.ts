import { spokenLanguage } from '../../../shared/language/spoken';

/** Thousands that are parted: "1,000.5" in English, "1.000,5" in German. */
const ENGLISH_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const GERMAN_THOUSANDS = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;

/**
 * What was typed as `Number` reads it, without blanks and what parts thousands. In German "1.000" is a thousand and "0,5"
 * a half; in English "1,000" and "0.5" are. What is no number in that language stays as it is.
 */
export function plainNumber(typed: string): string {
  const text = typed.trim().replaceAll(/[ _]/g, '');
  if (spokenLanguage() !== 'de') return ENGLISH_THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
  return (GERMAN_THOUSANDS.test(text) ? text.replaceAll('.', '') : text).replace(',', '.');
}

/** A number as it is typed in the language of the interface, with nothing between its thousands. */
export function typedNumber(value: number): string {
  return spokenLanguage() === 'de' ? String(value).replace('.', ',') : String(value);
}
