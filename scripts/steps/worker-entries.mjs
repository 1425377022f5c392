import { dirname, resolve } from 'node:path';

/** A worker named the way Node itself resolves it: `new URL('./something-worker.ts', import.meta.url)`. */
const workerUrl = /new URL\(\s*(['"])(\.{1,2}\/[\w./-]+-worker)\.ts\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Bundles every worker that main starts into a file of its own and points the URL at it. (Vite does this for the
 * window only.) The same source line works unbundled under vitest.
 * @returns {import('vite').Plugin}
 */
export function workerEntries() {
  return {
    name: 'signalbox:worker-entries',
    apply: 'build',
    // Asked before Vite, which answers with an address on a web server.
    enforce: 'pre',
    resolveFileUrl({ relativePath }) {
      return JSON.stringify(`./${relativePath}`);
    },
    transform(code, id) {
      if (!workerUrl.test(code)) return null;
      workerUrl.lastIndex = 0;
      return {
        code: code.replaceAll(workerUrl, (_match, _quote, /** @type {string} */ path) => {
          const entry = resolve(dirname(id), `${path}.ts`);
          const file = this.emitFile({ type: 'chunk', id: entry });
          return `new URL(import.meta.ROLLUP_FILE_URL_${file}, import.meta.url)`;
        }),
        map: null,
      };
    },
  };
}
