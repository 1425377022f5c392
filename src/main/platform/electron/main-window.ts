import { app, type BrowserWindow } from 'electron';
import type { MenuCommand } from '../../../shared/channel';
import { IPC } from '../../../shared/ipc';
import type { Platform, SettingsStore } from '../platform';
import { keepBounds } from './keep-bounds';
import { recoverWindow } from './recover';
import { createWindow, type WindowFiles } from './window';

/** What the window of Signalbox needs from its host. */
export interface MainWindowParts {
  readonly settings: SettingsStore;
  readonly files: WindowFiles;
  readonly system: Platform['system'];
  readonly page: string;
  /** Gives a window that was just made its line, its menus and its ears for failures. */
  readonly equip: (window: BrowserWindow) => void;
  /** The window was closed. */
  readonly closed: () => void;
  readonly onDefect: (error: unknown) => void;
}

/** The window of Signalbox: there is one, or none. */
export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | null = null;
  #isLoaded = false;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Brings it to the front; makes a new one when it was closed. */
  show(): BrowserWindow {
    const window = (this.#window ??= this.#open());
    if (window.isMinimized()) window.restore();
    // One that is still being painted shows itself.
    if (window.isVisible()) window.focus();
    return window;
  }

  /** Brings it to the front and has it do something, once its page is there. */
  do(command: MenuCommand): void {
    const { webContents } = this.show();
    const send = () => webContents.send(IPC.menu, command);
    if (this.#isLoaded) send();
    else webContents.once('did-finish-load', send);
  }

  #open(): BrowserWindow {
    const { settings, files, system, page, equip, closed, onDefect } = this.#parts;
    const opened = createWindow(settings.read(), files, system);
    equip(opened);
    keepBounds(opened, settings, onDefect);
    recoverWindow(opened, { onDefect, giveUp: () => app.quit() });
    this.#isLoaded = false;
    opened.webContents.on('did-finish-load', () => {
      this.#isLoaded = true;
    });
    opened.on('closed', () => {
      this.#window = null;
      closed();
    });
    // A page that does not load is told of by did-fail-load.
    opened.loadURL(page).catch(() => undefined);
    return opened;
  }
}
