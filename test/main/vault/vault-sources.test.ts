import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../src/main/vault/secret';
import { VaultBed, clearKey, problemCode } from './vault-bed';
import { eventually } from '../../support/eventually';

const ENV_KEY = 'ab'.repeat(32);
const PASSPHRASE = 'correct horse battery';

let bed: VaultBed;
beforeEach(async () => {
  bed = await VaultBed.make();
});

describe("with the system's store", () => {
  it('a root key is made when the first key is saved, and not before', async () => {
    const vault = await bed.open();
    expect(vault.state()).toEqual({ state: 'unmade', store: 'Test store' });
    expect(bed.store.slots.size).toBe(0);
    await vault.ready();
    expect(vault.state()).toEqual({ state: 'open', source: 'system', store: 'Test store' });
    expect([...bed.store.slots.values()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(bed.events).toContainEqual({ type: 'vault_changed', vault: vault.state() });
  });

  it('keys are there again after a restart', async () => {
    const vault = await bed.open();
    await vault.ready();
    vault.seal('a', new Secret('key-of-a'));
    vault.seal('b', new Secret('key-of-b'));
    const again = await bed.open();
    expect(again.state()).toMatchObject({ state: 'open', source: 'system' });
    expect([clearKey(again, 'a'), clearKey(again, 'b')]).toEqual(['key-of-a', 'key-of-b']);
  });

  it('asked by several at once, one root key is made', async () => {
    const vault = await bed.open();
    await Promise.all([vault.ready(), vault.ready(), vault.ready()]);
    expect(bed.store.slots.size).toBe(1);
    expect(bed.count('root_keys')).toBe(1);
  });

  it('a store that loses what it is given gets no key to keep, and says so', async () => {
    bed.store.write = () => Promise.resolve();
    const vault = await bed.open();
    expect(await problemCode(() => vault.ready())).toBe('vault_unprotected');
    expect(vault.state().state).toBe('unmade');
    expect(bed.count('root_keys')).toBe(0);
  });

  it('a store that refuses leaves nothing behind', async () => {
    const vault = await bed.open();
    bed.store.before = (call) => (call === 'write' ? Promise.reject(new Error('locked')) : Promise.resolve());
    expect(await problemCode(() => vault.ready())).toBe('vault_unprotected');
    expect(bed.count('root_keys')).toBe(0);
    bed.store.before = () => Promise.resolve();
    await vault.ready();
    expect(vault.state().state).toBe('open');
  });

  it('a root key that is gone, or another, keeps every envelope and says so', async () => {
    const vault = await bed.open();
    await vault.ready();
    vault.seal('a', new Secret('key-of-a'));
    const [slot, value] = [...bed.store.slots][0] ?? ['', ''];

    bed.store.slots.delete(slot);
    const gone = await bed.open();
    expect(gone.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('no longer in Test store'),
    });
    expect(gone.keyState('a')).toBe('unreadable');
    expect(await problemCode(() => gone.open('a'))).toBe('vault_wrong_root_key');
    expect(await problemCode(() => gone.seal('b', new Secret('key-of-b')))).toBe('vault_wrong_root_key');
    expect(await problemCode(() => gone.ready())).toBe('vault_wrong_root_key');

    bed.store.slots.set(slot, 'cd'.repeat(32));
    expect((await bed.open()).state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('another root key'),
    });

    bed.store.slots.set(slot, value);
    await gone.ready();
    expect(gone.state().state).toBe('open');
    expect(clearKey(gone, 'a')).toBe('key-of-a');
  });

  it('that is out of reach at one start, keys are back at the next', async () => {
    const vault = await bed.open();
    await vault.ready();
    vault.seal('a', new Secret('key-of-a'));
    bed.store.unavailable = 'The keyring is closed.';
    const without = await bed.open();
    expect(without.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('The keyring is closed.'),
    });
    bed.store.unavailable = null;
    expect(clearKey(await bed.open(), 'a')).toBe('key-of-a');
  });

  it('that does not answer, the start goes on, and its late answer is an event', async () => {
    const first = await bed.open();
    await first.ready();
    first.seal('a', new Secret('key-of-a'));
    let answer = (): void => undefined;
    bed.store.before = () => new Promise((resolve) => (answer = resolve));
    vi.useFakeTimers();
    const opening = bed.open();
    await vi.advanceTimersByTimeAsync(2000);
    const vault = await opening;
    vi.useRealTimers();
    expect(vault.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('not answered yet'),
    });
    bed.store.before = () => Promise.resolve();
    bed.events.length = 0;
    answer();
    await eventually(() => expect(vault.state().state).toBe('open'));
    expect(bed.events).toContainEqual({ type: 'vault_changed', vault: vault.state() });
    expect(clearKey(vault, 'a')).toBe('key-of-a');
  });
});

