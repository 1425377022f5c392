import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesASide, rulesIn, watchesEverybody } from './styles';

const root = join(import.meta.dirname, '../..');

const sheets = readdirSync(join(root, 'src/renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.css'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const rules = sheets.flatMap((sheet) =>
  rulesIn(readFileSync(join(root, sheet), 'utf8')).map((rule) => ({ ...rule, at: `${sheet}:${rule.line}` })),
);

describe('the style sheets', () => {
  test('are read', () => {
    expect(rules.length).toBeGreaterThan(sheets.length);
  });

  // With one such rule anywhere, each block of an answer that comes has the styles of the whole answer worked out anew.
  test('have no rule that watches the neighbours of every element', () => {
    const watching = rules.flatMap(({ at, selectors }) =>
      selectors.filter(watchesEverybody).map((selector) => `${at} ${selector}`),
    );
    expect(watching).toEqual([]);
  });

  test('name no side of the screen, for lines that run from right to left', () => {
    const sided = rules.flatMap(({ at, declarations }) =>
      declarations.filter(namesASide).map((found) => `${at} ${found}`),
    );
    expect(sided).toEqual([]);
  });

  test.each(['padding: 6px 12px 6px 16px', 'inset: 0 auto 0 0', 'border-radius: 14px 14px 4px', 'margin-left: 4px'])(
    '%s would be found',
    (declaration) => expect(namesASide(declaration)).toBe(true),
  );

  test.each([
    'padding: 6px 12px 8px',
    'margin: 0 auto',
    'inset: 0',
    'border-radius: 4px 4px 0 0',
    'padding-inline: 0 4px',
  ])('%s has no side', (declaration) => expect(namesASide(declaration)).toBe(false));

  test.each(['.a > * + *', 'li ~ *', '.a > :nth-child(2)', '.a > :is(b, i) + *', '.a *:nth-last-child(odd)'])(
    '%s would be found',
    (selector) => expect(watchesEverybody(selector)).toBe(true),
  );

  test.each([
    '.a + .b',
    '.a > :first-child',
    '.a td:nth-child(2)',
    'li + li',
    '.a > :is(p, ul) + :is(p, ul)',
    '.a:hover',
  ])('%s is no trouble', (selector) => expect(watchesEverybody(selector)).toBe(false));
});
