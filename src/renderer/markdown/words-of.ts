import type { Nodes } from 'mdast';
import { walk } from './references';

/** All words below a node as plain text. */
export function wordsOf(node: Nodes): string {
  const words: string[] = [];
  walk(node, (inner) => {
    if ('value' in inner) words.push(inner.value);
    else if (inner.type === 'break') words.push('\n');
    else if ('alt' in inner && inner.alt) words.push(inner.alt);
  });
  return words.join('');
}
