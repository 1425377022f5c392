import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { hostEnvironment } from './environment';
import type { HostRun, StartOptions } from './host';
import { endOf, orEnded, type ProcessEnd, START_LIMIT_MS, withinLimit } from './process-end';

const BUILT_HOST = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url));

/** Waits for the line in which the host tells its address. */
function addressOf(child: ChildProcessByStdio<null, Readable, Readable>, end: ProcessEnd): Promise<string> {
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^Signalbox is ready: (http:\S+)$/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    void once(child, 'close').then(() => reject(new Error(`The host ended before it was ready: ${end.errors()}`)));
  });
  return withinLimit(address, START_LIMIT_MS, () => `The host was not ready in time: ${end.errors()}`);
}

/** Starts the built browser-window host and opens its address in a context of its own. */
export async function runBrowserWindow(browser: Browser, options: StartOptions): Promise<HostRun> {
  const child = spawn(process.execPath, [BUILT_HOST, '--no-open', '--port', '0', '--home', options.home], {
    env: hostEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return orEnded(child, watch(child, browser));
}

async function watch(child: ChildProcessByStdio<null, Readable, Readable>, browser: Browser): Promise<HostRun> {
  const end = endOf(child);
  const address = await addressOf(child, end);
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    errors: end.errors,
    standIn: null,
    async kill9() {
      await end.by('SIGKILL');
      await context.close();
    },
    async stop() {
      const status = await end.by('SIGTERM');
      await context.close();
      return status;
    },
  };
}
