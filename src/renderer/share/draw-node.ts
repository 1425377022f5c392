import type { AlignType, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { t } from '../../shared/language/t';
import { directionOf } from '../markdown/direction';
import type { DocumentContext } from '../markdown/document-context';
import { DEPTH_MAX } from '../markdown/limits';
import { judgeWords, safeLink, withoutUnseen } from '../markdown/safe-link';
import { showCode, withoutOverrides } from '../markdown/visible-text';
import { wordsOf } from '../markdown/words-of';
import { sentence } from './sentence';

/** Where nodes are drawn: a document that nobody sees and that loads nothing, and what its references lead to. */
export interface Sheet extends Pick<DocumentContext, 'references' | 'noteNumbers'> {
  readonly document: Document;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of a sheet with what is in it; attributes without a value are left out. */
export function element(sheet: Sheet, name: string, inside: readonly (Node | string)[], attributes: Attributes = {}) {
  const made = sheet.document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** Nodes one after another. */
export function drawNodes(
  sheet: Sheet,
  nodes: readonly (RootContent | PhrasingContent)[],
  depth: number,
): (Node | string)[] {
  return nodes.map((node) => drawNode(sheet, node, depth));
}

/**
 * One node of a Markdown tree for a page that is given away, out of the same tree and with the same judgement of links,
 * pictures and unseen letters as in the window. Whole where the window folds: every row, every line.
 */
function drawNode(sheet: Sheet, node: RootContent, depth: number): Node | string {
  if (depth > DEPTH_MAX) return withoutOverrides(wordsOf(node));
  const inside = (nodes: readonly (RootContent | PhrasingContent)[]) => drawNodes(sheet, nodes, depth + 1);
  const make = (name: string, children: readonly (Node | string)[], attributes?: Attributes) =>
    element(sheet, name, children, attributes);
  switch (node.type) {
    case 'text':
      return withoutOverrides(node.value);
    case 'paragraph':
      return make('p', inside(node.children), { dir: 'auto' });
    case 'heading':
      // The page and each message have a heading of their own above.
      return make(`h${Math.min(6, node.depth + 2)}`, inside(node.children), { dir: 'auto' });
    case 'emphasis':
      return make('em', inside(node.children));
    case 'strong':
      return make('strong', inside(node.children));
    case 'delete':
      return make('del', inside(node.children));
    case 'inlineCode':
      return make('code', [showCode(node.value)], { dir: 'auto' });
    case 'code':
      return make('pre', [make('code', [showCode(node.value)])], { dir: 'ltr' });
    case 'formula':
      return make('code', [showCode(node.isDisplay ? `$$${node.value}$$` : `$${node.value}$`)], { dir: 'ltr' });
    case 'break':
      return make('br', []);
    case 'thematicBreak':
      return make('hr', []);
    case 'blockquote':
      return make('blockquote', inside(node.children), { dir: directionOf(node) });
    case 'list': {
      const items = node.children.map((item) => {
        const words = drawNodes(sheet, item.children, depth + 2);
        if (typeof item.checked !== 'boolean') return make('li', words);
        return make('li', [item.checked ? '☑ ' : '☐ ', ...words], { class: 'task' });
      });
      return make(node.ordered ? 'ol' : 'ul', items, { start: node.ordered ? String(node.start ?? 1) : undefined });
    }
    case 'table':
      return drawTable(sheet, node, depth);
    case 'link':
      return drawLink(sheet, node.url, node, inside(node.children));
    case 'linkReference': {
      const definition = sheet.references.definitions.get(node.identifier);
      const words = inside(node.children);
      return definition === undefined ? make('span', words) : drawLink(sheet, definition.url, node, words);
    }
    case 'image':
      return drawImage(sheet, node.url, node.alt ?? '');
    case 'imageReference':
      return drawImage(sheet, sheet.references.definitions.get(node.identifier)?.url ?? '', node.alt ?? '');
    case 'footnoteReference': {
      const number = sheet.noteNumbers.get(node.identifier);
      return number === undefined ? `[^${node.label ?? node.identifier}]` : make('sup', [String(number)]);
    }
    case 'html':
      return withoutOverrides(node.value);
    case 'definition':
    case 'footnoteDefinition':
      return '';
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'math':
    case 'inlineMath':
      return withoutOverrides(wordsOf(node));
    default:
      return unknownNode(node);
  }
}

/** The class of a cell whose column is not written from its start; undefined for the others. */
function sideOf(align: AlignType | undefined): string | undefined {
  if (align === 'center') return 'center';
  return align === 'right' ? 'end' : undefined;
}

function drawTable(sheet: Sheet, table: Table, depth: number): Node {
  const rows = table.children.map((row, at) =>
    element(
      sheet,
      'tr',
      row.children.map((cell, column) =>
        element(sheet, at === 0 ? 'th' : 'td', drawNodes(sheet, cell.children, depth + 1), {
          dir: 'auto',
          class: sideOf(table.align?.[column]),
        }),
      ),
    ),
  );
  const [header, ...rest] = rows;
  return element(sheet, 'table', [
    element(sheet, 'thead', header === undefined ? [] : [header]),
    element(sheet, 'tbody', rest),
  ]);
}

/** A link with the host that it really leads to; words that name another one lead nowhere. */
function drawLink(sheet: Sheet, address: string, node: Nodes, words: readonly (Node | string)[]): Node {
  const link = safeLink(address);
  if (link === null) return element(sheet, 'bdi', words);
  const plain = wordsOf(node);
  const lead = (inside: readonly (Node | string)[]) =>
    element(sheet, 'a', inside, { href: link.url, rel: 'noreferrer noopener' });
  if (withoutUnseen(plain).trim() === '') return lead([link.host]);
  switch (judgeWords(plain, link)) {
    case 'address':
      return lead([withoutUnseen(plain)]);
    case 'words':
      return element(sheet, 'span', [lead([element(sheet, 'bdi', words)]), ` (${link.host})`]);
    case 'other':
      return element(sheet, 'span', [
        element(sheet, 'bdi', [withoutUnseen(plain)]),
        ' ',
        ...sentence('(leads to {host})', { host: lead([link.host]) }),
      ]);
  }
}

/** Pictures of other places are never fetched, on this page as in the window. */
function drawImage(sheet: Sheet, address: string, description: string): Node {
  const host = safeLink(address)?.host;
  const picture = description === '' ? t('Picture') : withoutOverrides(description);
  const words =
    host === undefined
      ? t('[{picture}, not loaded]', { picture })
      : t('[{picture}, from {host}, not loaded]', { picture, host });
  return element(sheet, 'em', [words]);
}

/** A kind of node that a later syntax brings: its words. The parameter's type proves that the switch knows all others. */
function unknownNode(node: never): string {
  return withoutOverrides(wordsOf(node));
}
