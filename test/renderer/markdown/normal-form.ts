import type { Nodes } from 'mdast';
import type { Block } from '../../../src/renderer/markdown/block';

/** A tree without what is never drawn: positions, and whether a list was written with empty lines between its items. */
export function normalForm(node: Nodes | Block['node']): unknown {
  const { position: _, spread: __, data: ___, ...rest } = node as unknown as Record<string, unknown>;
  if (Array.isArray(rest['children'])) rest['children'] = rest['children'].map((child) => normalForm(child as Nodes));
  return rest;
}
