import type { Nodes } from 'mdast';
import { walk } from './references';

/** How many letters of a block are looked at. */
const LOOKED_AT_MAX = 200;
const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/**
 * The direction of a block that holds other blocks, by its first letter, as `dir="auto"` would have it; `auto` itself
 * does not look into children that have a direction of their own. Decides on which side a list has its numbers, a
 * quotation its line, and a table its first column.
 */
export function directionOf(node: Nodes): 'rtl' | undefined {
  let direction: 'rtl' | 'ltr' | undefined;
  let seen = 0;
  walk(node, (inner) => {
    if (direction !== undefined || seen > LOOKED_AT_MAX || inner.type !== 'text') return;
    const letter = STRONG.exec(inner.value.slice(0, LOOKED_AT_MAX))?.[0];
    seen += inner.value.length;
    if (letter !== undefined) direction = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  });
  return direction === 'rtl' ? 'rtl' : undefined;
}
