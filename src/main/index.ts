import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { version } from '../../package.json';
import { createApp } from './app';
import { createLog, type Log } from './log/log';
import { redact } from './log/redact';
import { type ElectronHost, startElectronHost } from './platform/electron/electron-host';
import { registerAppScheme } from './platform/electron/app-scheme';
import { homeFolder } from './platform/home';
import { HostRefusal } from './platform/host-refusal';
import { lockHome } from './storage/instance-lock';
import { StartRefusal } from './storage/start-refusal';

/** Chromium's own switches come along, so that nothing but --home is looked at. */
const asked = parseArgs({ args: process.argv.slice(1), options: { home: { type: 'string' } }, strict: false }).values[
  'home'
];
const home = homeFolder(typeof asked === 'string' ? asked : undefined, process.env);

let log: Log | null = null;
const onDefect = (error: unknown): void => {
  if (log) log.error('something went wrong in the Electron host', { error });
  else process.stderr.write(`${redact(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
};

let host: ElectronHost | null = null;
let ended: Promise<void> | null = null;
let status = 0;

/** Windows first, then the app: what is under way is saved while nobody has to watch. */
function endBeforeQuit(event: { preventDefault(): void }): void {
  if (host === null && ended === null) return;
  event.preventDefault();
  ended ??= (host?.end() ?? Promise.resolve()).then(
    () => app.exit(status),
    (error: unknown) => {
      onDefect(error);
      app.exit(1);
    },
  );
}

function refuseToStart(error: unknown): void {
  if (error instanceof HostRefusal || error instanceof StartRefusal) {
    process.stderr.write(`${redact(`${error.sentence}\n${error.advice}`)}\n`);
    dialog.showErrorBox(error.sentence, error.advice);
  } else {
    onDefect(error);
    dialog.showErrorBox(
      'Signalbox could not start because of an error of its own.',
      'The log in its data folder says more.',
    );
  }
  app.exit(1);
}

async function start(): Promise<void> {
  host = await startElectronHost({
    home,
    version,
    rendererRoot: join(import.meta.dirname, '../renderer'),
    files: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      icon: join(import.meta.dirname, '../../resources/icon.png'),
    },
    devUrl: app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null),
    lockHome,
    createApp: (platform) => {
      log = createLog(platform.home);
      return createApp(platform);
    },
    onDefect,
  });
}

process.on('unhandledRejection', onDefect);
process.on('uncaughtException', (error) => {
  onDefect(error);
  dialog.showErrorBox(
    'Signalbox met an error that it cannot go on from.',
    'What was being written is saved. Start it again; the log in its data folder says more.',
  );
  status = 1;
  app.quit();
});

registerAppScheme();
app.enableSandbox();
app.setName('Signalbox');
app.setPath('userData', home);
// Chromium's caches stay apart from what is the person's own.
app.setPath('sessionData', join(home, 'window'));
try {
  // Electron keeps its lock between starts in this folder. Why it cannot be made is said when the app starts.
  mkdirSync(home, { recursive: true, mode: 0o700 });
} catch (error) {
  onDefect(error);
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => host?.show());
  app.on('activate', () => host?.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', endBeforeQuit);
  app.whenReady().then(start).catch(refuseToStart);
} else {
  app.exit(0);
}
