import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { modernNode, tool, toolEnvironment } from './node.mjs';
import { root } from './root.mjs';
import { goOnUnlessStopped, run } from './run.mjs';
import { StepError, say, secondsSince } from './say.mjs';

/** What the built files depend on. */
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Whose absence makes a build unusable, whatever its stamp says. */
const results = ['main/index.js', 'main/browser.js', 'preload/index.cjs', 'renderer/index.html'];

/**
 * Every file at or under a path.
 * @param {string} path absolute
 * @returns {string[]} absolute, in a fixed order
 */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/**
 * A digest of the names and contents of files.
 * @param {string} folder that the paths are relative to
 * @param {readonly string[]} paths files or folders; one that is absent counts as empty
 * @returns {string} hexadecimal
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(join(folder, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** The stamp inside a build: of which sources it is. */
const stampName = '.sources';

/** To be called before something else writes into out/, so that the next start builds again. */
export function forgetBuild() {
  rmSync(join(root, 'out', stampName), { force: true });
}

/** @param {string} wanted the fingerprint of the sources as they are */
function isBuilt(wanted) {
  const stamp = join(root, 'out', stampName);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    results.every((file) => existsSync(join(root, 'out', file)))
  );
}

/**
 * @param {string} fresh folder of a whole build
 * @param {string} wanted the fingerprint of its sources
 */
function replaceBuild(fresh, wanted) {
  try {
    rmSync(join(root, 'out'), { recursive: true, force: true });
    renameSync(fresh, join(root, 'out'));
  } catch (error) {
    // Two commands may have built the same sources at the same time: then the other one's build is in place.
    if (!isBuilt(wanted)) throw error;
  }
}

/**
 * Builds main, preload and window into out/, unless the present build is of the present sources. The new build takes
 * the old one's place when it is whole, so that a failed or interrupted one leaves nothing half.
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function buildIfStale(options = {}) {
  const wanted = fingerprint(root, sources);
  if (!options.always && isBuilt(wanted)) return false;
  say('Building …');
  const startedAt = performance.now();
  // Beside out/ and not inside it: paths from built files to resources/ are as deep as they will be.
  const fresh = join(root, `out-${process.pid}`);
  try {
    const { status, output } = await run(
      modernNode(),
      [tool('electron-vite'), 'build', '--logLevel', 'warn', '--outDir', fresh],
      { cwd: root, env: toolEnvironment() },
    );
    goOnUnlessStopped();
    if (status !== 0) throw new StepError(`${output.trim()}\nThe build failed, for the reason above.`);
    writeFileSync(join(fresh, stampName), wanted);
    replaceBuild(fresh, wanted);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`Built in ${secondsSince(startedAt)}.`);
  return true;
}
