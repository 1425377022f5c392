import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeService } from '../../support/fake-for-test';
import { withoutList } from '../../support/without-list';
import { problemFrom, startTestApp } from '../../support/test-app';

const KEY = 'sk-test-0123456789abcdef';

describe('adding a provider', () => {
  it.each([
    { wire: 'openai-chat', kind: 'openai' },
    { wire: 'openai-chat', kind: 'openai-compatible' },
    { wire: 'anthropic', kind: 'anthropic' },
    { wire: 'gemini', kind: 'google' },
    { wire: 'ollama', kind: 'ollama' },
  ] as const)('proves $kind over $wire with a free request, lists its models and answers', async ({ wire, kind }) => {
    const service = await fakeService({ wire, apiKey: KEY });
    const app = await startTestApp();
    const access = { kind, baseUrl: service.url, apiKey: KEY };
    const proof = await app.main.connections.prove(access);
    expect(proof.models.length).toBeGreaterThan(0);
    expect(proof.models.map((model) => model.id)).toContain(proof.suggestedModel);
    expect(service.requests.filter((request) => /chat|messages|[gG]enerate|responses/.test(request.path))).toEqual([]);
    const added = await app.main.connections.add({ ...access, label: 'Mine', defaultModel: proof.suggestedModel! });
    expect(added).toMatchObject({ label: 'Mine', isPrimary: true, credential: 'saved' });
    expect(added.health.dot).toBe('responding');
    service.answers('Hello from the service');
    expect(await app.ask()).toMatchObject({ status: 'done', text: 'Hello from the service', failure: null });
  });

  it('makes the first one Primary and no other', async () => {
    const { main } = await startTestApp();
    const first = await main.connections.add({ kind: 'practice', label: 'One', defaultModel: 'practice-fast' });
    const second = await main.connections.add({ kind: 'practice', label: 'Two', defaultModel: 'practice-fast' });
    expect([first.isPrimary, second.isPrimary]).toEqual([true, false]);
  });

  it.each(['/v1', '/v1/', '', '/', '/v1/chat/completions'])(
    'finds the service at its address with %j behind it',
    async (path) => {
      const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
      const { main } = await startTestApp();
      const proof = await main.connections.prove({
        kind: 'openai-compatible',
        baseUrl: `${service.origin}${path}`,
        apiKey: KEY,
      });
      expect(proof.baseUrl).toBe(`${service.origin}/v1`);
    },
  );

  it('takes an address without a scheme as plain http on this computer, and says so', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const { main } = await startTestApp();
    const baseUrl = service.url.replace('http://', '');
    const proof = await main.connections.prove({ kind: 'openai-compatible', baseUrl });
    expect(proof.baseUrl).toBe(service.url);
    expect(proof.remarks.join(' ')).toContain('http://');
  });

  it('tidies a key with spaces and quotes around it', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const proof = await main.connections.prove({ kind: 'openai', baseUrl: service.url, apiKey: `  "${KEY}"\n` });
    expect(proof.models.length).toBeGreaterThan(0);
  });

  it.each([
    ['a wrong key', { apiKey: 'sk-wrong-0123456789abcdef' }, 'call_failed', 'auth'],
    ['no key', { apiKey: '' }, 'key_form', undefined],
    ['a subscription token', { kind: 'anthropic', apiKey: `sk-ant-oat01-${'x'.repeat(40)}` }, 'key_form', undefined],
    ['a key in two words', { apiKey: 'sk-one two-three' }, 'key_form', undefined],
    ['an address that is none', { baseUrl: 'not an address' }, 'base_url', undefined],
    ['another scheme', { baseUrl: 'ftp://127.0.0.1/v1' }, 'base_url', undefined],
    ['a metadata address', { baseUrl: 'http://169.254.169.254/latest' }, 'base_url', undefined],
    ['a port where nobody listens', { baseUrl: 'http://127.0.0.1:9/v1' }, 'call_failed', 'network'],
  ] as const)('refuses %s with a sentence and saves nothing', async (_, change, code, failed) => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const input = { kind: 'openai' as const, baseUrl: service.url, apiKey: KEY, ...change };
    const problem = await problemFrom(main.connections.add({ ...input, label: 'Mine', defaultModel: 'fake' }));
    expect(problem.code).toBe(code);
    expect(problem.failure?.class).toBe(failed);
    expect(problem.sentence).toMatch(/^[A-Z].*[.]$/);
    expect(problem.advice).toMatch(/^[A-Z].*[.]$/);
    expect(await main.connections.list()).toEqual([]);
  });

  it.each(['html', 'redirect_other_host', 'hang', 'reset', 'empty_body'] as const)(
    'tells of an address that answers with %s, and never sends the key elsewhere',
    async (fault) => {
      const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
      service.behave({ fault, on: 'all' });
      const { main } = await startTestApp();
      const call = main.connections.prove({ kind: 'openai-compatible', baseUrl: service.url, apiKey: KEY });
      const problem = await problemFrom(call);
      expect(problem.code).toBe('call_failed');
      expect(problem.failure?.sentence.length).toBeGreaterThan(10);
      expect(service.elsewhere.some((request) => JSON.stringify(request.headers).includes(KEY))).toBe(false);
    },
    30_000,
  );

  it('tries a service without a list of models with one short answer, when a model is named', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, anyModel: true });
    const bare = `${await withoutList(service.origin)}/v1`;
    const app = await startTestApp();
    const access = { kind: 'openai-compatible', baseUrl: bare, apiKey: KEY } as const;
    expect((await problemFrom(app.main.connections.prove(access))).code).toBe('call_failed');
    const proof = await app.main.connections.prove({ ...access, model: 'their-model' });
    expect(proof).toMatchObject({
      models: [],
      keyProven: true,
      remarks: [expect.stringContaining('one short answer')],
    });
    const wrong = app.main.connections.prove({ ...access, apiKey: 'sk-wrong-0123456789abc', model: 'their-model' });
    expect((await problemFrom(wrong)).failure?.class).toBe('auth');
    const { id } = await app.main.connections.add({ ...access, label: 'Bare', defaultModel: 'their-model' });
    expect((await app.main.connections.test({ id })).stages.map(({ stage }) => stage)).toEqual(['generation']);
  });

  it('saves a provider that cannot be reached when told to, but never one whose key is rejected', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const input = {
      kind: 'openai',
      baseUrl: service.url,
      defaultModel: service.models[0]!.id,
      unproven: true,
    } as const;
    const rejected = main.connections.add({ ...input, label: 'Wrong', apiKey: 'sk-wrong-0123456789abc' });
    expect((await problemFrom(rejected)).failure?.class).toBe('auth');
    await service.goDown();
    const saved = await main.connections.add({ ...input, label: 'Later', apiKey: KEY });
    expect(saved.health.dot).toBe('not_used');
    await service.comeBack();
    expect((await main.connections.test({ id: saved.id })).connection.health.dot).toBe('responding');
  });

  it('refuses a second use of a label and an empty one', async () => {
    const { main } = await startTestApp();
    await main.connections.add({ kind: 'practice', label: 'Mine', defaultModel: 'practice' });
    const again = main.connections.add({ kind: 'practice', label: ' mine ', defaultModel: 'practice' });
    expect(await problemFrom(again)).toMatchObject({ code: 'label_taken', field: 'label' });
    const empty = main.connections.add({ kind: 'practice', label: '  ', defaultModel: 'practice' });
    expect(await problemFrom(empty)).toMatchObject({ code: 'invalid_input', field: 'label' });
  });
});

