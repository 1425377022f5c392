import { beforeEach, describe, expect, it } from 'vitest';
import { atomically } from '../../../src/main/storage/statement';
import { EnvelopeFormats, envelopeV1 } from '../../../src/main/vault/envelope';
import { Secret } from '../../../src/main/vault/secret';
import type { Vault } from '../../../src/main/vault/vault';
import { addConnection } from '../storage/fresh-database';
import { VaultBed, clearKey, problemCode } from './vault-bed';

let bed: VaultBed;
let vault: Vault;
beforeEach(async () => {
  bed = await VaultBed.make();
  vault = await bed.open();
  await vault.ready();
});

describe('sealing', () => {
  it('replaces the key before', () => {
    vault.seal('a', new Secret('first'));
    vault.seal('a', new Secret('second'));
    expect(clearKey(vault, 'a')).toBe('second');
    expect(bed.count('envelopes')).toBe(1);
  });

  it('is a part of the transaction around it', () => {
    vault.seal('a', new Secret('first'));
    expect(clearKey(vault, 'a')).toBe('first');
    const failing = (): void =>
      atomically(bed.db, () => {
        addConnection(bed.db, 'c');
        vault.seal('c', new Secret('key-of-c'));
        vault.seal('a', new Secret('second'));
        expect(clearKey(vault, 'a')).toBe('second');
        throw new Error('changed my mind');
      });
    expect(failing).toThrow('changed my mind');
    expect(clearKey(vault, 'a')).toBe('first');
    expect(vault.keyState('c')).toBe('none');
  });

  it('writes the key nowhere in the clear', () => {
    vault.seal('a', new Secret('canary-77aa01'));
    expect(bed.db.serialize().includes('canary-77aa01')).toBe(false);
    expect(bed.db.serialize().includes([...bed.store.slots.values()][0] ?? '?')).toBe(false);
  });

  it('forgets a key, also with its connection', () => {
    vault.seal('a', new Secret('key-of-a'));
    vault.seal('b', new Secret('key-of-b'));
    expect([clearKey(vault, 'a'), clearKey(vault, 'b')]).toEqual(['key-of-a', 'key-of-b']);
    vault.forget('a');
    expect(vault.keyState('a')).toBe('none');
    bed.db.exec("DELETE FROM connections WHERE id = 'b'");
    expect(vault.keyState('b')).toBe('none');
  });
});

it('a key that was tampered with is reported, kept byte for byte, and can be replaced', async () => {
  vault.seal('a', new Secret('key-of-a'));
  bed.db.exec("UPDATE envelopes SET ciphertext = CAST('garbage!' AS BLOB)");
  const stored = bed.db.prepare('SELECT * FROM envelopes').all();
  expect(vault.keyState('a')).toBe('unreadable');
  expect(await problemCode(() => vault.open('a'))).toBe('vault_unreadable_key');
  await vault.rotate();
  expect(await problemCode(() => vault.open('a'))).toBe('vault_unreadable_key');
  expect(bed.db.prepare('SELECT * FROM envelopes').all()).toEqual(stored);
  vault.seal('a', new Secret('again'));
  expect(clearKey(vault, 'a')).toBe('again');
});

it('an envelope moved to another connection is not opened there', async () => {
  vault.seal('a', new Secret('key-of-a'));
  bed.db.exec("UPDATE envelopes SET connection_id = 'b'");
  expect(await problemCode(() => vault.open('b'))).toBe('vault_unreadable_key');
});

describe('a newer way of sealing', () => {
  const v2 = { ...envelopeV1, version: 2 };
  const storedVersion = (): unknown => bed.db.prepare('SELECT version FROM envelopes').pluck().get();

  it('takes over an older envelope when it is first opened', async () => {
    vault.seal('a', new Secret('key-of-a'));
    const newer = await bed.open({ formats: new EnvelopeFormats(v2, [envelopeV1]) });
    expect(newer.keyState('a')).toBe('saved');
    expect(storedVersion()).toBe(1);
    expect(clearKey(newer, 'a')).toBe('key-of-a');
    expect(storedVersion()).toBe(2);
    expect(clearKey(newer, 'a')).toBe('key-of-a');
  });

  it('gives the key also where it cannot be written', async () => {
    vault.seal('a', new Secret('key-of-a'));
    const newer = await bed.open({ formats: new EnvelopeFormats(v2, [envelopeV1]) });
    bed.db.pragma('query_only = ON');
    expect(clearKey(newer, 'a')).toBe('key-of-a');
    bed.db.pragma('query_only = OFF');
    expect(storedVersion()).toBe(1);
  });

  it('leaves what it made unreadable to this version, and untouched', async () => {
    const newer = await bed.open({ formats: new EnvelopeFormats(v2, [envelopeV1]) });
    newer.seal('a', new Secret('key-of-a'));
    expect(await problemCode(() => vault.open('a'))).toBe('vault_unreadable_key');
    expect(storedVersion()).toBe(2);
    expect(clearKey(newer, 'a')).toBe('key-of-a');
  });
});
