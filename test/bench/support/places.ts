import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The project's folder: the bench is started in it. */
const root = process.cwd();

/** The built browser-window host. */
export const BUILT_HOST = join(root, 'out', 'main', 'browser.js');
/** Where results are kept. */
export const RESULTS = join(root, 'bench', 'results');
/** The project's own package. */
export const PACKAGE = join(root, 'package.json');

/** A file of this folder's, as source. */
export function benchSource(name: string): string {
  return join(root, 'test', 'bench', name);
}

/** A file of this folder's that runs in a process of its own, as it was bundled. */
export function benchProgram(name: string): string {
  return join(root, 'out', 'bench', `${name}.js`);
}

/** Does something with an empty folder, which is removed afterwards. */
export async function withHome<T>(work: (home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'signalbox-bench-'));
  try {
    return await work(home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
