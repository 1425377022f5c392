import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownDocument } from '../../../src/renderer/markdown/document';
import { Markdown } from '../../../src/renderer/markdown/markdown';

afterEach(cleanup);

const N = 10_000;
const nested = (indent: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${indent.repeat(at)}- a`).join('\n');
const bombs: readonly (readonly [string, string])[] = [
  ['quotes on one line', '>'.repeat(N)],
  ['quotes with spaces', '> '.repeat(N)],
  ['lists on one line', `${'- '.repeat(N)}a`],
  ['numbered lists on one line', `${'1. '.repeat(N)}a`],
  ['quotes line by line', Array.from({ length: 200 }, (_, at) => '>'.repeat(at)).join('\n')],
  ['lists line by line', nested('  ', 200)],
  ['lists in quotes line by line', Array.from({ length: 120 }, (_, at) => '> - '.repeat(at)).join('\n')],
  ['opening brackets', '['.repeat(N)],
  ['balanced brackets', '['.repeat(N) + ']'.repeat(N)],
  ['image brackets', '!['.repeat(N) + ']'.repeat(N)],
  ['brackets over lines', '[[[[[[[[[[]]]]]]]]]](a)\n'.repeat(2_000)],
  ['emphasis', '*a_ '.repeat(N)],
  ['nested emphasis', `${'*_'.repeat(N)}x${'_*'.repeat(N)}`],
  ['emphasis over lines', '*a **b c** d* _e __f\n'.repeat(2_000)],
  ['emphasis in a quoted paragraph', '> *a **b c** d* _e __f\n'.repeat(2_000)],
  ['angle brackets', '<'.repeat(N)],
  ['ticks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join('x')],
  ['definitions', '[a]: b\n'.repeat(5_000)],
  ['footnotes', '[^a]: b[^a]\n'.repeat(5_000)],
  ['open formulas', '$a '.repeat(N)],
  ['open formulas in brackets', '\\(a '.repeat(N)],
  ['open formulas by themselves', '$$ a\n'.repeat(N)],
  ['open formulas by themselves in brackets', '\\[ a\n'.repeat(N)],
  ['a formula that goes on', `$$\n${'a + b\n'.repeat(N)}`],
  ['many formulas', '$a$ '.repeat(N)],
  ['dollars', '$'.repeat(N)],
  ['a line of 5 MB', 'word '.repeat(1_000_000)],
  ['a line of 5 MB in code', `\`\`\`\n${'word '.repeat(1_000_000)}\n`],
  ['a table with 20,000 rows', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(20_000)}`],
  ['a table with 3,000 columns', `${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${'|x'.repeat(3_000)}\n`],
  ['a list with 20,000 items', '- x\n'.repeat(20_000)],
];

/** Most milliseconds of the processor that one step may take: without the limits most of these take minutes. */
const STEP_MAX_MS = 4_000;

describe('text made to freeze a window', () => {
  it.each(bombs)(
    '%s is taken in without a long step',
    (_, text) => {
      const document = new MarkdownDocument();
      let longest = 0;
      const timed = (step: () => void) => {
        const before = process.cpuUsage();
        step();
        const { user, system } = process.cpuUsage(before);
        longest = Math.max(longest, (user + system) / 1000);
      };
      for (let end = 0; end < text.length; end += 8_000) {
        timed(() => document.growTo(text.slice(0, end + 8_000)));
        timed(() => document.view());
        if (end > 400_000 && end < text.length - 16_000) end = text.length - 16_000;
      }
      document.growTo(text);
      let steps = 0;
      for (let isDone = false; !isDone && steps < 2_000; steps++) timed(() => (isDone = document.finish()));
      expect(document.isFinal).toBe(true);
      expect(longest).toBeLessThan(STEP_MAX_MS);
    },
    60_000,
  );

  it.each(bombs)(
    '%s is drawn',
    (_, text) => {
      const { container } = render(<Markdown text={text.slice(0, 40_000)} />);
      expect(container.querySelectorAll('*').length).toBeLessThan(20_000);
      if (!/^\[/m.test(text)) expect(container.textContent).not.toBe('');
    },
    60_000,
  );
});
