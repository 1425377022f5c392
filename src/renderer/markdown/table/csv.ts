import type { Table } from 'mdast';
import { wordsOf } from '../words-of';

/**
 * What a spreadsheet would run as a formula when the file is opened, with the full-width signs that some languages'
 * versions take as well: https://owasp.org/www-community/attacks/CSV_Injection. A model's words must not get there.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
/** A number with a sign is only a number, and is wanted as one. */
const NUMBER = /^[+-]?\d[\d\s.,']*%?$/;

function cell(words: string): string {
  const text = words.trim();
  const harmless = RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table's words as RFC 4180 has them: commas, CR LF, quoted where need be, each row as long as the header. */
export function csvOf(table: Table): string {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children
    .map(({ children }) => {
      const cells = children.slice(0, columns).map((inner) => cell(wordsOf(inner)));
      return `${[...cells, ...Array.from({ length: columns - cells.length }, () => '')].join(',')}\r\n`;
    })
    .join('');
}
