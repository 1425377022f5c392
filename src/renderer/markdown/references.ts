import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Block } from './block';

/** What link and footnote references in a document point to. */
export interface References {
  /** By identifier; the first definition wins. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** By identifier; the first definition wins. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

export const NO_REFERENCES: References = { definitions: new Map(), footnotes: new Map() };

/** Visits a node and all below it in document order, without recursion. */
export function walk(root: Nodes, visit: (node: Nodes) => void): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node);
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at] as Nodes);
  }
}

/** The known references with those defined in more blocks; the same object when the blocks define nothing new. */
export function withReferences(known: References, blocks: readonly Block[]): References {
  const definitions = new Map(known.definitions);
  const footnotes = new Map(known.footnotes);
  for (const { node: root } of blocks) {
    if (root.type === 'plain') continue;
    walk(root, (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
      if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    });
  }
  const same = definitions.size === known.definitions.size && footnotes.size === known.footnotes.size;
  return same ? known : { definitions, footnotes };
}

/** Most definitions that are put in front of one piece of source. */
const DEFINITIONS_MAX = 100;

/**
 * Definitions to put in front of a piece of source, so that its references are recognised as such: the parser knows a
 * reference only by its definition. Empty when the source refers to nothing.
 */
export function definitionsFor(source: string, { definitions, footnotes }: References): string {
  if (!source.includes('[')) return '';
  const searched = source.toLowerCase().replace(/\s+/g, ' ');
  const link = [...definitions.keys()].filter((id) => searched.includes(id)).map((id) => `[${id}]: x\n`);
  const note = [...footnotes.keys()].filter((id) => searched.includes(`[^${id}]`)).map((id) => `[^${id}]: x\n\n`);
  const lines = [...link, ...note].slice(0, DEFINITIONS_MAX);
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

/** The footnotes that are referred to, in the order of their first reference. */
export function footnotesInOrder(blocks: readonly Block[], { footnotes }: References): FootnoteDefinition[] {
  if (footnotes.size === 0) return [];
  const ordered = new Set<FootnoteDefinition>();
  for (const { node: root } of blocks) {
    if (root.type === 'plain') continue;
    walk(root, (node) => {
      const note = node.type === 'footnoteReference' ? footnotes.get(node.identifier) : undefined;
      if (note !== undefined) ordered.add(note);
    });
  }
  return [...ordered];
}
