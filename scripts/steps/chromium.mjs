import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { modernNode, tool } from './node.mjs';
import { root } from './root.mjs';
import { goOnUnlessStopped, run } from './run.mjs';
import { StepError, say } from './say.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

const answerLimitMs = 6_000;
const downloadLimitMs = 5 * 60 * 1000;

/** @returns {string[]} where browsers of this family are installed, on this system */
function places() {
  const { env } = process;
  if (process.platform === 'darwin') return macApplications;
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => join(folder, program)) : []));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The browser that tests run in: the one named by SIGNALBOX_TEST_CHROMIUM, one that is installed, or Playwright's own
 * when that was downloaded.
 * @returns {string | null} its path
 */
export function findChromium() {
  const named = process.env['SIGNALBOX_TEST_CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  return places().find((path) => existsSync(path)) ?? playwrightsOwn();
}

/** @returns {string | null} */
function playwrightsOwn() {
  // Looked for only now: the dependencies may have been installed since this file was read.
  const load = createRequire(join(root, 'package.json'));
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (load('@playwright/test'));
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * A browser to test in, obtained if need be and possible. Throws a StepError when there is none to be had.
 * @returns {Promise<string>} its path
 */
export async function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env['SIGNALBOX_TEST_CHROMIUM']) {
    throw new StepError('There is no file where SIGNALBOX_TEST_CHROMIUM points.');
  }
  if (await answers('https://cdn.playwright.dev/')) {
    say('Downloading Chromium for the tests (once) …');
    await run(modernNode(), [tool('@playwright/test'), 'install', 'chromium'], { cwd: root, limitMs: downloadLimitMs });
  } else if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing Chromium for the tests (once) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  }
  goOnUnlessStopped();
  const obtained = findChromium();
  if (obtained) return obtained;
  throw new StepError('The end-to-end tests need Chromium, Chrome or Edge: install one and run npm test again.');
}

/** @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) });
    return true;
  } catch {
    return false;
  }
}