describe('without a store', () => {
  beforeEach(() => {
    bed.store.unavailable = 'No keyring answers.';
  });

  it('nothing is kept until the person chooses, and the reason is told', async () => {
    const vault = await bed.open();
    expect(vault.state()).toEqual({ state: 'unprotected', reason: 'No keyring answers.' });
    const refused = await vault.ready().catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problem: {
        code: 'vault_unprotected',
        sentence: expect.stringContaining('No keyring answers.'),
        steps: [{ do: 'protect_keys' }],
      },
    });
    expect(await problemCode(() => vault.seal('a', new Secret('key-of-a')))).toBe('vault_unprotected');
    expect(bed.count('envelopes') + bed.count('root_keys')).toBe(0);
  });

  it('a store that has come up since is used', async () => {
    const vault = await bed.open();
    bed.store.unavailable = null;
    await vault.ready();
    expect(vault.state()).toMatchObject({ state: 'open', source: 'system' });
  });

  it('a passphrase protects keys, is asked for at the next start, and only the right one opens them', async () => {
    const vault = await bed.open();
    expect(await vault.protect({ with: 'passphrase', passphrase: PASSPHRASE })).toEqual({
      state: 'open',
      source: 'passphrase',
      store: null,
    });
    vault.seal('a', new Secret('key-of-a'));

    const next = await bed.open();
    expect(next.state().state).toBe('locked');
    expect(next.keyState('a')).toBe('saved');
    expect(next.keyState('b')).toBe('none');
    expect(await problemCode(() => next.open('a'))).toBe('vault_locked');
    expect(await problemCode(() => next.open('b'))).toBe('vault_key_missing');
    expect(await problemCode(() => next.ready())).toBe('vault_locked');
    expect(await problemCode(() => next.rotate())).toBe('vault_locked');
    expect(await problemCode(() => next.unlock('correct horse batterz'))).toBe('vault_passphrase');
    expect(next.state().state).toBe('locked');
    expect(await next.unlock(PASSPHRASE)).toMatchObject({ state: 'open', source: 'passphrase' });
    expect(clearKey(next, 'a')).toBe('key-of-a');
    expect(bed.events.at(-1)).toEqual({ type: 'vault_changed', vault: next.state() });
  });

  it.each(['', 'short', 'x'.repeat(1025)])('a passphrase of the wrong length is refused', async (passphrase) => {
    const vault = await bed.open();
    expect(await problemCode(() => vault.protect({ with: 'passphrase', passphrase }))).toBe('vault_passphrase');
    expect(vault.state().state).toBe('unprotected');
  });

  it('a forgotten passphrase can be left behind; what it sealed is kept, and opens again when it comes back', async () => {
    const vault = await bed.open();
    await vault.protect({ with: 'passphrase', passphrase: PASSPHRASE });
    vault.seal('a', new Secret('key-of-a'));
    vault.seal('b', new Secret('key-of-b'));

    const next = await bed.open();
    await next.protect({ with: 'passphrase', passphrase: 'another passphrase' });
    expect([next.keyState('a'), next.keyState('b')]).toEqual(['unreadable', 'unreadable']);
    expect(await problemCode(() => next.open('a'))).toBe('vault_unreadable_key');
    next.seal('a', new Secret('new-key-of-a'));
    expect(next.keyState('a')).toBe('saved');
    expect(await problemCode(() => next.unlock('not that one either'))).toBe('vault_passphrase');
    await next.unlock(PASSPHRASE);
    expect([clearKey(next, 'a'), clearKey(next, 'b')]).toEqual(['new-key-of-a', 'key-of-b']);
  });
});

