import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { root } from './root.mjs';

const folder = join(root, 'test', 'bench');
const entries = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/**
 * What `?modulePath` is in the app's build: the path of a module that a thread runs. Node runs these as they are.
 * @type {import('vite').Plugin}
 */
const modulePaths = {
  name: 'module paths',
  enforce: 'pre',
  load: (id) => (id.endsWith('?modulePath') ? `export default ${JSON.stringify(id.split('?')[0])}` : null),
};

/** Bundles each file of test/bench into one beside the app's, so that what is measured is built the way the app is. */
export default defineConfig({
  root,
  plugins: [modulePaths],
  publicDir: false,
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'out/bench',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((name) => [basename(name, '.ts'), join(folder, name)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
