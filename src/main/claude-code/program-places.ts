import { posix, win32, type PlatformPath } from 'node:path';
import { variable, type Surroundings } from '../programs/surroundings';

/** Claude Code in every folder of a PATH, in its order. Relative folders would depend on where the app was started. */
export function onPath(path: string | null, { system }: Surroundings): string[] {
  const paths = pathsOf(system);
  const folders = (path ?? '').split(paths.delimiter).map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  return inFolders(
    folders.filter((folder) => paths.isAbsolute(folder)),
    system,
  );
}

/**
 * Where installers put Claude Code when the PATH does not say (https://code.claude.com/docs/en/setup): its own, npm's
 * global folders, Homebrew's, Bun's and Volta's.
 */
export function usualPlaces(about: Surroundings): string[] {
  const { system, homeFolder } = about;
  const inHome = (...parts: string[]): string[] =>
    homeFolder === null ? [] : [pathsOf(system).join(homeFolder, ...parts)];
  if (system === 'windows') {
    const roaming = variable(about, 'APPDATA');
    return inFolders(
      [...inHome('.local', 'bin'), ...(roaming === null ? [] : [win32.join(roaming, 'npm')]), ...inHome('.bun', 'bin')],
      system,
    );
  }
  return inFolders(
    [
      ...inHome('.local', 'bin'),
      '/usr/local/bin',
      '/opt/homebrew/bin',
      '/home/linuxbrew/.linuxbrew/bin',
      ...inHome('.npm-global', 'bin'),
      ...inHome('.bun', 'bin'),
      ...inHome('.volta', 'bin'),
      '/usr/bin',
    ],
    system,
  );
}

/**
 * The places that a person's words may mean: the file itself, or the program in the folder they name. Empty when they
 * name no place that is the same wherever the app was started.
 */
export function typedPlaces(typed: string, { system, homeFolder }: Surroundings): string[] {
  const paths = pathsOf(system);
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  const path = /^~(?=[/\\]|$)/.test(bare) && homeFolder !== null ? paths.join(homeFolder, bare.slice(1)) : bare;
  if (!paths.isAbsolute(path)) return [];
  return [paths.normalize(path), ...inFolders([path], system)];
}

/**
 * What to start for a file. npm puts a script for the command line in front of its programs on Windows, which cannot be
 * started without one: then it is the program behind that script. Null when there is none.
 */
export function behind(path: string, system: Surroundings['system'], exists: (path: string) => boolean): string | null {
  if (system !== 'windows' || !/\.(?:cmd|bat|ps1)$/i.test(path)) return path;
  const installed = win32.join(win32.dirname(path), 'node_modules', '@anthropic-ai', 'claude-code');
  const programs = [win32.join(installed, 'bin', 'claude.exe'), win32.join(installed, 'cli.js')];
  return programs.find((program) => exists(program)) ?? null;
}

function inFolders(folders: readonly string[], system: Surroundings['system']): string[] {
  const names = system === 'windows' ? ['claude.exe', 'claude.cmd'] : ['claude'];
  return [...new Set(folders.flatMap((folder) => names.map((name) => pathsOf(system).join(folder, name))))];
}

function pathsOf(system: Surroundings['system']): PlatformPath {
  return system === 'windows' ? win32 : posix;
}
