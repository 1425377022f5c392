import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkdownDocument } from '../../../src/renderer/markdown/document';
import { OPEN_BLOCK_MAX } from '../../../src/renderer/markdown/limits';
import { normalForm } from './normal-form';

afterEach(() => vi.restoreAllMocks());

function finished(text: string, step = text.length): MarkdownDocument {
  const document = new MarkdownDocument();
  for (let end = step; end < text.length; end += step) {
    document.growTo(text.slice(0, end));
    document.view();
  }
  document.growTo(text);
  while (!document.finish());
  return document;
}

const nodesOf = (document: MarkdownDocument) => document.view().blocks.map(({ node }) => normalForm(node));

describe('MarkdownDocument', () => {
  it('gives finished blocks the same objects in every view', () => {
    const document = new MarkdownDocument();
    const seen = new Map<number, unknown>();
    const text = 'One\n\n```js\nlet a\n```\n\n- a\n- b\n\n| x |\n| - |\n| 1 |\n\nTwo\n\nThree';
    for (let end = 1; end <= text.length; end++) {
      document.growTo(text.slice(0, end));
      const { blocks } = document.view();
      for (const { key, node } of blocks.slice(0, -2)) {
        if (seen.has(key)) expect(node).toBe(seen.get(key));
        seen.set(key, node);
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('gives the same footnotes and references for as long as none come', () => {
    const document = new MarkdownDocument();
    document.growTo('One\n\nTwo');
    const before = document.view();
    document.growTo('One\n\nTwo\n\nThree');
    const after = document.view();
    expect(after).not.toBe(before);
    // Who shows a formula or a link looks at them: new ones would have everything drawn again for each frame.
    expect(after.footnotes).toBe(before.footnotes);
    expect(after.references).toBe(before.references);
  });

  it('keeps finished items and rows of what still grows', () => {
    for (const [head, line] of [
      ['', '- item\n'],
      ['| a |\n| - |\n', '| row |\n'],
    ] as const) {
      const document = new MarkdownDocument();
      document.growTo(head + line.repeat(20));
      const before = document.view().blocks.at(-1)?.node;
      document.growTo(head + line.repeat(30));
      const after = document.view().blocks.at(-1)?.node;
      if (!before || !after || !('children' in before) || !('children' in after)) throw new Error('No list or table.');
      expect(after.children.length - before.children.length).toBe(10);
      expect(after.children.slice(0, 18)).toEqual(before.children.slice(0, 18));
      for (let at = 0; at < 18; at++) expect(after.children[at]).toBe(before.children[at]);
    }
  });

  it('hides the beginnings of a closing fence', () => {
    const document = new MarkdownDocument();
    document.growTo('```js\nlet a\n``');
    expect(document.view().blocks[0]?.node).toMatchObject({ type: 'code', value: 'let a' });
  });

  it('takes line ends of all kinds, even one that is split', () => {
    expect(nodesOf(finished('a\r\n\r\nb\rc\n', 1))).toEqual(nodesOf(finished('a\n\nb\nc\n')));
  });

  it('puts a block that was cut together again where the whole is small', () => {
    const quote = '> some words that go on and on\n'.repeat(OPEN_BLOCK_MAX / 20);
    expect(nodesOf(finished(quote, 500))).toHaveLength(1);
  });

  it('shows a line that is too long as it is, and goes on behind it', () => {
    const document = finished(`# A\n\n${'*x* '.repeat(5000)}\n\n# B`, 777);
    expect(document.view().blocks.map(({ node }) => node.type)).toEqual(['heading', 'plain', 'heading']);
  });

  it('resolves what is defined elsewhere, in lists and tables as well', () => {
    const text = '- [a][x]\n- b\n\n| t |\n| - |\n| [c][x] |\n\n> d[^n]\n\n[x]: https://x.example\n[^n]: note';
    const found = JSON.stringify(nodesOf(finished(text, 3)));
    expect(found.match(/linkReference/g)).toHaveLength(2);
    expect(found.match(/footnoteReference/g)).toHaveLength(1);
  });

  it('takes no text that is not a continuation', () => {
    const document = new MarkdownDocument();
    document.growTo('One two');
    expect(document.growTo('One three')).toBe(false);
    expect(document.growTo('One two three')).toBe(true);
    document.finish();
    expect(document.growTo('One two three four')).toBe(false);
  });

  it('rests after a slow reading, in proportion, and not after a quick one', () => {
    let now = 0;
    let stepMs = 1;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += stepMs));
    const document = new MarkdownDocument();
    document.growTo('quick');
    document.view();
    expect(document.restMs()).toBe(0);
    stepMs = 20;
    document.growTo('quick and slow');
    document.view();
    expect(document.restMs()).toBe(80);
  });
});
