import { t } from '../../../shared/language/t';
import { systemOf } from '../home';
import { hasNetwork } from '../network-interfaces';
import type { Platform } from '../platform';
import { confSettings } from './conf-settings';
import { keyringSecrets } from './keyring-secrets';
import { showNote } from './note-by-system';
import { openFolderCommand, openUrlCommand, runOpener } from './open-with-system';

/**
 * The platform of the browser-window host: a plain Node process.
 * @param home exists already
 * @throws HostRefusal when the settings file is there and cannot be read
 */
export function nodePlatform(home: string, version: string): Platform {
  const system = systemOf(process.platform);
  return {
    host: 'browser-window',
    system,
    version,
    languages: [new Intl.DateTimeFormat().resolvedOptions().locale],
    home,
    settings: confSettings(home),
    secrets: keyringSecrets(system, home),
    network: { isOnline: hasNetwork },
    openExternal: (url) =>
      runOpener(
        openUrlCommand(system, url),
        t('The system’s browser could not be opened.'),
        t('Copy the address and open it in your browser yourself.'),
      ),
    notify: (note) => showNote(system, note),
    openFolder: (path) =>
      runOpener(
        openFolderCommand(system, path),
        t('The folder could not be shown.'),
        t('Open it yourself: {path}', { path }),
      ),
  };
}
