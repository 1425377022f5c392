import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import type { Settings } from '../../../shared/domain/settings';
import type { Platform } from '../platform';
import { GROUND, guardedPreferences } from './web-preferences';
import { MIN_SIZE, placeWindow } from './window-bounds';

/** Where the files are that a window is made of. */
export interface WindowFiles {
  readonly preload: string;
  /** Shown in the task bar where the system does not take it from the program (Linux). */
  readonly icon: string;
}

/** The options of the window: everything a page could use against the computer is off, by name. */
export function windowOptions(
  settings: Settings,
  files: WindowFiles,
  system: Platform['system'],
): BrowserWindowConstructorOptions {
  const { workArea } = screen.getPrimaryDisplay();
  const areas = [workArea, ...screen.getAllDisplays().map((display) => display.workArea)];
  return {
    ...placeWindow(settings.windowBounds, areas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Signalbox',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: true,
    ...(system === 'linux' ? { icon: files.icon } : {}),
    webPreferences: guardedPreferences(files.preload, system),
  };
}

/** Makes the window and shows it when its first frame is painted, as large as it was left. */
export function createWindow(settings: Settings, files: WindowFiles, system: Platform['system']): BrowserWindow {
  const window = new BrowserWindow(windowOptions(settings, files, system));
  window.once('ready-to-show', () => {
    if (settings.windowBounds?.maximized) window.maximize();
    window.show();
  });
  return window;
}