describe('editing a provider', () => {
  it('asks for the key again when the address changes, and sends it nowhere before', async () => {
    const home = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const other = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const { id } = await main.connections.add({
      kind: 'openai',
      baseUrl: home.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: 'fake',
    });
    expect(await problemFrom(main.connections.update({ id, baseUrl: other.url }))).toMatchObject({
      code: 'key_form',
      field: 'apiKey',
    });
    expect(
      await problemFrom(main.connections.prove({ kind: 'openai', baseUrl: other.url, connectionId: id })),
    ).toMatchObject({
      code: 'key_form',
    });
    expect(other.requests).toEqual([]);
    const moved = await main.connections.update({ id, baseUrl: other.url, apiKey: KEY });
    expect(moved.baseUrl).toBe(other.url);
  });

  it('keeps the saved key when a new one is rejected', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: service.models[0]!.id,
    });
    const problem = await problemFrom(
      app.main.connections.update({ id, apiKey: 'sk-wrong-0123456789abcdef', label: 'Other' }),
    );
    expect(problem.failure?.class).toBe('auth');
    expect(await app.main.connections.list()).toMatchObject([{ label: 'Mine', credential: 'saved' }]);
    expect((await app.ask()).status).toBe('done');
  });

  it('changes label and model without asking the service', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const { main } = await startTestApp();
    const { id } = await main.connections.add({
      kind: 'openai-compatible',
      baseUrl: service.url,
      label: 'Mine',
      defaultModel: 'a',
    });
    service.forget();
    expect(await main.connections.update({ id, label: 'Yours', defaultModel: 'b' })).toMatchObject({
      label: 'Yours',
      defaultModel: 'b',
    });
    expect(service.requests).toEqual([]);
  });
});

