import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Runs a file of this folder's parent in a process of its own, with the sources as they are.
 * @returns the signal that ended it, else its status, with what it wrote to standard error
 */
export async function runUntilItEnds(file: string, parameters: readonly string[]): Promise<string> {
  const hooks = join(import.meta.dirname, 'typescript-imports.mjs');
  const child = spawn(process.execPath, ['--import', hooks, join(import.meta.dirname, '..', file), ...parameters]);
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? `${status} ${errors}`;
}
