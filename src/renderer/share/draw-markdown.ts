import { MarkdownDocument } from '../markdown/document';
import { PART_MAX } from '../markdown/limits';
import { withoutOverrides } from '../markdown/visible-text';
import { drawNodes, element, type Sheet } from './draw-node';

/** A document that nobody sees: without scripts, and without anything that loads. */
export function blankSheet(): Document {
  return document.implementation.createHTMLDocument('');
}

/**
 * A whole text in Markdown as elements of a sheet, parsed as in the window.
 * @param breathe awaited after each step of the parsing
 */
export async function drawMarkdown(sheet: Document, text: string, breathe: () => Promise<void>): Promise<HTMLElement> {
  const parsed = new MarkdownDocument();
  for (let end = 0; end < text.length; await breathe()) {
    end = Math.min(text.length, end + PART_MAX);
    parsed.growTo(text.slice(0, end));
    // Takes in what has come.
    parsed.view();
  }
  while (!parsed.finish()) await breathe();
  const { blocks, references, footnotes } = parsed.view();
  const scope: Sheet = {
    document: sheet,
    references,
    noteNumbers: new Map(footnotes.map((note, at) => [note.identifier, at + 1])),
  };
  const drawn = blocks.flatMap(({ node }) =>
    node.type === 'plain'
      ? [element(scope, 'div', [withoutOverrides(node.value)], { class: 'plain', dir: 'auto' })]
      : drawNodes(scope, [node], 0),
  );
  const notes = footnotes.map((note) => element(scope, 'li', drawNodes(scope, note.children, 1)));
  return element(
    scope,
    'div',
    notes.length === 0 ? drawn : [...drawn, element(scope, 'ol', notes, { class: 'notes' })],
  );
}
