import { win32 } from 'node:path';

/** A program to start, as Node takes it. `verbatim`: its arguments are quoted already (Windows alone looks at it). */
export interface StartCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/** Endings by which Windows finds a program that is named without one, where PATHEXT does not say. */
const USUAL_ENDINGS = '.COM;.EXE;.BAT;.CMD';

/** Characters that the command line of Windows acts on. */
const ACTED_ON = /([()\][%!^"`<>&|;, *?])/g;

/**
 * How a command is started on Windows. Programs of npm are scripts for the command line there, which Node refuses to
 * start without one (CVE-2024-27980): they are given to it with every character quoted that it would act on, so that no
 * argument becomes a command. Everything else is started as it is.
 * @param env with PATH, PATHEXT and COMSPEC
 */
export function windowsCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): StartCommand {
  const found = placeOf(command, env, exists);
  if (found === null || !/\.(?:cmd|bat)$/i.test(found)) return { command: found ?? command, args, verbatim: false };
  const line = [win32.normalize(found).replace(ACTED_ON, '^$1'), ...args.map(quoted)].join(' ');
  return { command: env['COMSPEC'] ?? 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}

function placeOf(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): string | null {
  const endings = (env['PATHEXT'] ?? USUAL_ENDINGS).split(';').filter((ending) => ending !== '');
  const names = win32.extname(command) === '' ? endings.map((ending) => command + ending.toLowerCase()) : [command];
  const folders = /[\\/]/.test(command) ? [''] : (env['PATH'] ?? '').split(';').filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const name of names) {
      const path = folder === '' ? name : win32.join(folder, name);
      if (exists(path)) return path;
    }
  }
  return null;
}

/**
 * One argument for a script: quoted for the program, then for the command line, twice, since the script hands it on
 * (https://qntm.org/cmd; the same rule as cross-spawn's).
 */
function quoted(argument: string): string {
  const forProgram = `"${argument.replace(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\*)$/, '$1$1')}"`;
  return forProgram.replace(ACTED_ON, '^$1').replace(ACTED_ON, '^$1');
}
