import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/channel';
import { t } from '../../../shared/language/t';
import type { Platform } from '../platform';

/** What the menu needs from its host. */
export interface MenuActions {
  /** Hands a choice on to the window. */
  readonly command: (command: MenuCommand) => void;
  readonly askQuickly: () => void;
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
  const settings = shown(t('Settings…'), 'CommandOrControl+,', () => actions.command('settings'));
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
    label: mac ? t('File') : t('&File'),
    submenu: [
      shown(t('New chat'), 'CommandOrControl+N', () => actions.command('new-chat')),
      { label: t('Ask quickly'), click: actions.askQuickly },
      shown(t('Search…'), 'CommandOrControl+K', () => actions.command('search')),
      separator,
      ...(mac ? [] : [settings]),
      { label: t('Show data folder'), click: actions.showDataFolder },
      separator,
      { role: mac ? 'close' : 'quit' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: mac ? t('View') : t('&View'),
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
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: mac ? t('Help') : t('&Help'),
    submenu: [shown(t('Keyboard shortcuts'), 'CommandOrControl+/', () => actions.command('shortcuts'))],
  };
  return [...(mac ? [appMenu] : []), file, { role: 'editMenu' }, view, { role: 'windowMenu' }, help];
}

/** Puts the menu in place. After the app is ready. */
export function setMenu(system: Platform['system'], actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(system, actions)));
}
