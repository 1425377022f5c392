import { describe, expect, it } from 'vitest';
import { addMine, KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';

describe('keys and the vault', () => {
  it('asks how to keep the first key where the system has no store, before anything is sent or saved', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp({ rootKey: null });
    const input = { kind: 'openai', baseUrl: service.url, apiKey: KEY, label: 'Mine', defaultModel: 'fake' } as const;
    expect(await problemFrom(main.connections.add(input))).toMatchObject({
      code: 'vault_unprotected',
      steps: [{ do: 'protect_keys' }],
    });
    expect(service.requests).toEqual([]);
    await main.vault.protect({ with: 'passphrase', passphrase: 'correct horse battery' });
    expect(await main.connections.add(input)).toMatchObject({ credential: 'saved' });
  });

  it('needs the passphrase again after a restart, and works on when it is given', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const first = await startTestApp({ rootKey: null });
    await first.main.vault.protect({ with: 'passphrase', passphrase: 'correct horse battery' });
    await addMine(first, service);
    await first.dispose();

    const again = await startTestApp({ rootKey: null, home: first.home });
    expect((await again.main.app.snapshot()).vault.state).toBe('locked');
    expect(await problemFrom(again.ask())).toMatchObject({ code: 'vault_locked', steps: [{ do: 'unlock_keys' }] });
    expect(await problemFrom(again.main.vault.unlock({ passphrase: 'wrong horse battery' }))).toMatchObject({
      code: 'vault_passphrase',
    });
    await again.main.vault.unlock({ passphrase: 'correct horse battery' });
    expect((await again.ask()).status).toBe('done');
    await again.main.vault.rotate({ passphrase: 'another horse battery' });
    expect((await again.ask()).status).toBe('done');
  });

  it('keeps a key in memory for one run when told to, and asks for it in the next', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const first = await startTestApp({ rootKey: null });
    await first.main.vault.protect({ with: 'memory' });
    const { id } = await addMine(first, service);
    expect((await first.ask()).status).toBe('done');
    await first.dispose();
    const again = await startTestApp({ rootKey: null, home: first.home });
    expect(await again.main.connections.list()).toMatchObject([{ credential: 'missing', health: { dot: 'failing' } }]);
    expect((await problemFrom(again.ask())).code).toBe('vault_key_missing');
    await again.main.vault.protect({ with: 'memory' });
    expect(await again.main.connections.update({ id, apiKey: KEY })).toMatchObject({ credential: 'memory' });
    expect((await again.ask()).status).toBe('done');
  });

  it('keeps a key that another root key sealed, says so, and takes a new one in its place', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const first = await startTestApp();
    await addMine(first, service);
    await first.dispose();
    const again = await startTestApp({ home: first.home });
    expect((await again.main.app.snapshot()).vault.state).toBe('wrong_root_key');
    expect((await problemFrom(again.ask())).code).toBe('vault_wrong_root_key');
    expect(await again.main.connections.list()).toMatchObject([{ credential: 'unreadable' }]);
  });
});
