import type { Platform, SystemNote } from '../../src/main/platform/platform';
import { Settings, type Settings as SettingsValue } from '../../src/shared/domain/settings';

/** Something that the system told, and its click. */
export interface ToldNote extends SystemNote {
  clicked(): void;
}

/** A host that can do nothing but remember: settings in memory, no store for secrets. */
export function rememberingPlatform(
  home: string,
  opened: string[],
  notes: ToldNote[],
  network: { readonly online: boolean },
): Platform {
  let settings: SettingsValue = Settings.parse({ firstTokenSeconds: 1, stallSeconds: 1 });
  return {
    host: 'browser-window',
    system: 'linux',
    version: '0.0.0-test',
    languages: ['en-GB'],
    home,
    settings: {
      read: () => settings,
      write: (changed) => {
        settings = changed;
      },
      quarantined: null,
    },
    secrets: {
      availability: () => Promise.resolve({ available: false, reason: 'This computer has no store for secrets.' }),
      read: () => Promise.reject(new Error('no store')),
      write: () => Promise.reject(new Error('no store')),
      remove: () => Promise.reject(new Error('no store')),
    },
    network: { isOnline: () => network.online },
    notify: (note, clicked) => {
      notes.push({ ...note, clicked });
    },
    openExternal: (url) => {
      opened.push(url);
      return Promise.resolve();
    },
    openFolder: (path) => {
      opened.push(path);
      return Promise.resolve();
    },
  };
}
