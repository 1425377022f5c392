import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealBundle } from '../../../src/main/vault/bundle';
import { Secret } from '../../../src/main/vault/secret';
import { BUNDLE_MAX } from '../../../src/shared/contract/transfer';
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

const NOT_KNOWN = 'This file holds a connection of a sort that this Signalbox does not know.';
const unusable = (what: string) => `This file holds a connection whose ${what} cannot be used.`;

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

  it('brings what was set for a connection: figures of its circuit breaker, its behaviour, what may use it', async () => {
    const { app, mine } = await withTwo();
    const breakerFigures = { failures: 2, withinSeconds: 7, openSeconds: 9 };
    await app.main.connections.update({ id: mine.id, breakerFigures, backgroundTasks: false });
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    const other = await startTestApp();
    const taken = await other.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] });
    expect(taken.map((one) => [one.label, one.breakerFigures, one.backgroundTasks, one.practiceMode])).toEqual([
      ['Practice', null, true, 'answers'],
      ['Mine', breakerFigures, false, null],
    ]);
  });

  it.each([
    ['Mi\u200Bne\u202E', 'Mine'],
    ['mine', 'mine 2'],
    ['\u200B\u202E', 'Practice'],
    ['🔥'.repeat(40), '🔥'.repeat(40)],
  ])('shows and takes the label %j as %j', async (label, here) => {
    const practice = { kind: 'practice', baseUrl: null, defaultModel: 'practice', practiceMode: 'answers' };
    const items = (here === 'mine 2' ? ['Mine', label] : [label]).map((one) => ({
      about: { ...practice, label: one },
      key: null,
    }));
    const content = await sealBundle(PASSPHRASE, items, 1000);
    const app = await startTestApp();
    const held = await app.main.transfer.open({ content, passphrase: PASSPHRASE });
    expect(held.connections.at(-1)?.labelHere).toBe(here);
    const indexes = held.connections.map(({ index }) => index);
    await app.main.transfer.take({ content, passphrase: PASSPHRASE, indexes });
    expect((await labels(app)).at(-1)?.[0]).toBe(here);
  });

  it.each([
    ['a sort of provider that is not known here', { kind: 'telepathy' }, NOT_KNOWN],
    ['the address of a cloud’s secrets', { baseUrl: 'http://169.254.169.254' }, unusable('Base URL')],
    ['an address with a password', { baseUrl: 'https://me:secret@example.com' }, unusable('Base URL')],
    ['a label of 500 characters', { label: 'x'.repeat(500) }, unusable('label')],
    ['a subscription', { kind: 'claude-code' }, NOT_KNOWN],
    ['no address where one is needed', { baseUrl: null }, unusable('Base URL')],
    ['no model', { defaultModel: '' }, unusable('default model')],
  ])('takes nothing at all of a file with %s, and says so', async (_, change, sentence) => {
    const about = { kind: 'practice', label: 'Good', baseUrl: null, defaultModel: 'practice', practiceMode: 'answers' };
    const items = [
      { about, key: null },
      {
        about: { ...about, kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:9/v1', ...change },
        key: new Secret(KEY),
      },
    ];
    const content = await sealBundle(PASSPHRASE, items, 1000);
    const { app } = await withTwo();
    const before = await labels(app);
    const opening = await problemFrom(app.main.transfer.open({ content, passphrase: PASSPHRASE }));
    expect(opening).toMatchObject({ code: 'bundle', field: 'content', sentence });
    expect(JSON.stringify(opening)).not.toContain(KEY);
    const taking = app.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] });
    expect(await problemFrom(taking)).toEqual(opening);
    expect(await labels(app)).toEqual(before);
  });

  it('changes nothing with a file of a later version, one that is none, and one beyond any size', async () => {
    const { app } = await withTwo();
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });
    const before = await labels(app);
    const take = (file: string) =>
      problemFrom(app.main.transfer.take({ content: file, passphrase: PASSPHRASE, indexes: [0] }));
    const later = JSON.stringify({ ...JSON.parse(content), version: 3 });
    expect((await take(later)).sentence).toMatch(/made by a later Signalbox/);
    for (const file of ['', '\u0000\u0001', '<html></html>', '[]']) {
      expect((await take(file)).sentence).toBe('This file holds no connections of Signalbox.');
    }
    const changed: { ciphertext: string } = JSON.parse(content);
    const cipher = Buffer.from(changed.ciphertext, 'base64');
    cipher[20] = (cipher[20] ?? 0) ^ 1;
    const flipped = JSON.stringify({ ...changed, ciphertext: cipher.toString('base64') });
    expect((await take(flipped)).sentence).toMatch(/or the file was changed on its way/);
    expect(await take('x'.repeat(BUNDLE_MAX + 1))).toMatchObject({
      code: 'invalid_input',
      field: 'content',
      sentence: 'The file is too long.',
    });
    expect(await labels(app)).toEqual(before);
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

  it('brings rules and logical models with it, and says what came along', async () => {
    const { app, mine } = await withTwo();
    const parameters = { temperature: 0, maxOutputTokens: null, topP: null, stopSequences: null };
    const needs = { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 };
    const model = { id: randomUUID(), name: 'Careful', capabilities: needs, parameters };
    const backend = { type: 'connection', connectionId: mine.id, model: null } as const;
    await app.main.routing.addLogicalModel({ ...model, targets: [backend] });
    const match = { stepTypes: [], purposes: [], hasImages: null };
    const rule = { context: 'agent:builder' as const, priority: 3, match, fallbacks: [], breakerFigures: null };
    await app.main.routing.addRule({ ...rule, id: randomUUID(), backend });
    const logical = { type: 'logical', logicalModelId: model.id } as const;
    await app.main.routing.addRule({ ...rule, id: randomUUID(), backend: logical });
    const { content } = await app.main.transfer.pack({ passphrase: PASSPHRASE });

    const other = await startTestApp();
    const taken = await other.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] });
    const there = taken.find(({ label }) => label === 'Mine')?.id;
    const [careful] = await other.main.routing.logicalModels();
    expect(careful).toMatchObject({ name: 'Careful', parameters, targets: [{ connectionId: there }] });
    expect((await other.main.routing.rules()).map((view) => view.rule)).toMatchObject([
      { context: 'agent:builder', priority: 3, backend: { type: 'connection', connectionId: there } },
      { context: 'agent:builder', priority: 3, backend: { type: 'logical', logicalModelId: careful?.id } },
    ]);
    const { notices } = await other.main.app.snapshot();
    expect(notices.map(({ sentence }) => sentence)).toEqual([
      '2 rules and 1 logical model came along with the import.',
    ]);

    // The same account is here already: its rules need no second one.
    await app.main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0] });
    expect(await app.main.routing.rules()).toHaveLength(2);
  });

  it('has nothing to pack while nothing is connected', async () => {
    const app = await startTestApp();
    expect(await problemFrom(app.main.transfer.pack({ passphrase: PASSPHRASE }))).toMatchObject({ code: 'bundle' });
  });
});
