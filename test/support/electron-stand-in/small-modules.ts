import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { record } from './record';

/** What of each of Electron's small modules the app uses. A new use has to be added here to compile. */
type Shell = Pick<Electron.Shell, 'openExternal' | 'openPath'>;
type Dialog = Pick<Electron.Dialog, 'showErrorBox'> & {
  showMessageBox(...given: unknown[]): Promise<Electron.MessageBoxReturnValue>;
};
type Screen = Pick<
  Electron.Screen,
  'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getPrimaryDisplay'
>;
type Net = Pick<Electron.Net, 'isOnline'>;
type NativeTheme = Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
type SafeStorage = Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export const shell: Shell = {
  async openExternal(url) {
    record('shell.openExternal', url);
  },
  async openPath(path) {
    record('shell.openPath', path);
    return '';
  },
};

export const dialog: Dialog = {
  showErrorBox(title, content) {
    record('dialog.showErrorBox', { title, content });
  },
  async showMessageBox(...given) {
    record('dialog.showMessageBox', given.at(-1));
    return { response: 0, checkboxChecked: false };
  },
};

const display = {
  workArea: { x: 0, y: 24, width: 1920, height: 1056 },
} as Electron.Display;

/** Takes what is to be told and shows nothing. */
export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }

  readonly #note: unknown;

  constructor(note: unknown) {
    super();
    this.#note = note;
  }

  show(): void {
    record('notification.show', this.#note);
  }
}

export const screen: Screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getCursorScreenPoint: () => ({ x: 900, y: 500 }),
  getDisplayNearestPoint: () => display,
  getDisplayMatching: () => display,
};

export const net: Net = {
  isOnline: () => true,
};

export const nativeTheme: NativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return this.themeSource === 'dark';
  },
};

/** Stands for the desktop's keyring: with it, secrets are sealed by a key that is derived from its value. */
const KEYRING = 'ELECTRON_STAND_IN_KEYRING';

const keyringKey = (): Buffer =>
  createHash('sha256')
    .update(process.env[KEYRING] ?? 'basic_text')
    .digest();

export const safeStorage: SafeStorage = {
  getSelectedStorageBackend: () => (process.env[KEYRING] ? 'gnome_libsecret' : 'basic_text'),
  isAsyncEncryptionAvailable: async () => true,
  async encryptStringAsync(clear) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyringKey(), iv);
    return Buffer.concat([iv, cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  async decryptStringAsync(sealed) {
    const decipher = createDecipheriv('aes-256-gcm', keyringKey(), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const clear = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    return { result: clear.toString('utf8'), shouldReEncrypt: false };
  },
};
