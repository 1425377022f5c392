import type { List, ListItem, RootContent, Table, TableRow } from 'mdast';
import { endOf, startOf } from './parse';

/** A list or table at the end of the text whose finished items or rows are not parsed again. */
export interface Growing {
  readonly key: number;
  readonly shell: List | Table;
  readonly children: (ListItem | TableRow)[];
  /** Source that is put in front of the open part so that it parses as it would in place: a table's first two lines. */
  readonly context: string;
  /** The source of its finished parts, each parsed by itself. */
  readonly pieces: string[];
}

/** The list or table as it stands, with the children that are still open. */
export function shown(growing: Growing, open: readonly (ListItem | TableRow)[]): List | Table {
  const children = [...growing.children, ...open];
  return { ...growing.shell, children } as List | Table;
}

/** Whether a parse of the open part begins with the rest of the growing block. */
export function continues(growing: Growing, first: RootContent | undefined): first is List | Table {
  if (growing.shell.type === 'list') return first?.type === 'list' && first.ordered === growing.shell.ordered;
  return first?.type === 'table';
}

/** The children of a continuing parse that belong behind those already kept: a table's header was only context. */
export function continuedChildren(growing: Growing, first: List | Table): (ListItem | TableRow)[] {
  return growing.shell.type === 'table' ? first.children.slice(1) : [...first.children];
}

/** A growing block made of a list or table that was just parsed from `source`, or null for any other node. */
export function grow(node: RootContent, key: number, source: string): Growing | null {
  if (node.type === 'list') return { key, shell: node, children: [], context: '', pieces: [] };
  if (node.type !== 'table') return null;
  const headerEnd = source.indexOf('\n', source.indexOf('\n', startOf(node)) + 1) + 1;
  const context = source.slice(source.lastIndexOf('\n', startOf(node)) + 1, headerEnd);
  return { key, shell: node, children: node.children.slice(0, 1), context, pieces: [] };
}

/** Whether there is an empty line behind a node that ends the source. */
export function isFollowedByBlank(node: RootContent, source: string): boolean {
  return /\n[ \t]*\n/.test(source.slice(endOf(node)));
}
