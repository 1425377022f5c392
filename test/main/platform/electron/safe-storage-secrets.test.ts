import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { safeStorage } from '../../../support/electron-stand-in/small-modules';
import { safeStorageSecrets, type SystemCipher } from '../../../../src/main/platform/electron/safe-storage-secrets';
import { temporaryFolder } from '../node/built-window';

vi.mock('electron', () => import('../../../support/electron-stand-in/small-modules'));

let home: string;

beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('ELECTRON_STAND_IN_KEYRING', 'a desktop with a keyring');
});
afterEach(() => void vi.unstubAllEnvs());

const withCipher = (changed: Partial<SystemCipher>): SystemCipher => ({ ...safeStorage, ...changed });

describe('a system with a store', () => {
  it.each([
    ['mac', 'Keychain'],
    ['windows', 'Windows data protection'],
    ['linux', 'GNOME Keyring'],
  ] as const)('is available on %s by its name', async (system, name) => {
    expect(await safeStorageSecrets(system, home).availability()).toEqual({ available: true, name });
    expect(readdirSync(home)).toEqual([]);
  });

  it('keeps a secret sealed, for this person alone, until it is let go', async () => {
    const secrets = safeStorageSecrets('linux', home);
    expect(await secrets.read('root-key-1')).toBeNull();
    await secrets.write('root-key-1', 'the root key');
    const file = join(home, 'root-key-1.sealed');
    expect(readFileSync(file, 'utf8')).not.toContain('the root key');
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64').toString('latin1')).not.toContain('the root key');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await safeStorageSecrets('linux', home).read('root-key-1')).toBe('the root key');
    await secrets.remove('root-key-1');
    await secrets.remove('root-key-1');
    expect(await secrets.read('root-key-1')).toBeNull();
  });

  it('seals anew when the system has a newer key', async () => {
    const file = join(home, 'root-key-1.sealed');
    await safeStorageSecrets('linux', home).write('root-key-1', 'the root key');
    const before = readFileSync(file, 'utf8');
    const rotated = withCipher({
      decryptStringAsync: async (sealed) => ({
        ...(await safeStorage.decryptStringAsync(sealed)),
        shouldReEncrypt: true,
      }),
    });
    expect(await safeStorageSecrets('linux', home, rotated).read('root-key-1')).toBe('the root key');
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    expect(await safeStorageSecrets('linux', home).read('root-key-1')).toBe('the root key');
  });

  it('still reads when sealing anew fails', async () => {
    await safeStorageSecrets('linux', home).write('root-key-1', 'the root key');
    const stuck = withCipher({
      encryptStringAsync: () => Promise.reject(new Error('locked')),
      decryptStringAsync: async (sealed) => ({
        ...(await safeStorage.decryptStringAsync(sealed)),
        shouldReEncrypt: true,
      }),
    });
    expect(await safeStorageSecrets('linux', home, stuck).read('root-key-1')).toBe('the root key');
  });

  it('fails aloud when the file was changed or sealed elsewhere, and leaves it alone', async () => {
    const secrets = safeStorageSecrets('linux', home);
    const file = join(home, 'root-key-1.sealed');
    writeFileSync(file, 'damaged');
    await expect(secrets.read('root-key-1')).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    await secrets.write('root-key-1', 'the root key');
    vi.stubEnv('ELECTRON_STAND_IN_KEYRING', 'another computer');
    await expect(secrets.read('root-key-1')).rejects.toThrow();
  });

  it.each(['../root-key', 'a/b', '', 'a.b', 'x'.repeat(101), 'a\0b'])('has no slot “%s”', async (slot) => {
    const secrets = safeStorageSecrets('linux', home);
    await expect(secrets.write(slot, 'secret')).rejects.toThrow(RangeError);
    await expect(secrets.read(slot)).rejects.toThrow(RangeError);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('a system without one', () => {
  const reasonOn = async (changed: Partial<SystemCipher>) => {
    const availability = await safeStorageSecrets('linux', home, withCipher(changed)).availability();
    expect(availability.available).toBe(false);
    return 'reason' in availability ? availability.reason : '';
  };

  it.each(['basic_text', 'unknown'] as const)('%s protects nothing and counts as none', async (backend) => {
    expect(await reasonOn({ getSelectedStorageBackend: () => backend })).toBe(
      'No desktop keyring answers on this computer (GNOME Keyring or KWallet).',
    );
  });

  it('is told apart from one that cannot be used now, each in words', async () => {
    expect(await reasonOn({ isAsyncEncryptionAvailable: async () => false })).toBe('GNOME Keyring could not be used.');
    expect(await reasonOn({ encryptStringAsync: () => Promise.reject(new Error('E_FAIL 0x8009')) })).toBe(
      'GNOME Keyring could not be used.',
    );
    const forgetful: SystemCipher['decryptStringAsync'] = async () => ({ result: '', shouldReEncrypt: false });
    expect(await reasonOn({ decryptStringAsync: forgetful })).toContain('did not give back');
  });
});
