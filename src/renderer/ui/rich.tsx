import { createElement, Fragment, type ReactNode } from 'react';
import { formatOf } from '../../shared/language/t';
import type { Text } from '../../shared/language/text';

/**
 * A sentence of the catalogue with elements inside: `<link>…</link>` in the text is drawn by the function of that name, and
 * `{name}` is what stands under it, an element or a word.
 */
export function Rich({
  text,
  ...values
}: { readonly text: Text } & Readonly<Record<string, ReactNode | ((parts: ReactNode) => ReactNode)>>) {
  const drawn = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (parts: ReactNode[]) => value(inOrder(parts)) : value,
    ]),
  );
  const parts = formatOf(text, true).format<ReactNode>(drawn);
  return <>{Array.isArray(parts) ? inOrder(parts) : parts}</>;
}

/** The parts of one sentence stay where they are: they are no list whose entries would need names of their own. */
function inOrder(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}
