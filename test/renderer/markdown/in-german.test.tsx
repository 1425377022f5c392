import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Markdown } from '../../../src/renderer/markdown/markdown';
import { PlainTextView } from '../../../src/renderer/markdown/plain-text';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', windowWords, 'de-DE'));
afterEach(() => speak('en', null));

test('what stands around a text is said in German, the text stays as it is', () => {
  const text =
    '- [x] done\n\n```python\nprint(1)\n```\n\n```\nplain\n```\n\nNote[^1] ![](https://maps.example/p.png) [https://bank.example](https://evil.example)\n\n[^1]: here';
  const { container } = render(<Markdown text={text} />);
  expect(screen.getByRole('checkbox', { name: 'Erledigt' })).toBeDefined();
  expect(screen.getByRole('figure', { name: 'Python-Code' })).toBeDefined();
  expect(screen.getByRole('figure', { name: 'Code' })).toBeDefined();
  expect(screen.getAllByRole('button', { name: 'Code kopieren' })).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Fußnote 1' })).toBeDefined();
  expect(screen.getByRole('list', { name: 'Fußnoten' })).toBeDefined();
  expect(container.textContent).toContain('Bildvon maps.example, nicht geladen');
  expect(container.textContent).toContain('https://bank.example (führt zu evil.example)');
});

test('numbers are written as in German', () => {
  render(<PlainTextView value={'a'.repeat(1_234_567)} />);
  expect(screen.getByRole('button', { name: 'Alle 1.234.567 Zeichen zeigen' })).toBeDefined();
});
