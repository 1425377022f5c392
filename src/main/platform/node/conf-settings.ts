import { createRequire } from 'node:module';
import type Conf from 'conf';
import type { SettingsStore } from '../platform';
import { openSettings, SETTINGS_NAME, SETTINGS_OPTIONS } from '../settings-file';

const require = createRequire(import.meta.url);

/**
 * The settings of the browser-window host, in `<home>/settings.json`. Throws as {@link openSettings} does. The package
 * that writes the file is read at the first change: it takes as long as everything else that a start reads.
 */
export function confSettings(home: string): SettingsStore {
  return openSettings(home, () => {
    const { default: Store } = require('conf') as { readonly default: typeof Conf };
    return new Store({ ...SETTINGS_OPTIONS, cwd: home, configName: SETTINGS_NAME });
  });
}
