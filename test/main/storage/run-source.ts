import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a file of the tests of main in a process of its own, with the sources as they are. */
export function startSource(file: string, parameters: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const hooks = join(import.meta.dirname, 'typescript-imports.ts');
  const path = join(import.meta.dirname, '..', file);
  return spawn(process.execPath, ['--import', hooks, path, ...parameters], { stdio: 'pipe', ...options });
}

/**
 * Runs it to its end.
 * @returns the signal that ended it, else its status, with what it wrote
 */
export async function runUntilItEnds(
  file: string,
  parameters: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = startSource(file, parameters, options);
  let written = '';
  child.stdout?.on('data', (text: Buffer) => (written += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (written += text.toString()));
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal ?? `${status} ${written}`;
}
