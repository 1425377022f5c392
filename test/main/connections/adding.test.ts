import { describe, expect, it } from 'vitest';
import { KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';
import { withoutList } from '../../support/without-list';

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
      expect(problem.failure?.class).not.toBe('cancelled');
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
    const { state, stages } = await app.main.connections.test({ id });
    expect(state).toBe('passed');
    expect(stages.filter((stage) => stage.state === 'passed').map(({ stage }) => stage)).toContain('streaming');
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
    expect((await main.connections.test({ id: saved.id })).state).toBe('passed');
    expect(await main.connections.list()).toMatchObject([{ health: { dot: 'responding' } }]);
  });

  it('saves one whose typed address lacks the calls that prove a key when told to', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const baseUrl = `${service.origin}/gateway/v1`;
    const gateway = { kind: 'openrouter', baseUrl, apiKey: KEY, label: 'Gateway', defaultModel: 'theirs' } as const;
    expect((await problemFrom(main.connections.add(gateway))).failure?.reason).toBe('wrong_address');
    expect((await main.connections.add({ ...gateway, unproven: true })).health.dot).toBe('not_used');
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
