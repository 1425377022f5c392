import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Host, HostKind } from './host';
import { startHost } from './start-host';

export { expect } from '@playwright/test';

interface HostFixtures {
  /** Which host; set by the project. */
  readonly host: HostKind;
  /** Environment of the host, for `test.use`. */
  readonly hostEnv: Readonly<Record<string, string>>;
  /** An empty folder, removed afterwards. */
  readonly home: string;
  /** Signalbox, started on `home`. The test is skipped, with the reason, where its host cannot run. */
  readonly app: Host;
}

/** The test of every end-to-end file: the same file runs on all three hosts. */
export const test = base.extend<HostFixtures>({
  host: ['browser-window', { option: true }],
  hostEnv: [{}, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the braces to see that nothing is used
  home: async ({}, give) => {
    const home = mkdtempSync(join(tmpdir(), 'signalbox-e2e-'));
    await give(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  app: async ({ host, hostEnv, home, browser }, give, testInfo) => {
    const app = await startHost(host, { home, env: hostEnv }, browser);
    if ('notRunBecause' in app) {
      testInfo.skip(true, app.notRunBecause);
      return;
    }
    await give(app);
    await app.stop();
  },
});