describe('from red to green', () => {
  it('marks a rejected key, and a test turns it green once it works again', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: service.models[0]!.id,
    });
    service.behave('key_rejected');
    expect((await app.ask()).failure?.class).toBe('auth');
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'invalid', health: { dot: 'failing' } }]);
    expect((await problemFrom(app.main.connections.test({ id }))).failure?.class).toBe('auth');
    service.behave(null);
    const { connection } = await app.main.connections.test({ id });
    expect(connection).toMatchObject({ credential: 'saved', health: { dot: 'responding', lastFailure: null } });
  });

  it('does not pass a test on the list alone when the account cannot spend', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: service.models[0]!.id,
    });
    service.behave('credits');
    expect((await problemFrom(app.main.connections.test({ id }))).failure?.class).toBe('credits');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
  });
});

describe('a light', () => {
  it('is red after a failed test, also where the same failure of a call says nothing about the service', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: service.models[0]!.id,
    });
    service.behave('bad_request');
    expect((await app.ask()).failure?.class).toBe('bad_request');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'responding' } }]);
    expect((await problemFrom(app.main.connections.test({ id }))).failure?.class).toBe('bad_request');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
  });
});

describe('Primary', () => {
  it('is the only one that chat reaches, whatever else is connected', async () => {
    const primary = await fakeService({ wire: 'openai-chat' });
    const other = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    const add = (label: string, baseUrl: string) =>
      app.main.connections.add({ kind: 'openai-compatible', label, baseUrl, defaultModel: primary.models[0]!.id });
    await add('Primary one', primary.url);
    const second = await add('Other', other.url);
    other.forget();
    await app.ask();
    primary.behave('overloaded');
    expect((await app.ask()).failure?.class).toBe('overloaded');
    expect(other.requests).toEqual([]);
    await app.main.connections.makePrimary({ id: second.id });
    const before = primary.requests.length;
    expect(await app.ask()).toMatchObject({ status: 'done', source: { label: 'Other' } });
    expect(primary.requests).toHaveLength(before);
  });

  it('goes only when its successor is named, and comes back without the mark', async () => {
    const { main } = await startTestApp();
    const a = await main.connections.add({ kind: 'practice', label: 'A', defaultModel: 'practice' });
    const b = await main.connections.add({ kind: 'practice', label: 'B', defaultModel: 'practice' });
    expect(await problemFrom(main.connections.disconnect({ id: a.id }))).toMatchObject({
      code: 'primary_needs_successor',
    });
    await main.connections.disconnect({ id: a.id, nextPrimaryId: b.id });
    expect(await main.connections.list()).toMatchObject([{ label: 'B', isPrimary: true }]);
    expect(await main.connections.undoDisconnect({ id: a.id })).toMatchObject({ label: 'A', isPrimary: false });
    await main.connections.disconnect({ id: a.id });
    await main.connections.disconnect({ id: b.id });
    expect(await main.connections.list()).toEqual([]);
    expect(await main.connections.undoDisconnect({ id: b.id })).toMatchObject({ isPrimary: true });
  });

  it('is exactly one under any sequence of calls, as soon as anything is connected', { timeout: 60_000 }, async () => {
    const step = fc.record({
      call: fc.constantFrom('add' as const, 'makePrimary' as const, 'disconnect' as const, 'undo' as const),
      which: fc.nat(4),
      next: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const app = await startTestApp();
        const ids: string[] = [];
        for (const { call, which, next } of steps) {
          const id = ids[which % Math.max(ids.length, 1)];
          const nextPrimaryId = ids[next % Math.max(ids.length, 1)];
          const { connections } = app.main;
          const done =
            call === 'add'
              ? connections
                  .add({ kind: 'practice', label: `P${ids.length}`, defaultModel: 'practice' })
                  .then((added) => ids.push(added.id))
              : id === undefined
                ? null
                : call === 'makePrimary'
                  ? connections.makePrimary({ id })
                  : call === 'disconnect'
                    ? connections.disconnect({ id, ...(nextPrimaryId !== undefined && { nextPrimaryId }) })
                    : connections.undoDisconnect({ id });
          await done?.catch(() => undefined);
          const list = await connections.list();
          expect(list.filter((connection) => connection.isPrimary)).toHaveLength(list.length > 0 ? 1 : 0);
        }
        await app.dispose();
      }),
      { numRuns: 20 },
    );
  });
});

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
    const model = service.models[0]!.id;
    await first.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: model,
    });
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
    const model = service.models[0]!.id;
    const { id } = await first.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: model,
    });
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
    const model = service.models[0]!.id;
    await first.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Mine',
      defaultModel: model,
    });
    await first.dispose();
    const again = await startTestApp({ home: first.home });
    expect((await again.main.app.snapshot()).vault.state).toBe('wrong_root_key');
    expect((await problemFrom(again.ask())).code).toBe('vault_wrong_root_key');
    expect(await again.main.connections.list()).toMatchObject([{ credential: 'unreadable' }]);
  });
});
