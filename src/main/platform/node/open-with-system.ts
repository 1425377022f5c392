import { spawn } from 'node:child_process';
import { ProblemError } from '../../problem-error';
import type { Platform } from '../platform';

/** A program and its arguments, as they are handed to the system without a shell in between. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
}

/** How each system opens an address. `url` has passed the link guard, so it begins with its scheme, never a dash. */
export function openUrlCommand(system: Platform['system'], url: string): Command {
  switch (system) {
    case 'mac':
      return { program: 'open', arguments: [url] };
    case 'windows':
      // Not `cmd /c start`: cmd would read & and % in the address as its own.
      return { program: 'rundll32.exe', arguments: ['url.dll,FileProtocolHandler', url] };
    case 'linux':
      return { program: 'xdg-open', arguments: [url] };
  }
}

/** How each system shows a folder. `path` is absolute. */
export function openFolderCommand(system: Platform['system'], path: string): Command {
  switch (system) {
    case 'mac':
      return { program: 'open', arguments: ['--', path] };
    case 'windows':
      return { program: 'explorer.exe', arguments: [path] };
    case 'linux':
      return { program: 'xdg-open', arguments: [path] };
  }
}

/** Long enough for an opener that fails to say so; one that works may live as long as what it opened. In ms. */
const OPENER_VERDICT_MS = 1500;

/**
 * Starts the system's opener. Resolves when it ended well or is still running after a moment.
 * @throws {@link ProblemError} `link` when the opener is missing or says that it failed
 */
export function runOpener(command: Command, sentence: string, advice: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown) => reject(new ProblemError('link', sentence, advice, { cause }));
    const child = spawn(command.program, command.arguments, { shell: false, stdio: 'ignore', detached: true });
    const verdict = setTimeout(resolve, OPENER_VERDICT_MS);
    child.once('error', (cause) => {
      clearTimeout(verdict);
      fail(cause);
    });
    child.once('exit', (code) => {
      clearTimeout(verdict);
      // Windows' explorer ends with 1 even when it opened the folder.
      if (code === 0 || command.program === 'explorer.exe') resolve();
      else fail();
    });
    child.unref();
  });
}
