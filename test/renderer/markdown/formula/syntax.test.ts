import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/renderer/markdown/parse';
import { walk } from '../../../../src/renderer/markdown/references';

/** The formulas of a text, those that stand by themselves in brackets. */
function formulas(text: string): string[] {
  const found: string[] = [];
  for (const root of parse(text)) {
    walk(root, (node) => {
      if (node.type === 'formula') found.push(node.isDisplay ? `[${node.value}]` : node.value);
    });
  }
  return found;
}

describe('what is a formula', () => {
  it.each([
    ['Let $x^2$ be', ['x^2']],
    ['($n$) and $k$-th, the $n$th', ['n', 'k', 'n']],
    ['则$x$为', ['x']],
    ['\\(a + b\\) and \\(f(x)\\)', ['a + b', 'f(x)']],
    ['so \\[a = b\\] holds', ['[a = b]']],
    ['inline $$a$$ too', ['[a]']],
    ['$a\\$b$', ['a\\$b']],
    ['$\\text{cost} = \\$5$', ['\\text{cost} = \\$5']],
    ['$5 x^2$ and $2x$', ['5 x^2', '2x']],
    ['$a\nb$', ['a\nb']],
    ['| a |\n| - |\n| $x_1$ |', ['x_1']],
    ['**bold $x$**', ['x']],
    ['$a_1$ and $b_2$ and *c*', ['a_1', 'b_2']],
    ['$$a \\text{ if $x$}$$', ['[a \\text{ if $x$}]']],
    ['# About $E = mc^2$', ['E = mc^2']],
  ])('%j', (text, found) => {
    expect(formulas(text)).toEqual(found);
  });

  it.each([
    '$5 and $10',
    'between $5 and 10$ a month',
    'US$5 to US$10',
    '$5-$10, $5–$10 or $4/$6',
    'It costs $5 (or 4$).',
    '$HOME/$USER and $PATH:$HOME',
    '$ a $',
    'a $ b $ c',
    '\\$5 and \\$6',
    '${a}${b}',
    '`$x$`',
    '```\n$$x$$\n```',
    '    $$x$$',
    'an open $x',
    'an open $$x',
    'an open \\(x + y',
    '\\[not a link\\](there)',
    '\\[1\\] and \\[ \\] and \\[x\\] and \\[later\\]',
    '\\(really\\)',
    '$$$a$$$',
    '$$$$',
    '$$ $$',
    'https://a.example/$x$y/$z',
    '$$\nx\n\n$$',
    '\\[\nx = 1\n\n\\]',
  ])('%j has none', (text) => {
    const found = formulas(text);
    expect(found).toEqual([]);
  });

  it.each([
    ['$$\nx\n$$', 'x'],
    ['\\[\nx = 1\n\\]', 'x = 1'],
    ['$$ x = 1 $$', 'x = 1'],
    ['  $$ x\n= 1 $$  ', 'x\n= 1'],
    ['$$\na\n+ b\n- c\n=\nd\n# e\n> f\n$$', 'a\n+ b\n- c\n=\nd\n# e\n> f'],
    [
      '\\[\n\\begin{aligned}\na &= b \\\\[4pt]\nc &= d\n\\end{aligned}\n\\]',
      '\\begin{aligned}\na &= b \\\\[4pt]\nc &= d\n\\end{aligned}',
    ],
  ])('%j is one block', (text, value) => {
    expect(parse(text)).toMatchObject([{ type: 'formula', isDisplay: true, value }]);
  });

  it.each([
    ['The sum is\n$$\na\n+ b\n$$\nand so on', ['paragraph', 'formula', 'paragraph']],
    ['The sum is\n\\[\na\n+ b\n\\]\nand so on', ['paragraph', 'formula', 'paragraph']],
    ['The sum is $$\na = b\n$$', ['paragraph']],
    ['$$\nopen\n\nwords', ['paragraph', 'paragraph']],
    ['$$\na\n$$\n\n$$\nb\n$$', ['formula', 'formula']],
    ['$$\na\n$$ more', ['paragraph']],
  ])('%j is %j', (text, types) => {
    expect(parse(text).map(({ type }) => type)).toEqual(types);
  });

  it('stands in quotes and lists as well', () => {
    expect(formulas('> $$\n> a\n> + b\n> $$')).toEqual(['[a\n+ b]']);
    expect(formulas('1. So:\n   $$\n   a\n   + b\n   $$\n2. Then $c$')).toEqual(['[a\n+ b]', 'c']);
    expect(formulas('- $$\n  a\n$$')).toEqual(['[a]']);
    expect(formulas('The sum is $$\na = b\n$$')).toEqual(['[a = b]']);
  });

  it('takes linear time for marks without counterparts', () => {
    for (const text of [
      '$a '.repeat(20_000),
      '\\(a '.repeat(20_000),
      '$$a\n'.repeat(9_999),
      '\\[a\n'.repeat(9_999),
      '$'.repeat(60_000),
    ]) {
      const before = process.cpuUsage().user;
      parse(text);
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(4_000);
    }
  });
});
