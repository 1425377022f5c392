/** What stands in one place of a table; null where nothing was or can be measured. */
export type Cell = string | number | null;

/** A bar, and whether what was measured is under it. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

/** One table of figures. */
export interface Table {
  readonly title: string;
  /** Rows of named cells, the same names in each. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly bars: readonly Bar[];
  /** What one must know to read it. */
  readonly notes: readonly string[];
}

/** How much is measured: 1 for figures that are kept, less for a quick look. */
export interface Effort {
  /** That many rounds, fewer when only a quick look is wanted, but never under two. */
  rounds(full: number): number;
}

/** Measures something and says what came of it. */
export type Bench = (effort: Effort) => Promise<Table[]>;

/** Numbers at the precision that a reader can use: three digits, whole from a hundred on. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Whether what was measured stays under its limit. */
export function isUnder({ value, limit }: Bar): boolean {
  return value < limit;
}

function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–';
  return typeof cell === 'number' ? String(rounded(cell)) : cell;
}

function aligned(rows: Table['rows']): string[] {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => shown(row[name])))];
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const texts = lines.map((line) =>
    line
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [texts[0] ?? '', '─'.repeat(Math.max(...texts.map(({ length }) => length))), ...texts.slice(1)];
}

/** A table as text, with its bars below it. */
export function tableText({ title, rows, bars, notes }: Table): string {
  const verdicts = bars.map((bar) => {
    const verdict = isUnder(bar) ? 'under its bar' : 'NOT under its bar';
    return `${bar.what}: ${rounded(bar.value)} ${bar.unit}, ${verdict} of ${bar.limit} ${bar.unit}`;
  });
  return ['', title, '', ...aligned(rows), '', ...verdicts, ...notes, ''].join('\n');
}
