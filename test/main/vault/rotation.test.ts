import Database from 'better-sqlite3';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Secret } from '../../../src/main/vault/secret';
import type { Vault } from '../../../src/main/vault/vault';
import { tempHome } from '../../support/temp-home';
import { runUntilItEnds } from '../storage/run-source';
import { FileStore } from './file-store';
import { VaultBed, clearKey, problemCode } from './vault-bed';
import { eventually } from '../../support/eventually';

const IDS = Array.from({ length: 20 }, (_, index) => `connection-${index}`);
let bed: VaultBed;
let vault: Vault;

const everyKey = (of: Vault): string[] => IDS.map((id) => clearKey(of, id));
const expected = IDS.map((id) => `key-of-${id}`);

async function filled(): Promise<void> {
  await vault.ready();
  for (const id of IDS) vault.seal(id, new Secret(`key-of-${id}`));
}

beforeEach(async () => {
  bed = await VaultBed.make(IDS);
  vault = await bed.open();
});

describe('rotation', () => {
  it('seals every key again under a new root key, and removes the old one', async () => {
    await filled();
    const before = {
      slots: new Map(bed.store.slots),
      rows: bed.db.prepare('SELECT hex(ciphertext) FROM envelopes').all(),
    };
    await vault.rotate();
    expect(everyKey(vault)).toEqual(expected);
    expect(bed.store.slots.size).toBe(1);
    expect([...bed.store.slots.keys()]).not.toEqual([...before.slots.keys()]);
    expect([...bed.store.slots.values()]).not.toEqual([...before.slots.values()]);
    expect(bed.db.prepare('SELECT hex(ciphertext) FROM envelopes').all()).not.toEqual(before.rows);
    expect(bed.count('root_keys')).toBe(1);
    expect(everyKey(await bed.open())).toEqual(expected);
  });

  it('goes on while keys are opened and sealed', async () => {
    await filled();
    let opened = 0;
    let rotating = true;
    bed.store.before = () => new Promise((resolve) => setTimeout(resolve, 5));
    const use = (async () => {
      while (rotating) {
        expect(everyKey(vault)).toEqual(expected);
        vault.seal('connection-3', new Secret('key-of-connection-3'));
        opened += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all([vault.rotate(), vault.rotate(), vault.rotate()]);
    rotating = false;
    await use;
    expect(opened).toBeGreaterThan(3);
    expect(everyKey(vault)).toEqual(expected);
    expect(everyKey(await bed.open())).toEqual(expected);
    expect(bed.count('root_keys')).toBe(1);
  });

  it('that the database refuses changes nothing', async () => {
    await filled();
    bed.db.exec(`CREATE TEMP TRIGGER no_room BEFORE UPDATE ON envelopes WHEN NEW.connection_id = 'connection-19'
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    await expect(vault.rotate()).rejects.toThrow('disk full');
    expect(everyKey(vault)).toEqual(expected);
    bed.db.exec('DROP TRIGGER no_room');
    const next = await bed.open();
    expect(everyKey(next)).toEqual(expected);
    await eventually(() => expect([bed.store.slots.size, bed.count('root_keys')]).toEqual([1, 1]));
  });

  it('whose old root key the store does not remove now has it removed at a later start', async () => {
    await filled();
    bed.store.before = (call) => (call === 'remove' ? Promise.reject(new Error('busy')) : Promise.resolve());
    await vault.rotate();
    expect(everyKey(vault)).toEqual(expected);
    expect([bed.store.slots.size, bed.count('root_keys')]).toEqual([2, 2]);
    bed.store.before = () => Promise.resolve();
    expect(everyKey(await bed.open())).toEqual(expected);
    expect([bed.store.slots.size, bed.count('root_keys')]).toEqual([1, 1]);
  });

  it('to a passphrase leaves the system store empty, and back is not done unasked', async () => {
    await filled();
    expect(await vault.rotate('correct horse battery')).toMatchObject({ state: 'open', source: 'passphrase' });
    expect(everyKey(vault)).toEqual(expected);
    expect(bed.store.slots.size).toBe(0);
    expect(await problemCode(() => vault.rotate())).toBe('vault_passphrase');
    expect(await problemCode(() => vault.rotate('short'))).toBe('vault_passphrase');
    await vault.rotate('another passphrase');
    const next = await bed.open();
    expect(await problemCode(() => next.unlock('correct horse battery'))).toBe('vault_passphrase');
    await next.unlock('another passphrase');
    expect(everyKey(next)).toEqual(expected);
  });

  it('of a root key from the environment needs a new place for it', async () => {
    bed.env = { SIGNALBOX_ROOT_KEY: 'ab'.repeat(32) };
    vault = await bed.open();
    await filled();
    const refused = await vault.rotate().catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problem: {
        code: 'vault_passphrase',
        field: 'passphrase',
        sentence: expect.stringContaining('SIGNALBOX_ROOT_KEY'),
      },
    });
    await vault.rotate('correct horse battery');
    expect(everyKey(vault)).toEqual(expected);
    expect((await bed.open()).state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('Start Signalbox without'),
    });
    bed.env = {};
    const next = await bed.open();
    await next.unlock('correct horse battery');
    expect(everyKey(next)).toEqual(expected);
  });

  it('an earlier root key that the store has again brings its keys back', async () => {
    await filled();
    const slots = new Map(bed.store.slots);
    bed.store.slots.clear();
    bed.store.unavailable = 'Reinstalled.';
    const lost = await bed.open();
    await lost.protect({ with: 'passphrase', passphrase: 'correct horse battery' });
    expect(lost.keyState('connection-1')).toBe('unreadable');
    lost.seal('connection-0', new Secret('key-of-connection-0'));
    bed.store.unavailable = null;
    for (const [slot, value] of slots) bed.store.slots.set(slot, value);
    const next = await bed.open();
    await next.unlock('correct horse battery');
    await eventually(() => expect(everyKey(next)).toEqual(expected));
  });
});

describe('killed in the middle, every key is there after the next start', () => {
  it.each(['before write', 'after write', 'before remove', 'after remove'])('%s', async (moment) => {
    const home = tempHome();
    expect(await runUntilItEnds('vault/rotate-and-die.ts', [home, moment])).toBe('SIGKILL');

    const survivor = new VaultBed(new Database(join(home, 'test.db')));
    onTestFinished(() => {
      survivor.db.close();
    });
    expect(survivor.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const store = new FileStore(join(home, 'store.json'));
    const next = await survivor.open({ secrets: store });
    expect(next.state()).toMatchObject({ state: 'open', source: 'system' });
    expect(everyKey(next)).toEqual(expected);
    await eventually(() => expect([store.slots().length, survivor.count('root_keys')]).toEqual([1, 1]));
    await next.rotate();
    expect(everyKey(next)).toEqual(expected);
  });
});
