import { app, nativeTheme, net, Notification, shell } from 'electron';
import { t } from '../../../shared/language/t';
import { checkLink } from '../../links';
import { ProblemError } from '../../problem-error';
import { systemOf } from '../home';
import { hasNetwork } from '../network-interfaces';
import { plainNote } from '../plain-note';
import type { Platform, QuickAskWindow, SettingsStore } from '../platform';
import { safeStorageSecrets } from './safe-storage-secrets';

/**
 * Has the system's own surfaces (menus, dialogs, the frame of the window) follow the theme that was chosen, and tells of
 * every change once it is on disk.
 */
export function followedSettings(store: SettingsStore, changed: () => void): SettingsStore {
  nativeTheme.themeSource = store.read().theme;
  return {
    quarantined: store.quarantined,
    read: () => store.read(),
    write(settings) {
      store.write(settings);
      nativeTheme.themeSource = settings.theme;
      changed();
    },
  };
}

/** What the platform of the Electron host is made of. */
export interface ElectronPlatformParts {
  /** It exists already. */
  readonly home: string;
  readonly version: string;
  readonly settings: SettingsStore;
  readonly quickAsk: QuickAskWindow;
  /** Brings the window to the front. */
  readonly showWindow: () => void;
}

/** The platform of the Electron host. */
export function electronPlatform({ home, version, settings, quickAsk, showWindow }: ElectronPlatformParts): Platform {
  const system = systemOf(process.platform);
  const notes = new Set<Notification>();
  return {
    host: 'electron',
    system,
    version,
    languages: app.getPreferredSystemLanguages(),
    home,
    settings,
    quickAsk,
    secrets: safeStorageSecrets(system, home),
    network: { isOnline: () => net.isOnline() && hasNetwork() },
    async openExternal(url) {
      // Checked once more at the very door: nothing else may ever reach the system from here.
      const link = checkLink(url);
      if (!link.ok) throw new ProblemError('link', link.sentence, t('Only web and mail addresses can be opened.'));
      try {
        await shell.openExternal(link.url);
      } catch (cause) {
        throw new ProblemError(
          'link',
          t('The system’s browser could not be opened.'),
          t('Copy the address and open it in your browser yourself.'),
          { cause },
        );
      }
    },
    notify(note, clicked) {
      if (!Notification.isSupported()) return;
      const shown = new Notification(plainNote(system, note));
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
        throw new ProblemError('link', t('The folder could not be shown.'), t('Open it yourself: {path}', { path }), {
          cause: new Error(failure),
        });
      }
    },
  };
}
