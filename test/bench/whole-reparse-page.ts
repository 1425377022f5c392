import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

// What Signalbox is held against: a page that draws a growing answer the way Markdown components usually do, by parsing
// the whole text for each frame and letting React find out what changed. It streams `/stream` when `startStream` is called.

const TAGS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  thematicBreak: 'hr',
};

function tagOf(node: Nodes): string {
  if (node.type === 'heading') return `h${node.depth}`;
  if (node.type === 'list') return node.ordered === true ? 'ol' : 'ul';
  return TAGS[node.type] ?? 'span';
}

function view(node: Nodes, key: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return createElement('code', { key }, node.value);
  if (node.type === 'code') return createElement('pre', { key }, createElement('code', null, node.value));
  if (node.type === 'link') return createElement('a', { key, href: '#' }, node.children.map(view));
  const children = 'children' in node ? node.children.map(view) : null;
  if (node.type === 'table') return createElement('table', { key }, createElement('tbody', null, children));
  return createElement(tagOf(node), { key }, children);
}

function Answer({ text }: { readonly text: string }): ReactNode {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.map(view);
}

async function startStream(): Promise<void> {
  const place = document.querySelector('#answer');
  const scroller = document.querySelector('#scroller');
  if (!place || !scroller) throw new Error('The page has no place for the answer.');
  const root = createRoot(place);
  const response = await fetch('/stream');
  if (!response.body) throw new Error('There is no stream.');
  let text = '';
  let frame: number | null = null;
  const draw = () => {
    frame = null;
    root.render(createElement(Answer, { text }));
    scroller.scrollTop = scroller.scrollHeight;
  };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    frame ??= requestAnimationFrame(draw);
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

if (typeof window !== 'undefined') Object.assign(window, { startStream });
