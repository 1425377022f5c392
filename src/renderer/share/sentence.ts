import { formatOf } from '../../shared/language/t';
import type { Text } from '../../shared/language/text';

/** A sentence of the catalogue with elements in the place of its placeholders: its parts in their order. */
export function sentence(text: Text, elements: Readonly<Record<string, Node>>): readonly (Node | string)[] {
  const parts = formatOf(text, false).format<Node>({ ...elements });
  return Array.isArray(parts) ? parts : [parts];
}
