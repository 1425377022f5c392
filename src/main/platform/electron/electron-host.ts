import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { IPC } from '../../../shared/ipc';
import type { HomeLock, lockHome } from '../../storage/instance-lock';
import { StartRefusal } from '../../storage/start-refusal';
import type { Platform } from '../platform';
import type { ServedApp } from '../served-app';
import { assertBuilt } from '../window-files';
import { APP_ORIGIN, APP_PAGE, serveAppScheme } from './app-scheme';
import { addContextMenu } from './context-menu';
import { electronPlatform } from './electron-platform';
import { guardEverything } from './guards';
import { keepBounds } from './keep-bounds';
import { setMenu } from './menu';
import { recoverWindow } from './recover';
import { createWindow, type WindowFiles } from './window';
import { serveWindow } from './window-line';

/** What the Electron host is made of. */
export interface ElectronHostParts {
  readonly home: string;
  readonly version: string;
  /** The absolute path of the built window. */
  readonly rendererRoot: string;
  readonly files: WindowFiles;
  /** Where the window comes from while it is being built; null for the built one. */
  readonly devUrl: string | null;
  readonly createApp: (platform: Platform) => Promise<ServedApp>;
  readonly lockHome: typeof lockHome;
  readonly onDefect: (error: unknown) => void;
}

/** A host that runs. */
export interface ElectronHost {
  /** Brings the window to the front; makes a new one when it was closed. */
  show(): void;
  /** Saves what is under way. Called once, after the windows have gone. */
  end(): Promise<void>;
}

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
        'Signalbox is already running with this data folder, in a browser window.',
        'Use that window, or end it first.',
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
  const platform = electronPlatform(parts.home, parts.version, () => void show());
  const served = await parts.createApp(platform).catch((error: unknown) => {
    lock.release();
    throw error;
  });

  const page = parts.devUrl === null ? APP_PAGE : new URL(parts.devUrl).href;
  const origin = parts.devUrl === null ? APP_ORIGIN : new URL(parts.devUrl).origin;
  guardEverything(origin, page);
  serveAppScheme(parts.rendererRoot);

  let window: BrowserWindow | null = null;
  const openWindow = (): BrowserWindow => {
    const opened = createWindow(platform.settings.read(), parts.files, platform.system);
    const { webContents } = opened;
    serveWindow(webContents, served, origin);
    keepBounds(opened, platform.settings, parts.onDefect);
    recoverWindow(opened, { onDefect: parts.onDefect, giveUp: () => app.quit() });
    addContextMenu(webContents);
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame) parts.onDefect(loadingFailed(code, description));
    });
    opened.on('closed', () => {
      window = null;
    });
    // A page that does not load is told of by did-fail-load.
    opened.loadURL(page).catch(() => undefined);
    return opened;
  };
  const show = (): BrowserWindow => {
    window ??= openWindow();
    if (window.isMinimized()) window.restore();
    // A window that is still being painted shows itself.
    if (window.isVisible()) window.focus();
    return window;
  };

  setMenu(platform.system, {
    command: (command) => show().webContents.send(IPC.menu, command),
    showDataFolder: () => void platform.openFolder(parts.home).catch(parts.onDefect),
    withDeveloperTools: !app.isPackaged,
  });
  show();

  return {
    show,
    async end() {
      try {
        await served.dispose();
      } finally {
        lock.release();
      }
    },
  };
}
