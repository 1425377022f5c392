import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/steps/chromium.mjs';
import type { HostKind } from './test/support/hosts/host';

const chromium = findChromium();

export default defineConfig<{ host: HostKind }>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A second chance where nobody looks on; npm test names whoever needed it. Everywhere else chance is to be seen.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine must not fail a test: what is waited for is waited for long.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    // Recording takes more of the processor than many a test; `--trace on` records one that is to be looked into.
    trace: 'on-first-retry',
    viewport: { width: 1100, height: 800 },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        // The tests' own pages are the only ones opened, and as root there is no sandbox to be had.
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // A file named after one host is about that host alone; every other runs on all of them.
    { name: 'browser-window', use: { host: 'browser-window' }, testIgnore: '*-electron.spec.ts' },
    { name: 'electron-stand-in', use: { host: 'electron-stand-in' }, testIgnore: '*-browser-window.spec.ts' },
    { name: 'electron', use: { host: 'electron' }, testIgnore: ['*-browser-window.spec.ts', '*-electron.spec.ts'] },
  ],
});
