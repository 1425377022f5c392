import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './root.mjs';
import { goOnUnlessStopped, run } from './run.mjs';
import { StepError, say, secondsSince } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Why the packages in node_modules are not those of the lock file; null when they are. npm writes its own record into
 * node_modules as its last act, so that a half-finished installation has none or one that does not match.
 * @param {string} folder the one that package-lock.json is in
 * @returns {string | null}
 */
export function missingFromInstallation(folder) {
  const wanted = /** @type {Lock | null} */ (readJson(join(folder, 'package-lock.json')));
  if (!wanted) throw new StepError('package-lock.json is missing or damaged. Restore it from version control.');
  const installed = /** @type {Lock | null} */ (readJson(join(folder, 'node_modules', '.package-lock.json')));
  if (!installed) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // An optional package for another system is rightly absent.
    if (!found && entry.optional) continue;
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${path.slice(path.lastIndexOf('node_modules/') + 13)} has changed in the lock file`;
    }
    if (!existsSync(join(folder, path, 'package.json'))) return `${path} is gone`;
  }
  return null;
}

/** Installs exactly what the lock file says, unless that is what is there. */
export async function installDependencies() {
  const reason = missingFromInstallation(root);
  if (!reason) return;
  say(`Installing what Signalbox is built with (${reason}) …`);
  const startedAt = performance.now();
  // Not the Node inside node_modules, which the installation removes first.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (!npm?.includes('npm-cli') || !node) {
    throw new StepError('Signalbox is installed by npm: start this command through npm, as in "npm start".');
  }
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = await run(node, [npm, ...args], { output: 'errors shown', cwd: root });
  goOnUnlessStopped();
  if (status !== 0) {
    throw new StepError(
      'The installation failed, for the reason above. Check the connection and run the command again.',
    );
  }
  say(`Installed in ${secondsSince(startedAt)}.`);
}
