import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

/**
 * Builds the window with a stand-in for main, serves it on a free port of this computer, and opens Chromium.
 *
 * @param {{ executablePath?: string }} [options] where Chromium is, when not in Debian's place
 */
export async function openHarness({ executablePath = '/usr/bin/chromium' } = {}) {
  const outDir = mkdtempSync(join(tmpdir(), 'signalbox-chat-'));
  /** @type {import('vite').InlineConfig} */
  const config = {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [react()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 5000 },
    preview: { host: '127.0.0.1', port: 0 },
  };
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
