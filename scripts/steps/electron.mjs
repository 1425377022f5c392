import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson } from './json-file.mjs';
import { modernNode, toolEnvironment } from './node.mjs';
import { root } from './root.mjs';
import { goOnUnlessStopped, run } from './run.mjs';
import { say, secondsSince } from './say.mjs';

const folder = join(root, 'node_modules', 'electron');
const failedAttempt = join(root, 'node_modules', '.cache', 'signalbox', 'electron-attempt');

/** So long is a failed download not tried again: every start would wait for it. */
const rememberedMs = 6 * 60 * 60 * 1000;
const answerLimitMs = 6_000;
const downloadLimitMs = 10 * 60 * 1000;
/** Enough to unpack a runtime that an earlier project left in Electron's own cache. */
const offlineLimitMs = 15_000;

/** @typedef {{ path: string } | { reason: string }} Found reason: a clause that follows "because" */

/**
 * Electron's program on this computer, downloaded already or named by ELECTRON_EXEC_PATH.
 * @returns {string | null}
 */
export function presentElectron() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named) return existsSync(named) ? named : null;
  const pathFile = join(folder, 'path.txt');
  const versionFile = join(folder, 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== wantedVersion()) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** @returns {string} */
function wantedVersion() {
  return /** @type {{ version: string }} */ (readJson(join(folder, 'package.json'))).version;
}

/**
 * Electron's program, downloaded if need be and possible. A failed download is not repeated for some hours.
 * @returns {Promise<Found>}
 */
export async function obtainElectron() {
  const present = presentElectron();
  if (present) return { path: present };
  if (process.env['ELECTRON_EXEC_PATH']) return { reason: 'there is no file where ELECTRON_EXEC_PATH points' };
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return { reason: 'its download is switched off here' };
  if (failedLately()) return { reason: 'it could not be downloaded when this was last tried' };
  say('Downloading Electron (about 120 MB, once) …');
  const startedAt = performance.now();
  const limitMs = (await answers()) ? downloadLimitMs : offlineLimitMs;
  goOnUnlessStopped();
  await run(modernNode(), [join(folder, 'install.js')], { env: toolEnvironment(), limitMs });
  goOnUnlessStopped();
  const path = presentElectron();
  if (path) {
    say(`Downloaded in ${secondsSince(startedAt)}.`);
    return { path };
  }
  mkdirSync(dirname(failedAttempt), { recursive: true });
  writeFileSync(failedAttempt, `${Date.now()} ${wantedVersion()}`);
  return { reason: 'it cannot be downloaded here' };
}

function failedLately() {
  if (!existsSync(failedAttempt)) return false;
  const [at, version] = readFileSync(failedAttempt, 'utf8').split(' ');
  const agoMs = Date.now() - Number(at);
  if (version === wantedVersion() && agoMs >= 0 && agoMs < rememberedMs) return true;
  rmSync(failedAttempt);
  return false;
}

/**
 * Whether the place that Electron comes from answers at all. Behind a proxy only the download itself can tell.
 * @returns {Promise<boolean>}
 */
async function answers() {
  const { env } = process;
  if (env['HTTPS_PROXY'] ?? env['https_proxy'] ?? env['ELECTRON_GET_USE_PROXY']) return true;
  const source = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/';
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerLimitMs) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Why Electron cannot open a window here although its program is there; null when it can.
 * @returns {{ reason: string } | null}
 */
export function electronHindrance() {
  const { env } = process;
  if (process.platform !== 'linux' || env['ELECTRON_EXEC_PATH']) return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { reason: 'there is no screen here' };
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const restricted = existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1';
  if (restricted && process.getuid?.() !== 0) {
    return { reason: 'this system does not let a downloaded Electron use its sandbox' };
  }
  return null;
}
