import './control';
import { BrowserWindow } from './browser-window';
import { globalShortcut } from './global-shortcut';
import { app } from './lifecycle';
import { Menu } from './menu';
import { protocol } from './protocol';
import { session } from './session';
import { dialog, nativeTheme, net, Notification, safeStorage, screen, shell } from './small-modules';
import { nativeImage, Tray } from './tray';
import { EventEmitter } from 'node:events';

/** Messages to no window in particular; electron-store listens here. */
const ipcMain = new EventEmitter();

export {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};

/** The module as CommonJS packages see it. */
export default {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};
