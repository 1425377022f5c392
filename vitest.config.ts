import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What `?modulePath` is in the build: the path of a module that a thread runs. Here the thread starts with a small file that
 * lets Node find the sources that the module imports, as they are.
 */
const modulePaths: Plugin = {
  name: 'module paths',
  enforce: 'pre',
  load: (id) => {
    const [path = '', query] = id.split('?');
    if (query !== 'modulePath') return null;
    const files = [resolve(import.meta.dirname, 'test/main/storage/typescript-imports.ts'), path];
    const code = files.map((file) => `await import(${JSON.stringify(pathToFileURL(file).href)});\n`).join('');
    const folder = resolve(import.meta.dirname, 'node_modules/.cache/module-paths');
    const start = resolve(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
    mkdirSync(folder, { recursive: true });
    // Only once: another run may be reading it.
    if (!existsSync(start)) writeFileSync(start, code);
    return `export default ${JSON.stringify(start)}`;
  },
};

export default defineConfig({
  test: {
    // Ended by the runner when a test leaves something open, so that a hang is a failure and not an endless wait. Long
    // enough for what starts processes or guards a passphrase, on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A second chance where nobody looks on; npm test names whoever needed it. Everywhere else chance is to be seen.
    retry: process.env['CI'] ? 1 : 0,
    // What is waited for is waited for long.
    expect: { poll: { timeout: 20_000 } },
    // Both cores of a small machine: left to itself the runner keeps one idle.
    maxWorkers: '100%',
    restoreMocks: true,
    projects: [
      {
        extends: true,
        plugins: [modulePaths],
        test: {
          name: 'main',
          environment: 'node',
          include: ['test/{main,shared,preload,scripts,support,upkeep}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup-window.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
