import { spawn } from 'node:child_process';
import { join, sep } from 'node:path';
import { createServer, loadConfigFromFile, mergeConfig } from 'vite';
import { buildIfStale } from './build.mjs';
import { root } from './root.mjs';
import { StepError, runCommand, say } from './say.mjs';

/** Several files are often saved at once; main is built once for them. */
const settleMs = 200;

/** A running browser-window host, and the address that it printed. */
class Host {
  /** @param {readonly string[]} args */
  constructor(args) {
    this.process = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--no-open', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    /** @type {Promise<number>} */
    this.ended = new Promise((resolve) => this.process.once('exit', (code) => resolve(code ?? 1)));
  }

  /** @returns {Promise<URL>} where it can be entered, once; rejects with a StepError when it ends before */
  address() {
    return new Promise((resolve, reject) => {
      let text = '';
      this.process.stdout.setEncoding('utf8').on('data', (part) => {
        text += part;
        const address = /^Signalbox is ready: (\S+)$/m.exec(text)?.[1];
        if (address) resolve(new URL(address));
      });
      this.ended.then(
        () => reject(new StepError('The app ended before its window could be shown.')),
        () => undefined,
      );
    });
  }

  async stop() {
    this.process.kill();
    await this.ended;
  }
}

/**
 * The window served from its sources, with its line to main led through to a host of the built main.
 * @param {URL} host
 * @param {number} port 0 for any free one
 */
async function serveWindow(host, port) {
  const loaded = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    join(root, 'electron.vite.config.ts'),
  );
  const { renderer } = /** @type {import('electron-vite').UserConfig} */ (loaded?.config ?? {});
  /** @type {string | undefined} */
  let own;
  /** @type {import('vite').ProxyOptions} */
  const toHost = { target: host.origin, changeOrigin: true };
  const server = await createServer(
    mergeConfig(renderer ?? {}, {
      configFile: false,
      plugins: [reenter],
      server: {
        host: '127.0.0.1',
        port,
        strictPort: port !== 0,
        proxy: {
          // The token is exchanged for the host's own cookie, which this port shares.
          '^/\\?token=': toHost,
          '/channel': {
            ...toHost,
            ws: true,
            /** @param {import('vite').HttpProxy.ProxyServer} proxy */
            configure: (proxy) => {
              proxy.on('proxyReqWs', (forwarded, request, socket) => {
                // The host lets in its own page only; this one stands for it, and no other page does.
                if (request.headers.origin === own) forwarded.setHeader('origin', host.origin);
                else socket.destroy();
              });
            },
          },
        },
      },
    }),
  );
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new StepError('The window could not be served.');
  own = `http://127.0.0.1:${address.port}`;
  return { server, origin: own };
}

const reenterPath = '/@signalbox/reenter.js';

/**
 * Lets the open windows in again after main was started anew.
 * @type {import('vite').Plugin}
 */
const reenter = {
  name: 'signalbox:reenter',
  resolveId: (id) => (id === reenterPath ? id : null),
  load: (id) =>
    id === reenterPath ? `import.meta.hot.on('signalbox:address', ({ path }) => location.assign(path));` : null,
  transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: reenterPath } }],
};

await runCommand(async () => {
  const args = process.argv.slice(2);
  const at = args.indexOf('--port');
  const port = at === -1 ? 0 : Number(args.splice(at, 2)[1]);
  const hostArguments = args.filter((argument) => argument !== '--no-open');

  await buildIfStale();
  let host = new Host(hostArguments);
  let entry = await host.address();
  const { server, origin } = await serveWindow(entry, port);
  let stopping = false;
  // Vite would end this process before the host has ended.
  process.removeAllListeners('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      void host.stop();
    });
  }
  process.stdout.write(`Signalbox is ready: ${origin}${entry.pathname}${entry.search}\n`);

  /** @type {NodeJS.Timeout | undefined} */
  let settled;
  let turn = Promise.resolve();
  const restart = async () => {
    try {
      if (!(await buildIfStale()) || stopping) return;
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      // The version before goes on until the mistake is mended.
      say(error.message);
      return;
    }
    const before = host;
    await before.stop();
    host = new Host([...hostArguments, '--port', entry.port]);
    entry = await host.address();
    server.ws.send('signalbox:address', { path: `${entry.pathname}${entry.search}` });
    say('Main was started anew.');
  };
  const folders = ['main', 'shared'].map((name) => join(root, 'src', name));
  server.watcher.add(folders);
  server.watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => path.startsWith(folder + sep))) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      turn = turn.then(restart);
    }, settleMs);
  });

  for (;;) {
    const current = host;
    const status = await current.ended;
    await turn;
    if (stopping || current === host) {
      await server.close();
      return stopping ? 0 : status;
    }
  }
});
