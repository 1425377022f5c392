import { randomBytes } from 'node:crypto';
import type { AsyncEntry } from '@napi-rs/keyring';
import type { Platform, SecretStore } from '../platform';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';

const SERVICE = 'Signalbox';

/** A keyring that asks the person to unlock it may take long; one that never answers must not hold the app. In ms. */
const KEYRING_ANSWER_MS = 60_000;

/** What each system calls its store. */
const STORE_NAMES: Readonly<Record<Platform['system'], string>> = {
  mac: 'Keychain',
  windows: 'Windows Credential Manager',
  linux: 'the desktop keyring (Secret Service)',
};

const UNANSWERED: Readonly<Record<Platform['system'], PlainText>> = {
  mac: 'The Keychain of this Mac could not be used.',
  windows: 'The Windows Credential Manager could not be used.',
  linux: 'No desktop keyring answers on this computer (GNOME Keyring, KWallet or another Secret Service).',
};

const patience = (): AbortSignal => AbortSignal.timeout(KEYRING_ANSWER_MS);

/** Opens the entry of one slot. */
export type OpenEntry = (
  account: string,
) => Promise<Pick<AsyncEntry, 'setPassword' | 'getPassword' | 'deletePassword'>>;

/**
 * Opens an entry in the system's keyring. Loaded on first use: the native part is missing on some systems.
 * On Linux it is the Secret Service or nothing. The library would fall back to the kernel's keyring, which forgets
 * everything at the next start of the computer, and with it every key.
 */
const openSystemEntry: OpenEntry = async (account) => {
  const keyring = await import('@napi-rs/keyring');
  return new keyring.AsyncEntry(SERVICE, account, { linux: { store: 'secret-service' } });
};

/**
 * The operating system's keyring. It counts as available only when something written to it was read back.
 *
 * @param scope tells apart the secrets of several data folders of the same person
 */
export function keyringSecrets(
  system: Platform['system'],
  scope: string,
  openEntry: OpenEntry = openSystemEntry,
): SecretStore {
  const entryOf = (slot: string) => openEntry(`${slot} (${scope})`);
  return {
    async availability() {
      const proof = randomBytes(16).toString('hex');
      try {
        const entry = await entryOf(`proof-${proof.slice(0, 8)}`);
        await entry.setPassword(proof, patience());
        const read = await entry.getPassword(patience());
        await entry.deletePassword(patience());
        if (read === proof) return { available: true, name: STORE_NAMES[system] };
        return {
          available: false,
          reason: `${t(UNANSWERED[system])} ${t('It did not give back what it was asked to keep.')}`,
        };
      } catch {
        return { available: false, reason: t(UNANSWERED[system]) };
      }
    },
    async read(slot) {
      const entry = await entryOf(slot);
      return entry.getPassword(patience());
    },
    async write(slot, value) {
      const entry = await entryOf(slot);
      await entry.setPassword(value, patience());
    },
    async remove(slot) {
      const entry = await entryOf(slot);
      await entry.deletePassword(patience());
    },
  };
}
