import { t } from '../shared/language/t';
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
import { QUICK_ASK_SWITCH, quickAskCommand } from './platform/electron/quick-ask-command';
import { homeFolder } from './platform/home';
import { HostRefusal } from './platform/host-refusal';
import { lockHome } from './storage/instance-lock';
import { StartRefusal } from './storage/start-refusal';

/** Chromium's own switches come along, so that nothing but the app's own is looked at. */
const asked = parseArgs({
  args: process.argv.slice(1),
  options: { home: { type: 'string' }, 'quick-ask': { type: 'boolean' } },
  strict: false,
}).values;
const askedHome = typeof asked['home'] === 'string' ? asked['home'] : undefined;
const home = homeFolder(askedHome, process.env);

/** By its name a Mac takes it for a template, and finds the one for fine screens beside it. */
const TRAY_ICONS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'trayTemplate.png', win32: 'icon.ico' };

const resources = join(import.meta.dirname, '../../resources');

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
      t('Signalbox could not start because of an error of its own.'),
      t('The log in its data folder says more.'),
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
      icon: join(resources, 'icon.png'),
      trayIcon: join(resources, TRAY_ICONS[process.platform] ?? 'tray.png'),
    },
    quickAskCommand: quickAskCommand({
      // An AppImage runs from a place of its own at every start; the file that was started stays.
      program: process.env['APPIMAGE'] ?? process.execPath,
      folder: app.isPackaged ? null : app.getAppPath(),
      home: home === homeFolder(undefined, {}) ? null : home,
    }),
    devUrl: app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null),
    lockHome,
    createApp: (platform) => {
      log = createLog(platform.home);
      return createApp(platform);
    },
    onDefect,
  });
  if (asked['quick-ask'] === true) host.askQuickly();
}

process.on('unhandledRejection', onDefect);
process.on('uncaughtException', (error) => {
  onDefect(error);
  dialog.showErrorBox(
    t('Signalbox met an error that it cannot go on from.'),
    t('What was being written is saved. Start it again; the log in its data folder says more.'),
  );
  status = 1;
  app.quit();
});

registerAppScheme();
app.enableSandbox();
app.setName('Signalbox');
// Without it Electron cannot even ask a Wayland desktop for keys.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
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
  app.on('second-instance', (_event, argv) => (argv.includes(QUICK_ASK_SWITCH) ? host?.askQuickly() : host?.show()));
  app.on('activate', () => host?.show());
  app.on('window-all-closed', () => {
    if (host === null || !host.staysWithoutWindow()) app.quit();
  });
  app.on('will-quit', endBeforeQuit);
  app.whenReady().then(start).catch(refuseToStart);
} else {
  app.exit(0);
}
