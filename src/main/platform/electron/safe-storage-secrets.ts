import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { writePrivately } from '../../storage/durable-file';
import type { Platform, SecretStore } from '../platform';
import { t } from '../../../shared/language/t';

/** What of Electron's safeStorage is used: the asynchronous calls, which do not hold up the app. */
export type SystemCipher = Pick<
  typeof safeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const SLOT_FORM = /^[A-Za-z0-9-]{1,100}$/;

const LINUX_STORES: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

type Availability = Awaited<ReturnType<SecretStore['availability']>>;

const unavailable = (reason: string): Availability => ({ available: false, reason });

/** The system's store by name, or why there is none. On Linux, `basic_text` encrypts with a key that everybody knows. */
function namedStore(system: Platform['system'], cipher: SystemCipher): Availability {
  if (system === 'mac') return { available: true, name: 'Keychain' };
  if (system === 'windows') return { available: true, name: 'Windows data protection' };
  const name = LINUX_STORES[cipher.getSelectedStorageBackend()];
  return name === undefined
    ? unavailable(t('No desktop keyring answers on this computer (GNOME Keyring or KWallet).'))
    : { available: true, name };
}

const seal = async (cipher: SystemCipher, file: string, value: string): Promise<void> =>
  writePrivately(file, (await cipher.encryptStringAsync(value)).toString('base64'));

async function open(cipher: SystemCipher, file: string, sealed: string): Promise<string> {
  const { result, shouldReEncrypt } = await cipher.decryptStringAsync(Buffer.from(sealed, 'base64'));
  if (shouldReEncrypt) {
    // The store has a newer key. Until it could be used, the older one opens the file, so that this can be tried again.
    await seal(cipher, file, result).catch(() => undefined);
  }
  return result;
}

/**
 * Secrets sealed by the operating system's store and kept as `<home>/<slot>.sealed`, readable by this person alone.
 * It counts as available only when something sealed with it could be opened again.
 */
export function safeStorageSecrets(
  system: Platform['system'],
  home: string,
  cipher: SystemCipher = safeStorage,
): SecretStore {
  const fileOf = (slot: string): string => {
    if (!SLOT_FORM.test(slot)) throw new RangeError('A slot is made of letters, digits and dashes');
    return join(home, `${slot}.sealed`);
  };
  return {
    async availability() {
      const store = namedStore(system, cipher);
      if (!store.available) return store;
      try {
        if (!(await cipher.isAsyncEncryptionAvailable()))
          return unavailable(t('{name} could not be used.', { name: store.name }));
        const proof = randomBytes(16).toString('hex');
        const { result } = await cipher.decryptStringAsync(await cipher.encryptStringAsync(proof));
        return result === proof
          ? store
          : unavailable(t('{name} did not give back what it was asked to keep.', { name: store.name }));
      } catch {
        return unavailable(t('{name} could not be used.', { name: store.name }));
      }
    },
    async read(slot) {
      const file = fileOf(slot);
      let sealed: string;
      try {
        sealed = await readFile(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
      return open(cipher, file, sealed);
    },
    async write(slot, value) {
      await seal(cipher, fileOf(slot), value);
    },
    async remove(slot) {
      await rm(fileOf(slot), { force: true });
    },
  };
}
