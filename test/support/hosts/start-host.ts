import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium';
import type { Host, HostKind, HostRun, NotRun, StartOptions } from './host';
import { runBrowserWindow } from './run-browser-window';
import { runElectron, runElectronStandIn } from './run-electron';

/** The browser that a browser-window host is looked at with: the test runner's, or one of its own. */
async function browserFor(kind: HostKind, given: Browser | undefined): Promise<[Browser | null, () => Promise<void>]> {
  const leave = async () => undefined;
  if (kind !== 'browser-window') return [null, leave];
  if (given) return [given, leave];
  const own = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] });
  return [own, () => own.close()];
}

function run(kind: HostKind, browser: Browser | null, options: StartOptions): Promise<HostRun | NotRun> {
  switch (kind) {
    case 'browser-window':
      if (browser === null) throw new Error('A browser-window host needs a browser');
      return runBrowserWindow(browser, options);
    case 'electron-stand-in':
      return runElectronStandIn(options);
    case 'electron':
      return runElectron(options);
  }
}

/**
 * Starts Signalbox, as it was built, in one of its hosts. Resolves when its window is loaded, or with the reason why
 * this host cannot run here.
 * @param browser shows the page of a browser-window host; one is started when it is left out
 */
export async function startHost(kind: HostKind, options: StartOptions, browser?: Browser): Promise<Host | NotRun> {
  const [shownIn, closeBrowser] = await browserFor(kind, browser);
  const begin = async (env = options.env): Promise<HostRun | NotRun> => {
    try {
      return await run(kind, shownIn, { home: options.home, ...(env && { env }) });
    } catch (error) {
      await closeBrowser();
      throw error;
    }
  };
  const first = await begin();
  if ('notRunBecause' in first) return first;

  let present = first;
  let running = true;
  const endBy = async <T>(end: () => Promise<T>): Promise<T> => {
    running = false;
    return end();
  };
  return {
    kind,
    home: options.home,
    get page() {
      return present.page;
    },
    get standIn() {
      return present.standIn;
    },
    errors: () => present.errors(),
    async restart(env) {
      if (running) await endBy(() => present.stop());
      const next = await begin(env);
      if ('notRunBecause' in next) throw new Error(next.notRunBecause);
      present = next;
      running = true;
      return present.page;
    },
    kill9: () => endBy(() => present.kill9()),
    async stop() {
      const status = running ? await endBy(() => present.stop()) : null;
      await closeBrowser();
      return status;
    },
  };
}
