import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { t } from '../../../shared/language/t';
import type { HomeLock, lockHome } from '../../storage/instance-lock';
import { StartRefusal } from '../../storage/start-refusal';
import { systemOf } from '../home';
import type { Platform } from '../platform';
import type { ShownApp } from '../served-app';
import { speakAsChosen } from '../speak-as-chosen';
import { assertBuilt } from '../window-files';
import { APP_ORIGIN, APP_PAGE, serveAppScheme } from './app-scheme';
import { addContextMenu } from './context-menu';
import { electronPlatform, followedSettings } from './electron-platform';
import { guardEverything } from './guards';
import { MainWindow } from './main-window';
import { setMenu } from './menu';
import { QuickAsk } from './quick-ask';
import { storeSettings } from './store-settings';
import type { WindowFiles } from './window';
import { serveWindow } from './window-line';

/** What the Electron host is made of. */
export interface ElectronHostParts {
  readonly home: string;
  readonly version: string;
  /** The absolute path of the built window. */
  readonly rendererRoot: string;
  readonly files: WindowFiles & { readonly trayIcon: string };
  /** What opens the quick question from outside, for the person to read. */
  readonly quickAskCommand: string;
  /** Where the window comes from while it is being built; null for the built one. */
  readonly devUrl: string | null;
  readonly createApp: (platform: Platform) => Promise<ShownApp>;
  readonly lockHome: typeof lockHome;
  readonly onDefect: (error: unknown) => void;
}

/** A host that runs. */
export interface ElectronHost {
  /** Brings the window to the front; makes a new one when it was closed. */
  show(): void;
  /** Brings the window of the quick question to the front. */
  askQuickly(): void;
  /** Whether it goes on when its last window was closed. */
  staysWithoutWindow(): boolean;
  /** Saves what is under way. Called once, after the windows have gone. */
  end(): Promise<void>;
}

/** The sign beside the clock tells of a light so long after it changed: each call may change one. In ms. */
const TOLD_AFTER_MS = 500;

/** The page of the quick question, beside that of the window. */
const QUICK_ASK_PAGE = 'quick-ask.html';

/** A first Electron that is just ending lets go of the home folder within this time, in ms. */
const FIRST_ENDS_MS = 10_000;
const LOCK_RETRY_MS = 100;

type HeldLock = Extract<HomeLock, { held: true }>;

async function takeHome(parts: ElectronHostParts): Promise<HeldLock> {
  const patience = performance.now() + FIRST_ENDS_MS;
  for (;;) {
    const lock = parts.lockHome(parts.home);
    if (lock.held) return lock;
    const contact = lock.contact as { host?: unknown } | null;
    if (contact?.host === 'browser-window' || performance.now() > patience) {
      throw new StartRefusal(
        'already_running',
        t('Signalbox is already running with this data folder, in a browser window.'),
        t('Use that window, or end it first.'),
      );
    }
    await delay(LOCK_RETRY_MS);
  }
}

const loadingFailed = (code: number, description: string) =>
  new Error(`The page of the window could not be loaded: ${description} (${code})`);

/**
 * Starts the Electron host: lock, app, guards, menu, window. After the app is ready.
 * @throws {@link StartRefusal} or HostRefusal when it cannot start for a reason the person can do something about
 */
export async function startElectronHost(parts: ElectronHostParts): Promise<ElectronHost> {
  if (parts.devUrl === null) assertBuilt(parts.rendererRoot);
  const lock = await takeHome(parts);
  lock.announce({ host: 'electron' });
  const system = systemOf(process.platform);
  const base = parts.devUrl === null ? APP_PAGE : new URL(parts.devUrl).href;
  const pages = { main: base, quickAsk: new URL(QUICK_ASK_PAGE, base).href };
  const origin = parts.devUrl === null ? APP_ORIGIN : new URL(parts.devUrl).origin;
  let served: ShownApp | null = null;

  const equip = (opened: BrowserWindow) => {
    const { webContents } = opened;
    if (served !== null) serveWindow(webContents, served, origin);
    addContextMenu(webContents);
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame) parts.onDefect(loadingFailed(code, description));
    });
  };
  const settings = followedSettings(storeSettings(parts.home), () => followSettings());
  const main = new MainWindow({
    settings,
    files: parts.files,
    system,
    page: pages.main,
    equip,
    closed: () => quickAsk.staysWithoutWindow(system) || quickAsk.close(),
    onDefect: parts.onDefect,
  });
  const quickAsk = new QuickAsk({
    window: { files: parts.files, system, page: pages.quickAsk, equip },
    trayIcon: parts.files.trayIcon,
    env: process.env,
    command: parts.quickAskCommand,
    settings: () => settings.read(),
    connections: () => served?.connections.list() ?? [],
    open: (command) => (command === null ? void main.show() : main.do(command)),
    quit: () => app.quit(),
    onDefect: parts.onDefect,
  });
  const platform = electronPlatform({
    home: parts.home,
    version: parts.version,
    settings,
    quickAsk,
    showWindow: () => void main.show(),
  });
  const putUpMenu = () =>
    setMenu(system, {
      command: (command) => main.do(command),
      askQuickly: () => quickAsk.show(),
      showDataFolder: () => void platform.openFolder(parts.home).catch(parts.onDefect),
      withDeveloperTools: !app.isPackaged,
    });
  let spoken = settings.read().language;
  const followSettings = () => {
    // Settings that the app writes while it starts are followed when it has.
    if (served === null) return;
    quickAsk.follow();
    const { language } = settings.read();
    if (language === spoken) return;
    spoken = language;
    const speakAnew = async () => {
      await speakAsChosen(language, platform.languages);
      putUpMenu();
      quickAsk.follow();
    };
    speakAnew().catch(parts.onDefect);
  };

  served = await parts.createApp(platform).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  guardEverything(origin, Object.values(pages));
  serveAppScheme(parts.rendererRoot);
  putUpMenu();
  quickAsk.follow();
  let waiting: NodeJS.Timeout | null = null;
  const stopFollowing = served.connections.onChange(() => {
    waiting ??= setTimeout(() => {
      waiting = null;
      quickAsk.follow();
    }, TOLD_AFTER_MS).unref();
  });
  main.show();

  return {
    show: () => void main.show(),
    askQuickly: () => quickAsk.show(),
    staysWithoutWindow: () => quickAsk.staysWithoutWindow(system),
    async end() {
      stopFollowing();
      if (waiting) clearTimeout(waiting);
      quickAsk.dispose();
      try {
        await served?.dispose();
      } finally {
        lock.release();
      }
    },
  };
}
