import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../src/renderer/markdown/document';
import { parse } from '../../../src/renderer/markdown/parse';
import { normalForm } from './normal-form';

/** A last line counts as ended whether or not it was. */
function whole(text: string): unknown[] {
  return parse(text === '' || text.endsWith('\n') ? text : `${text}\n`).map(normalForm);
}

function shownNodes(document: MarkdownDocument): unknown[] {
  return document.view().blocks.map(({ node }) => normalForm(node));
}

function streamed(text: string, cuts: readonly number[]): MarkdownDocument {
  const document = new MarkdownDocument();
  for (const cut of cuts.map((share) => Math.floor(share * text.length)).sort((a, b) => a - b)) {
    document.growTo(text.slice(0, cut));
    document.view();
  }
  document.growTo(text);
  document.view();
  while (!document.finish());
  return document;
}

const word = fc.constantFrom(
  'Porto',
  '*three*',
  '**days**',
  '`code`',
  '[link](https://a.example/b)',
  'a_b',
  '\\*',
  '&amp;',
  '<b>',
  '![x](https://i.example/p.png)',
  '[ref]',
  '[^1]',
  'über',
  '日本語',
  '|',
  '~~gone~~',
  '1.',
  '-',
  '#',
  '>',
  '```',
  '=',
  'https://a.example',
  '$x_1$',
  '$5',
  '$$',
  '\\(a + b\\)',
  '\\[ a = b \\]',
);
const inline = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '  - ',
  '* ',
  '1. ',
  '2) ',
  '   ',
  '> ',
  '> - ',
  '# ',
  '## ',
  '    ',
  '\t',
  '- [ ] ',
  '  ',
  '[^1]: ',
  '     ',
  '+ ',
);
const special = fc.constantFrom(
  '',
  '',
  '',
  '```js',
  '```',
  '~~~',
  '   ```',
  '---',
  '===',
  '***',
  '| a | b |',
  '| - | :-: |',
  '| c | *d* | e',
  '<div>',
  '</div>',
  '<!-- x',
  '-->',
  '[ref]: https://r.example/x "t"',
  "'title'",
  '[Other]: <b>',
  '  ',
  '>',
  '-',
  '- ',
  '$$',
  '$$',
  '$$ a = b $$',
  '\\[',
  '\\]',
  '  $$',
  '> $$',
  '= b',
);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(prefix, inline).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: special },
);
const lines = fc.array(line, { maxLength: 25 }).map((all) => all.join('\n'));

const fence = fc
  .tuple(fc.constantFrom('```ts', '~~~', '  ```'), fc.array(inline, { maxLength: 6 }))
  .map(([open, body]) => [open, ...body, open.replace('ts', '')].join('\n'));
const table = fc
  .array(inline, { maxLength: 6 })
  .map((rows) => ['| a | b |', '|---|--:|', ...rows.map((row) => `| ${row} | x |`)].join('\n'));
const list = fc
  .tuple(
    fc.constantFrom('- ', '1. ', '* [x] '),
    fc.constantFrom('\n', '\n\n'),
    fc.array(inline, { minLength: 1, maxLength: 6 }),
  )
  .map(([mark, gap, items]) => items.map((item) => `${mark}${item}\n  - nested`).join(gap));
const formula = fc
  .tuple(
    fc.constantFrom(['$$', '$$'], ['\\[', '\\]']),
    fc.array(fc.constantFrom('a &= b \\\\[4pt]', '+ c', '- d', '=', '# e', '> f', '| g |', '1. h', '```'), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom('', 'So:\n'),
  )
  .map(([[open, close], body, before]) => `${before}${[open, ...body, close].join('\n')}`);
const answer = fc
  .array(
    fc.oneof(
      inline,
      fence,
      table,
      list,
      formula,
      inline.map((text) => `## ${text}`),
      inline.map((text) => `> ${text}\n> more`),
    ),
    { maxLength: 10 },
  )
  .map((blocks) => blocks.join('\n\n'));

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);

const options = { numRuns: RUNS };

describe('a streamed document', () => {
  it('is what one parse of the whole text gives, for answers as models write them', () => {
    fc.assert(
      fc.property(answer, cuts, (text, splits) => {
        expect(shownNodes(streamed(text, splits))).toEqual(whole(text));
      }),
      options,
    );
  }, 120_000);

  it('does not depend on how the text was split, for any lines in any order', () => {
    fc.assert(
      fc.property(lines, cuts, (text, splits) => {
        expect(shownNodes(streamed(text, splits))).toEqual(shownNodes(streamed(text, [])));
      }),
      options,
    );
  }, 120_000);
});
