import Conf from 'conf';
import type { SettingsStore } from '../platform';
import { openSettings, SETTINGS_NAME, SETTINGS_OPTIONS } from '../settings-file';

/** The settings of the browser-window host, in `<home>/settings.json`. Throws as {@link openSettings} does. */
export function confSettings(home: string): SettingsStore {
  return openSettings(home, () => new Conf({ ...SETTINGS_OPTIONS, cwd: home, configName: SETTINGS_NAME }));
}