describe('with SIGNALBOX_ROOT_KEY', () => {
  it('that root key is used, and no store is asked', async () => {
    bed.env = { SIGNALBOX_ROOT_KEY: ENV_KEY };
    const vault = await bed.open();
    expect(vault.state()).toEqual({ state: 'open', source: 'environment', store: null });
    await vault.ready();
    vault.seal('a', new Secret('key-of-a'));
    bed.env = { SIGNALBOX_ROOT_KEY: ` ${ENV_KEY.toUpperCase()}\n` };
    expect(clearKey(await bed.open(), 'a')).toBe('key-of-a');
    expect(bed.store.calls).toEqual([]);
  });

  it.each([
    ['', 'is set but empty'],
    ['  ', 'is set but empty'],
    ['ab', 'exactly 64 characters'],
    [`${ENV_KEY}0`, 'exactly 64 characters'],
    [`${ENV_KEY.slice(1)}g`, 'exactly 64 characters'],
  ])('anything but 64 hex characters stops the start: %j', async (value, sentence) => {
    bed.env = { SIGNALBOX_ROOT_KEY: value };
    const refusal = await bed.open().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: 'StartRefusal',
      code: 'root_key_malformed',
      sentence: expect.stringContaining(sentence),
    });
    if (value.trim() !== '') expect(JSON.stringify(refusal) + String(refusal)).not.toContain(value);
  });

  it('another one, or none, than the keys were sealed with: all kept, and said what to do', async () => {
    bed.env = { SIGNALBOX_ROOT_KEY: ENV_KEY };
    const vault = await bed.open();
    vault.seal('a', new Secret('key-of-a'));

    bed.env = { SIGNALBOX_ROOT_KEY: 'cd'.repeat(32) };
    const other = await bed.open();
    expect(other.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('Set it to the earlier one'),
    });
    expect(await problemCode(() => other.protect({ with: 'memory' }))).toBe('vault_passphrase');

    bed.env = {};
    const none = await bed.open();
    expect(none.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('which is not set'),
    });
    expect(await problemCode(() => none.ready())).toBe('vault_wrong_root_key');
    expect(none.keyState('a')).toBe('unreadable');

    bed.env = { SIGNALBOX_ROOT_KEY: ENV_KEY };
    expect(clearKey(await bed.open(), 'a')).toBe('key-of-a');
  });

  it('over keys that another source sealed: all kept, and said what to do', async () => {
    const vault = await bed.open();
    await vault.ready();
    vault.seal('a', new Secret('key-of-a'));
    bed.env = { SIGNALBOX_ROOT_KEY: ENV_KEY };
    const over = await bed.open();
    expect(over.state()).toMatchObject({
      state: 'wrong_root_key',
      reason: expect.stringContaining('Start Signalbox without'),
    });
    bed.env = {};
    expect(clearKey(await bed.open(), 'a')).toBe('key-of-a');
  });

  it('binds nothing while nothing is sealed with it', async () => {
    bed.env = { SIGNALBOX_ROOT_KEY: ENV_KEY };
    await bed.open();
    bed.env = { SIGNALBOX_ROOT_KEY: 'cd'.repeat(32) };
    expect((await bed.open()).state()).toMatchObject({ state: 'open', source: 'environment' });
    expect(bed.count('root_keys')).toBe(1);
    bed.env = {};
    const vault = await bed.open();
    expect(vault.state().state).toBe('unmade');
    await vault.ready();
    expect(vault.state()).toMatchObject({ state: 'open', source: 'system' });
    expect(bed.count('root_keys')).toBe(1);
  });
});

describe('in memory, for this run only', () => {
  beforeEach(() => {
    bed.store.unavailable = 'No keyring answers.';
  });

  it('keys can be used, and nothing of them or of a root key is written', async () => {
    const vault = await bed.open();
    expect(await vault.protect({ with: 'memory' })).toEqual({ state: 'open', source: 'memory', store: null });
    vault.seal('a', new Secret('key-of-a'));
    expect(clearKey(vault, 'a')).toBe('key-of-a');
    expect(vault.keyState('a')).toBe('memory');
    await vault.rotate();
    expect(clearKey(vault, 'a')).toBe('key-of-a');
    expect(bed.count('envelopes') + bed.count('root_keys')).toBe(0);
    expect(bed.store.slots.size).toBe(0);
    const next = await bed.open();
    expect(next.state().state).toBe('unprotected');
    expect(next.keyState('a')).toBe('none');
    expect(await problemCode(() => next.open('a'))).toBe('vault_key_missing');
  });

  it('they move behind a passphrase when the person chooses one later', async () => {
    const vault = await bed.open();
    await vault.protect({ with: 'memory' });
    vault.seal('a', new Secret('key-of-a'));
    vault.seal('deleted since', new Secret('key-of-none'));
    await vault.protect({ with: 'passphrase', passphrase: PASSPHRASE });
    expect(vault.keyState('a')).toBe('saved');
    expect(bed.count('envelopes')).toBe(1);
    const next = await bed.open();
    await next.unlock(PASSPHRASE);
    expect(clearKey(next, 'a')).toBe('key-of-a');
  });

  it('chosen while locked, it hides nothing for good: the next start asks for the passphrase again', async () => {
    const vault = await bed.open();
    await vault.protect({ with: 'passphrase', passphrase: PASSPHRASE });
    vault.seal('a', new Secret('key-of-a'));
    const run = await bed.open();
    await run.protect({ with: 'memory' });
    expect(run.keyState('a')).toBe('unreadable');
    run.seal('b', new Secret('key-of-b'));
    const next = await bed.open();
    expect(next.state().state).toBe('locked');
    await next.unlock(PASSPHRASE);
    expect(clearKey(next, 'a')).toBe('key-of-a');
    expect(next.keyState('b')).toBe('none');
  });
});
