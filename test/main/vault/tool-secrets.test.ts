import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { gcmOpen, hkdfSha256 } from '../../../src/main/vault/cipher';
import { Secret } from '../../../src/main/vault/secret';
import { toolSecretSlot } from '../../../src/main/vault/tool-secret';
import type { Vault } from '../../../src/main/vault/vault';
import { VaultBed, clearKey, problemCode } from './vault-bed';

const ROOT = 'ab'.repeat(32);
const server = randomUUID();
const TOKEN = toolSecretSlot(server, 'TOKEN');

let bed: VaultBed;
let vault: Vault;
beforeEach(async () => {
  bed = await VaultBed.make();
  bed.db
    .prepare(
      "INSERT INTO tool_servers (id, name, transport, is_on, tools, created_at) VALUES (?, 'S', '{}', 1, '[]', 1)",
    )
    .run(server);
  bed.env = { SIGNALBOX_ROOT_KEY: ROOT };
  vault = await bed.open();
});

const stored = () =>
  bed.db.prepare('SELECT key_id, iv, ciphertext, tag FROM tool_secrets WHERE name = ?').get('TOKEN') as {
    key_id: string;
    iv: Buffer;
    ciphertext: Buffer;
    tag: Buffer;
  };

describe('secrets of tool servers', () => {
  it('are sealed one by one with a key derived for server and name', () => {
    vault.seal(TOKEN, new Secret('canary-tool-4411'));
    vault.seal(toolSecretSlot(server, 'OTHER'), new Secret('another-value'));
    expect(clearKey(vault, TOKEN)).toBe('canary-tool-4411');
    expect(bed.db.serialize().includes('canary-tool-4411')).toBe(false);
    const info = `signalbox-byok-envelope-v1:${server}:TOKEN`;
    const key = hkdfSha256(Buffer.from(ROOT, 'hex'), Buffer.alloc(0), info, 32);
    expect(gcmOpen(key, stored()).toString()).toBe('canary-tool-4411');
  });

  it('are not opened under another name or server', async () => {
    vault.seal(TOKEN, new Secret('of-token'));
    bed.db.exec("UPDATE tool_secrets SET name = 'MOVED'");
    expect(await problemCode(() => vault.open(toolSecretSlot(server, 'MOVED')))).toBe('vault_unreadable_key');
    expect(await problemCode(() => vault.open(TOKEN))).toBe('vault_key_missing');
  });

  it('say what is missing by its name, and not that a provider lacks its key', async () => {
    expect(() => vault.open(TOKEN)).toThrow('There is no value for TOKEN');
    expect(vault.keyState(TOKEN)).toBe('none');
  });

  it('are sealed again with the new root key, in the same transaction as the keys of connections', async () => {
    vault.seal(TOKEN, new Secret('of-token'));
    vault.seal('a', new Secret('key-of-a'));
    const before = stored();
    await vault.rotate('four words make one');
    expect(stored().key_id).not.toBe(before.key_id);
    expect(stored().ciphertext.equals(before.ciphertext)).toBe(false);
    expect([clearKey(vault, TOKEN), clearKey(vault, 'a')]).toEqual(['of-token', 'key-of-a']);
  });

  it('stay as they were when a rotation fails in the middle', async () => {
    vault.seal(TOKEN, new Secret('of-token'));
    const before = stored();
    bed.db.exec(
      "CREATE TEMP TRIGGER no_more BEFORE UPDATE ON tool_secrets BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(vault.rotate('four words make one')).rejects.toThrow('disk full');
    expect(stored()).toEqual(before);
    expect(clearKey(vault, TOKEN)).toBe('of-token');
  });

  it('alone hold their root key: another from outside does not take its place', async () => {
    vault.seal(TOKEN, new Secret('of-token'));
    bed.env = { SIGNALBOX_ROOT_KEY: 'cd'.repeat(32) };
    const other = await bed.open();
    expect(other.state().state).toBe('wrong_root_key');
    expect(await problemCode(() => other.open(TOKEN))).toBe('vault_wrong_root_key');
    expect(bed.count('root_keys')).toBe(1);
  });

  it('are neither sealed nor opened while keys are locked', async () => {
    vault.seal(TOKEN, new Secret('of-token'));
    await vault.rotate('four words make one');
    bed.env = {};
    const locked = await bed.open();
    expect(await problemCode(() => locked.open(TOKEN))).toBe('vault_locked');
    expect(await problemCode(() => locked.seal(TOKEN, new Secret('x-new')))).toBe('vault_locked');
    await locked.unlock('four words make one');
    expect(clearKey(locked, TOKEN)).toBe('of-token');
  });

  it('in memory only are carried over to the disk once they can be kept', async () => {
    bed.env = {};
    bed.store.unavailable = 'There is none.';
    const memory = await bed.open();
    await memory.protect({ with: 'memory' });
    memory.seal(TOKEN, new Secret('of-token'));
    expect(memory.keyState(TOKEN)).toBe('memory');
    expect(stored()).toBeUndefined();
    await memory.protect({ with: 'passphrase', passphrase: 'four words make one' });
    expect(memory.keyState(TOKEN)).toBe('saved');
    expect(clearKey(memory, TOKEN)).toBe('of-token');
  });

  it('go when they are forgotten, and with their server', () => {
    vault.seal(TOKEN, new Secret('of-token'));
    vault.forget(TOKEN);
    expect(vault.keyState(TOKEN)).toBe('none');
    vault.seal(TOKEN, new Secret('of-token'));
    bed.db.prepare('DELETE FROM tool_servers WHERE id = ?').run(server);
    expect(vault.keyState(TOKEN)).toBe('none');
  });
});
