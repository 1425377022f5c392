import { app, nativeTheme, net, Notification, shell } from 'electron';
import { checkLink } from '../../links';
import { ProblemError } from '../../problem-error';
import { systemOf } from '../home';
import { hasNetwork } from '../network-interfaces';
import type { Platform, SettingsStore } from '../platform';
import { safeStorageSecrets } from './safe-storage-secrets';
import { storeSettings } from './store-settings';

/** Has the system's own surfaces (menus, dialogs, the frame of the window) follow the theme that was chosen. */
function followingTheme(store: SettingsStore): SettingsStore {
  nativeTheme.themeSource = store.read().theme;
  return {
    quarantined: store.quarantined,
    read: () => store.read(),
    write(settings) {
      store.write(settings);
      nativeTheme.themeSource = settings.theme;
    },
  };
}

/**
 * The platform of the Electron host.
 * @param home exists already
 * @param showWindow brings the window to the front
 * @throws HostRefusal when the settings file is there and cannot be read
 */
export function electronPlatform(home: string, version: string, showWindow: () => void): Platform {
  const system = systemOf(process.platform);
  const notes = new Set<Notification>();
  return {
    host: 'electron',
    system,
    version,
    languages: app.getPreferredSystemLanguages(),
    home,
    settings: followingTheme(storeSettings(home)),
    secrets: safeStorageSecrets(system, home),
    network: { isOnline: () => net.isOnline() && hasNetwork() },
    async openExternal(url) {
      // Checked once more at the very door: nothing else may ever reach the system from here.
      const link = checkLink(url);
      if (!link.ok) throw new ProblemError('link', link.sentence, 'Only web and mail addresses can be opened.');
      try {
        await shell.openExternal(link.url);
      } catch (cause) {
        throw new ProblemError(
          'link',
          'The system’s browser could not be opened.',
          'Copy the address and open it in your browser yourself.',
          { cause },
        );
      }
    },
    notify(note, clicked) {
      if (!Notification.isSupported()) return;
      const shown = new Notification(note);
      // Kept until it is gone: one that is collected can no longer be clicked.
      notes.add(shown);
      shown.on('close', () => notes.delete(shown));
      shown.on('click', () => {
        notes.delete(shown);
        showWindow();
        clicked();
      });
      shown.show();
    },
    async openFolder(path) {
      const failure = await shell.openPath(path);
      if (failure !== '') {
        throw new ProblemError('link', 'The folder could not be shown.', `Open it yourself: ${path}`, {
          cause: new Error(failure),
        });
      }
    },
  };
}
