import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, versions, type Machine } from './machine';
import { RESULTS } from './places';
import { isUnder, rounded, type Table } from './table';

interface Taken {
  /** ISO 8601. */
  readonly at: string;
  /** What takes it again. */
  readonly command: string;
  /** Processes that wanted a core, before and after. */
  readonly load: readonly [number, number];
  readonly chromium: string | null;
  readonly tables: readonly unknown[];
}

interface Results {
  readonly machine: Machine;
  readonly versions: Record<string, string>;
  readonly benches: Record<string, Taken>;
}

/** One run of one bench. */
export interface Run {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly load: readonly [number, number];
  readonly chromium: string | null;
}

function forKeeping({ title, rows, bars, notes }: Table) {
  return {
    title,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, typeof cell === 'number' ? rounded(cell) : cell]),
      ),
    ),
    bars: bars.map((bar) => ({ ...bar, value: rounded(bar.value), isUnder: isUnder(bar) })),
    notes,
  };
}

/** Keeps a run among those of its day; a later one of the same bench takes its place. Returns the file. */
export function keep({ name, tables, load, chromium }: Run): string {
  mkdirSync(RESULTS, { recursive: true });
  const at = new Date().toISOString();
  const file = join(RESULTS, `${at.slice(0, 10)}.json`);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results).benches : {};
  const taken: Taken = { at, command: `npm run bench -- ${name}`, load, chromium, tables: tables.map(forKeeping) };
  const results: Results = { machine: machine(), versions: versions(), benches: { ...before, [name]: taken } };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
