import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import type { Settings } from '../../../shared/domain/settings';
import type { Platform } from '../platform';
import { MIN_SIZE, placeWindow } from './window-bounds';

/** The ground of the window before its page is painted: `--surface` of src/renderer/ui/tokens.css. */
const GROUND = { light: '#fbfaf8', dark: '#1b1a18' } as const;

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
    webPreferences: {
      preload: files.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Elsewhere than on a Mac Chromium would fetch its dictionaries from a server of Google's.
      spellcheck: system === 'mac',
    },
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
