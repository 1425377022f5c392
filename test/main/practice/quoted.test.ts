import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { quoted } from '../../../src/main/practice/quoted';

/** What a Markdown source shows as code behind plain words, or null when it holds anything else. */
function shown(markdown: string): string | null {
  const root = fromMarkdown(`You wrote: ${markdown}`, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [paragraph, more] = root.children;
  if (more || paragraph?.type !== 'paragraph') return null;
  const [words, code, rest] = paragraph.children;
  return words?.type === 'text' && code?.type === 'inlineCode' && !rest ? code.value : null;
}

test.each([
  '# Heading',
  '<img src=x onerror=alert(1)>',
  '![x](https://www.example.com/x.png)',
  'see https://www.example.com and www.example.com or me@example.com',
  '`code` and **bold** and ~~gone~~ &amp; | cell |',
  '``` ``',
  'a\\nb \\',
])('%s is shown as it was typed', (words) => {
  expect(shown(quoted(words))).toBe(words);
});

test('line breaks become spaces and letters that show nothing go', () => {
  expect(quoted('  one\n\n- two\u202e\u0000 three  ')).toBe('`one - two three`');
  expect(quoted(' \n\u200b')).toBe('');
});

test('long words are cut between characters', () => {
  const cut = quoted('😀'.repeat(500));
  expect([...cut]).toHaveLength(163);
  expect(cut.endsWith('😀…`')).toBe(true);
  expect(cut.isWellFormed()).toBe(true);
});

test('nothing typed turns into anything but code', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'[]()!<>*_`~#|\\&;:/.@-+= \n\taw1"'), maxLength: 80 }),
  );
  fc.assert(
    fc.property(typed, (words) => {
      const markdown = quoted(words);
      if (markdown) expect(shown(markdown)).not.toBeNull();
    }),
    { numRuns: 500 },
  );
});
