import { allOf } from '../../../shared/language/lists';
import { t } from '../../../shared/language/t';

/** Names one after the other, the rest counted: "a, b, c", "a, b, c and 4 more". */
export function namesInShort(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  return t('{names} and {more, number} more', { names: names.slice(0, most).join(', '), more: names.length - most });
}

/** The same inside a sentence: "a and b", "a, b, c and 4 more". */
export function allInShort(names: readonly string[], most: number): string {
  return names.length <= most ? allOf(names) : namesInShort(names, most);
}

/** Names in the order in which they have their turn: "a, then b, then c". Empty for none. */
export function oneThenNext(names: readonly string[]): string {
  const [first = '', ...others] = names;
  return others.reduce((before, next) => t('{before}, then {next}', { before, next }), first);
}
