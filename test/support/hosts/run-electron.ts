import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { electronHindrance, presentElectron } from '../../../scripts/steps/electron.mjs';
import { hostEnvironment } from './environment';
import type { HostRun, NotRun, StartOptions } from './host';
import { endOf, orEnded, type ProcessEnd, START_LIMIT_MS, withinLimit } from './process-end';
import { standInControl } from './stand-in-control';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../electron-stand-in/launch.mjs', import.meta.url));
const PAGE_POLL_MS = 20;

/** Waits for the line that Electron, and the stand-in with it, writes when it can be looked at from outside. */
function debuggingAddress(child: ChildProcess, end: ProcessEnd): Promise<string> {
  const address = new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', () => {
      const found = /DevTools listening on (ws:\S+)/.exec(end.errors())?.[1];
      if (found) resolve(found);
    });
    child.once('close', (status) => reject(new Error(`The host ended with ${status} at its start: ${end.errors()}`)));
    child.once('error', reject);
  });
  return withinLimit(address, START_LIMIT_MS, () => `The host was not ready in time: ${end.errors()}`);
}

async function windowOf(browser: Browser): Promise<Page> {
  for (;;) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((open) => new URL(open.url()).host.startsWith('signalbox'));
    if (page) return page;
    await delay(PAGE_POLL_MS);
  }
}

async function watch(child: ChildProcess, withControl: boolean): Promise<HostRun> {
  const end = endOf(child);
  const browser = await chromium.connectOverCDP(await debuggingAddress(child, end));
  const page = await withinLimit(windowOf(browser), START_LIMIT_MS, () => `No window came: ${end.errors()}`);
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.waitForLoadState('load');
  const letGo = () => browser.close().catch(() => undefined);
  return {
    page,
    errors: end.errors,
    standIn: withControl ? standInControl(child) : null,
    async kill9() {
      await end.by('SIGKILL');
      await letGo();
    },
    async stop() {
      const status = await end.by('SIGTERM');
      await letGo();
      return status;
    },
  };
}

/** Runs the built Electron bundles in the typed stand-in for Electron. */
export function runElectronStandIn(options: StartOptions): Promise<HostRun> {
  const child = spawn(process.execPath, [LAUNCHER, ROOT, '--remote-debugging-port=0', '--home', options.home], {
    env: hostEnvironment(options.env),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return orEnded(child, watch(child, true));
}

/** Runs them in Electron itself, where its runtime is. */
export async function runElectron(options: StartOptions): Promise<HostRun | NotRun> {
  const path = presentElectron();
  if (path === null) return { notRunBecause: 'Electron’s runtime is not here (npm start downloads it where it can)' };
  const hindrance = electronHindrance();
  if (hindrance) return { notRunBecause: `Electron cannot open a window here, because ${hindrance.reason}` };
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [ROOT, ...(asRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0', '--home', options.home];
  const child = spawn(path, args, { env: hostEnvironment(options.env), stdio: ['ignore', 'ignore', 'pipe'] });
  return orEnded(child, watch(child, false));
}
