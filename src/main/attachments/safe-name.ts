/** Longest name that is kept, in UTF-16 units; the ending stays. */
const LONGEST = 255;

/** The name of a file for people: without folders, control characters and characters that turn the reading round. */
export function safeName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim();
  if (clean === '' || clean === '.' || clean === '..') return 'file';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST - ending.length)}${ending}`;
}
