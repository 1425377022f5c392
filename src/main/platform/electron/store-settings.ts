import ElectronStore from 'electron-store';
import type { SettingsStore } from '../platform';
import { openSettings, SETTINGS_NAME, SETTINGS_OPTIONS } from '../settings-file';

/** The settings of the Electron host, in `<home>/settings.json`. Throws as {@link openSettings} does. */
export function storeSettings(home: string): SettingsStore {
  return openSettings(home, () => new ElectronStore({ ...SETTINGS_OPTIONS, cwd: home, name: SETTINGS_NAME }));
}
