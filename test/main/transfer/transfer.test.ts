import { describe, expect, it } from 'vitest';
import { KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

const PASSPHRASE = 'four words make one';

/** An app with one connection to a fake service, and the practice provider as Primary. */
async function withTwo() {
  const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
  const app = await startTestApp();
  const mine = await app.main.connections.add({
    kind: 'openai-compatible',
    label: 'Mine',
    baseUrl: service.url,
    apiKey: KEY,
    defaultModel: service.models[0]?.id ?? '',
  });
  const practice = await app.main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice' });
  await app.main.connections.makePrimary({ id: practice.id });
  return { app, service, mine };
}

const labels = async ({ main }: TestApp) =>
  (await main.connections.list()).map(({ label, isPrimary }) => [label, isPrimary]);

describe('carrying connections to another computer', () => {
  it('brings them with their keys and the Primary mark, and they answer there', async () => {
    const { app, service } = await withTwo();
    const { fileName, content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    expect(fileName).toMatch(/^signalbox-connections-\d{4}-\d\d-\d\d\.json$/);
    expect(content).not.toContain(KEY);

    const other = await startTestApp();
    const held = await other.main.transfer.open({ content, passphrase: PASSPHRASE });
    expect(
      held.connections.map(({ label, hasKey, labelHere, alreadyHere }) => ({ label, hasKey, labelHere, alreadyHere })),
    ).toEqual([
      { label: 'Practice', hasKey: false, labelHere: 'Practice', alreadyHere: null },
      { label: 'Mine', hasKey: true, labelHere: 'Mine', alreadyHere: null },
    ]);
    expect(await labels(other)).toEqual([]);

    const taken = await other.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] });
    expect(JSON.stringify(taken)).not.toContain(KEY);
    expect(await labels(other)).toEqual([
      ['Practice', true],
      ['Mine', false],
    ]);
    await other.main.connections.makePrimary({ id: taken[1]?.id ?? '' });
    service.forget();
    expect((await other.ask()).status).toBe('done');
    expect(service.requests.at(-1)?.headers['authorization']).toBe(`Bearer ${KEY}`);
  });

  it('takes only what was chosen, under a label that is free, and says what is here already', async () => {
    const { app } = await withTwo();
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    const held = await app.main.transfer.open({ content, passphrase: PASSPHRASE });
    expect(held.connections.map(({ labelHere, alreadyHere }) => [labelHere, alreadyHere])).toEqual([
      ['Practice 2', 'Practice'],
      ['Mine 2', 'Mine'],
    ]);
    await app.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [1] });
    expect(await labels(app)).toEqual([
      ['Mine', false],
      ['Practice', true],
      ['Mine 2', false],
    ]);
  });

  it('changes nothing with a wrong passphrase or a damaged file', async () => {
    const { app } = await withTwo();
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    const before = await labels(app);
    const wrong = await problemFrom(
      app.main.transfer.take({ content, passphrase: 'another passphrase', indexes: [0, 1] }),
    );
    expect(wrong).toMatchObject({ code: 'vault_passphrase', field: 'passphrase' });
    const cut = await problemFrom(
      app.main.transfer.take({ content: content.slice(0, 200), passphrase: PASSPHRASE, indexes: [0] }),
    );
    expect(cut).toMatchObject({ code: 'bundle', field: 'content' });
    expect(await labels(app)).toEqual(before);
  });

  it('takes no key where none can be kept, and says why', async () => {
    const { app } = await withTwo();
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    const bare = await startTestApp({ rootKey: null });
    const refused = await problemFrom(bare.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] }));
    expect(refused.code).toBe('vault_unprotected');
    expect(await labels(bare)).toEqual([]);
    await bare.main.vault.protect({ with: 'memory' });
    expect(await bare.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] })).toHaveLength(2);
  });

  it('has nothing to pack while nothing is connected', async () => {
    const app = await startTestApp();
    expect(await problemFrom(app.main.transfer.pack({ passphrase: PASSPHRASE }))).toMatchObject({ code: 'bundle' });
  });
});
