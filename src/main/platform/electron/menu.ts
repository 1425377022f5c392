import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/channel';
import type { Platform } from '../platform';

/** What the menu needs from its host. */
export interface MenuActions {
  /** Hands a choice on to the window. */
  readonly command: (command: MenuCommand) => void;
  readonly showDataFolder: () => void;
  /** Developer tools are for those who build Signalbox. */
  readonly withDeveloperTools: boolean;
}

/**
 * The window handles these keys itself, so that they work in both hosts; outside the Mac the menu only shows them.
 * On a Mac the menu gets a key only when the window left it alone.
 */
const shown = (label: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
  label,
  accelerator,
  registerAccelerator: false,
  click,
});

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu as each system expects it: the usual roles with the usual shortcuts. */
export function menuTemplate(system: Platform['system'], actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = system === 'mac';
  const settings = shown('Settings…', 'CommandOrControl+,', () => actions.command('settings'));
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: mac ? 'File' : '&File',
    submenu: [
      shown('New chat', 'CommandOrControl+N', () => actions.command('new-chat')),
      shown('Search…', 'CommandOrControl+K', () => actions.command('search')),
      separator,
      ...(mac ? [] : [settings]),
      { label: 'Show data folder', click: actions.showDataFolder },
      separator,
      { role: mac ? 'close' : 'quit' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: mac ? 'View' : '&View',
    submenu: [
      { role: 'reload' },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // On most keyboards plus is a shifted key, and people press it without Shift.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(actions.withDeveloperTools ? [separator, { role: 'toggleDevTools' as const }] : []),
    ],
  };
  return [...(mac ? [appMenu] : []), file, { role: 'editMenu' }, view, { role: 'windowMenu' }];
}

/** Puts the menu in place. After the app is ready. */
export function setMenu(system: Platform['system'], actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(system, actions)));
}
