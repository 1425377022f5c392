import { HEAPED_MARKS } from './heaped-marks';

/** Longest name that is kept, in UTF-16 units; the ending stays. */
const LONGEST = 255;

/**
 * The name of a file for people: without folders, without heaps of marks, and without signs that are not seen: controls,
 * what turns the reading round (invoice\u202Egpj.exe reads as invoiceexe.jpg), what has no width, hidden tags.
 */
export function safeName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(HEAPED_MARKS, '$1')
    .trim();
  if (clean === '' || clean === '.' || clean === '..') return 'file';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? '';
  // A cut must not leave half of a surrogate pair behind.
  return `${clean.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, '')}${ending}`.trim();
}
