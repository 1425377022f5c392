import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { formulaFonts } from './scripts/steps/formula-fonts.mjs';
import { startBuiltins } from './scripts/steps/start-builtins.mjs';
import { startPreloads } from './scripts/steps/start-preloads.mjs';

/**
 * What is read from node_modules at run time: native code, and electron-store with its base class and the library for
 * pictures, whose files find their neighbours by path. Everything else is bundled, so that an installed app starts from a handful of files.
 */
const external = [/^better-sqlite3($|\/)/, /^@napi-rs\/keyring($|\/)/, 'electron-store', 'conf', 'wasm-vips'];

/** ws looks for faster native versions of two functions and does well without; they are not shipped. */
const absent = ['bufferutil', 'utf-8-validate'];

const root = import.meta.dirname;

export default defineConfig({
  main: {
    plugins: [startBuiltins],
    build: {
      externalizeDeps: false,
      // Electron 45 carries Node 24; the browser-window host runs on the person's own, from 22.12.
      target: 'node22',
      rolldownOptions: {
        input: { index: resolve(root, 'src/main/index.ts'), browser: resolve(root, 'src/main/browser.ts') },
        external: [...external, ...absent],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload script loads neither modules nor chunks.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react(), formulaFonts, startPreloads],
    // Both hosts put a fresh value in its place on every load.
    html: { cspNonce: '__CSP_NONCE__' },
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    // A thread fetches what it needs file by file, as the window does.
    worker: { format: 'es' },
    build: {
      // Nothing is put into data: URLs, which the content security policy would have to allow.
      assetsInlineLimit: 0,
      // Electron's own Chromium is newer; the browser-window host opens whatever is installed.
      target: 'chrome130',
      minify: 'oxc',
      // Made for reading a stack from a released version; not named in the scripts and left out of packages.
      sourcemap: 'hidden',
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          'quick-ask': resolve(root, 'src/renderer/quick-ask.html'),
        },
      },
    },
  },
});
