import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { PACKAGE } from './places';

/** What the figures were taken on. Nothing in it names a computer or a person. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
}

/** The computer as it is. */
export function machine(): Machine {
  return {
    system: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
  };
}

/** How many processes wanted a core in the last minute: above the number of cores, figures are those of a busy computer. */
export function loadNow(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

const MEASURED_WITH = [
  'ai',
  '@ai-sdk/openai-compatible',
  'better-sqlite3',
  '@orpc/server',
  'react',
  'mdast-util-from-markdown',
  'vite',
] as const;

/** The versions of what was measured and what it was measured with. */
export function versions(): Record<string, string> {
  const load = createRequire(PACKAGE);
  const own = load(PACKAGE) as {
    version: string;
    devDependencies: Record<string, string>;
    dependencies: Record<string, string>;
  };
  const pinned: Record<string, string> = { ...own.devDependencies, ...own.dependencies };
  return {
    signalbox: own.version,
    node: process.versions.node,
    ...Object.fromEntries(MEASURED_WITH.flatMap((name) => (pinned[name] ? [[name, pinned[name]]] : []))),
  };
}
