import { tmpdir } from 'node:os';
import { posix } from 'node:path';
import type { Surroundings } from './surroundings';
import { runBriefly } from './run-briefly';

/** How long the person's shell may take to say its PATH, in milliseconds: start-up files can be slow. */
const SHELL_LIMIT_MS = 5000;

const MARK = 'signalbox-path:';

/**
 * The PATH that a terminal of this person has. An app that is started from the desktop has a shorter one, in which what
 * version managers of Node install is missing.
 * @returns null on Windows, where both are the same, and when the shell does not say
 */
export async function loginPath({ system, env }: Surroundings, signal: AbortSignal): Promise<string | null> {
  const shell = env['SHELL'];
  if (system === 'windows' || !shell || !posix.isAbsolute(shell)) return null;
  const run = await runBriefly(
    // fish joins the list by itself when it stands in quotes.
    { command: shell, args: ['-ilc', `printf '\\n%s%s\\n' '${MARK}' "$PATH"`], cwd: tmpdir(), env },
    SHELL_LIMIT_MS,
    signal,
  );
  if (run.outcome !== 'ended') return null;
  const line = run.output.split('\n').findLast((said) => said.startsWith(MARK));
  return line?.slice(MARK.length).trim() || null;
}
