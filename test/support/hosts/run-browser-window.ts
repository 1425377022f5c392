import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { hostEnvironment } from './environment';
import type { HostRun, StartOptions } from './host';
import { endOf, START_LIMIT_MS, withinLimit } from './process-end';

const BUILT_HOST = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url));

/** Starts the built browser-window host and opens its address in a context of its own. */
export async function runBrowserWindow(browser: Browser, options: StartOptions): Promise<HostRun> {
  const child = spawn(process.execPath, [BUILT_HOST, '--no-open', '--port', '0', '--home', options.home], {
    env: hostEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = endOf(child);
  const address = await withinLimit(
    new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const ready = /^Signalbox is ready: (http:\S+)$/.exec(line)?.[1];
        if (ready) resolve(ready);
      });
      void once(child, 'exit').then(() => reject(new Error(`The host ended before it was ready: ${end.errors()}`)));
    }),
    START_LIMIT_MS,
    () => `The host was not ready in time: ${end.errors()}`,
  );
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
