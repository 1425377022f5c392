import { describe, expect, it } from 'vitest';
import { keyringSecrets, type OpenEntry } from '../../../../src/main/platform/node/keyring-secrets';

/** A keyring in memory, as the library shows one. */
function keyring(): { entries: Map<string, string>; open: OpenEntry } {
  const entries = new Map<string, string>();
  return {
    entries,
    open: async (account) => ({
      setPassword: async (value) => void entries.set(account, value),
      getPassword: async () => entries.get(account) ?? null,
      deletePassword: async () => entries.delete(account),
    }),
  };
}

const noBus: OpenEntry = () => Promise.reject(new Error('Platform failure: DBus error'));

describe('a keyring that answers', () => {
  it('is available by name, and the proof leaves nothing behind', async () => {
    const { entries, open } = keyring();
    expect(await keyringSecrets('mac', '/home', open).availability()).toEqual({ available: true, name: 'Keychain' });
    expect(await keyringSecrets('windows', '/home', open).availability()).toMatchObject({ available: true });
    expect(entries.size).toBe(0);
  });

  it('keeps a secret, gives it back, and lets it go', async () => {
    const { open } = keyring();
    const secrets = keyringSecrets('linux', '/home', open);
    expect(await secrets.read('root-key-1')).toBeNull();
    await secrets.write('root-key-1', 'secret');
    expect(await secrets.read('root-key-1')).toBe('secret');
    await secrets.remove('root-key-1');
    expect(await secrets.read('root-key-1')).toBeNull();
  });

  it('keeps the secrets of two data folders apart', async () => {
    const { open } = keyring();
    await keyringSecrets('linux', '/one', open).write('root-key-1', 'one');
    await keyringSecrets('linux', '/two', open).write('root-key-1', 'two');
    expect(await keyringSecrets('linux', '/one', open).read('root-key-1')).toBe('one');
  });
});

describe('a keyring that does not', () => {
  it.each([
    ['linux', 'desktop keyring'],
    ['mac', 'Keychain'],
    ['windows', 'Credential Manager'],
  ] as const)('is unavailable on %s, for a reason in words', async (system, word) => {
    const availability = await keyringSecrets(system, '/home', noBus).availability();
    expect(availability).toEqual({ available: false, reason: expect.stringContaining(word) });
    expect(JSON.stringify(availability)).not.toMatch(/DBus|Platform failure|Error/);
  });

  it('is unavailable when it forgets what it was given', async () => {
    const { open } = keyring();
    const forgetful: OpenEntry = async (account) => ({ ...(await open(account)), getPassword: async () => null });
    expect(await keyringSecrets('linux', '/home', forgetful).availability()).toMatchObject({
      available: false,
      reason: expect.stringContaining('did not give back'),
    });
  });

  it('fails aloud when a secret is to be read or kept', async () => {
    const secrets = keyringSecrets('linux', '/home', noBus);
    await expect(secrets.read('root-key-1')).rejects.toThrow();
    await expect(secrets.write('root-key-1', 'secret')).rejects.toThrow();
  });

  it.runIf(process.platform === 'linux' && !process.env['DBUS_SESSION_BUS_ADDRESS'])(
    'the real library without a desktop session does not fall back to what forgets at the next start',
    async () => {
      expect(await keyringSecrets('linux', '/home').availability()).toMatchObject({ available: false });
    },
  );
});
