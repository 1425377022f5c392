import fc from 'fast-check';
import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../src/renderer/markdown/table/csv';
import { parse } from '../../../../src/renderer/markdown/parse';

function csv(markdown: string): string {
  const [table] = parse(markdown);
  if (table?.type !== 'table') throw new Error('No table.');
  return csvOf(table);
}

/** Reads RFC 4180 back. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('csvOf', () => {
  it('has the words of every cell, without their form', () => {
    expect(csv('| a | **b** |\n| - | - |\n| `c` | [d](https://d.example) |\n| $x^2$ | ![e](x) |')).toBe(
      'a,b\r\nc,d\r\nx^2,e\r\n',
    );
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csv('| a |\n| - |\n| 1,5 |\n| "x" |')).toBe('a\r\n"1,5"\r\n"""x"""\r\n');
  });

  it('makes rows as long as the header', () => {
    expect(csv('| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |')).toBe('a,b\r\n1,\r\n1,2\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+cmd', "'+cmd"],
    ['@x', "'@x"],
    ['-2+3', "'-2+3"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['+3.2%', '+3.2%'],
    ['-1 000.50', '-1 000.50'],
    ['- x', "'- x"],
  ])('%s becomes %s', (cell, written) => {
    expect(csv(`| a |\n| - |\n| ${cell} |`)).toBe(`a\r\n${written}\r\n`);
  });

  it('can be read back, whatever the cells hold, and nothing in it would run', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '=', '-', '1', ' ', '\n', '\r', '@') });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }), (rows) => {
        const table: Table = {
          type: 'table',
          children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((text) => ({ type: 'tableCell', children: [{ type: 'text', value: text }] })),
          })),
        };
        const read = rowsOf(csvOf(table));
        expect(read.map((cells) => cells.map((cell) => cell.replace(/^'/, '')))).toEqual(
          rows.map((cells) => cells.map((cell) => cell.trim())),
        );
        for (const cell of read.flat()) if (/^[=+\-@]/.test(cell)) expect(cell).toMatch(/^-\d[\d\s,]*$/);
      }),
    );
  });
});
