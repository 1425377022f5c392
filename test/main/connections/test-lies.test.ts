import { describe, expect, it, vi } from 'vitest';
import { REACH_LIMIT_MS, STAGE_LIMIT_MS } from '../../../src/main/connections/testing/walk-stages';
import { REQUEST_TIMEOUT_MS } from '../../../src/main/providers/http';
import { addMine, KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import type { Fault, FakeServiceOptions } from '../../support/fake-services';
import { startTestApp, type TestApp } from '../../support/test-app';
import { stageOf, statesOf } from './test-bed';

const WRONG = 'sk-wrong-0123456789abcdef';

/** A connected service of the OpenAI wire, and limits that only one that hangs runs into. */
async function connected(options: Partial<FakeServiceOptions> = {}, apiKey = KEY) {
  const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, ...options });
  const app = await startTestApp();
  await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  const { id } = apiKey === KEY ? await addMine(app, service) : await addUnproven(app, service.url, apiKey);
  return {
    service,
    app,
    id,
    run: (fault: Fault | null = null) => (service.behave(fault), app.main.connections.test({ id })),
  };
}

function addUnproven({ main }: TestApp, baseUrl: string, apiKey: string) {
  return main.connections.add({
    kind: 'openai-compatible',
    baseUrl,
    apiKey,
    label: 'Mine',
    defaultModel: 'gpt-6',
    unproven: true,
  });
}

/** The limits of free requests run this much faster, so that nobody waits for them. */
function hasten(times: number): void {
  const { timeout } = AbortSignal;
  const limits = [REACH_LIMIT_MS, STAGE_LIMIT_MS, REQUEST_TIMEOUT_MS];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
    timeout.call(AbortSignal, limits.includes(ms) ? ms / times : ms),
  );
}

describe('Test connection cannot be fooled by', () => {
  it('a list of models that anyone may read: a wrong key fails', async () => {
    const { run, app } = await connected({ publicList: true, anyModel: true }, WRONG);
    const failed = await run();
    expect(statesOf(failed)).toMatchObject({
      key: 'failed',
      credits: 'waiting',
      model: 'waiting',
      first_token: 'waiting',
    });
    expect(failed.failure).toMatchObject({ class: 'auth', sentence: 'Mine did not accept the API key.' });
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'invalid', health: { dot: 'failing' } }]);
  });

  it('a list that comes although the account has no credits left', async () => {
    const { run } = await connected();
    const failed = await run('credits');
    expect(statesOf(failed)).toMatchObject({ credits: 'failed', model: 'waiting', first_token: 'waiting' });
    expect(failed.failure).toMatchObject({ class: 'credits', sentence: 'Mine is out of credits.' });
  });

  it('a web page in place of the service', async () => {
    const failed = await (await connected()).run('html');
    expect(statesOf(failed)).toMatchObject({ address: 'passed', key: 'failed', credits: 'waiting' });
    expect(failed.failure?.sentence).toMatch(/^What answers at 127\.0\.0\.1:\d+ is not a model service\.$/);
  });

  it('a web page in place of the answer alone', async () => {
    const failed = await (await connected()).run({ fault: 'html', on: 'generation' });
    expect(statesOf(failed)).toMatchObject({ model: 'passed', first_token: 'failed', streaming: 'waiting' });
    expect(failed.failure?.reason).toBe('not_a_model_service');
  });

  it('another host that the address leads to: the key stays here', async () => {
    const { run, service } = await connected();
    const failed = await run('redirect_other_host');
    expect(statesOf(failed)).toMatchObject({ address: 'passed', key: 'failed' });
    expect(failed.failure?.sentence).toMatch(
      /^Mine sends calls on to http:\/\/127\.0\.0\.1:\d+; Signalbox did not follow\.$/,
    );
    expect(service.elsewhere).toEqual([]);
  });

  it('a redirect of answers alone, where nothing has proven the key before', async () => {
    const { run, service } = await connected();
    const failed = await run({ fault: 'redirect_other_host', on: 'generation' });
    expect(statesOf(failed)).toMatchObject({ key: 'failed', first_token: 'waiting' });
    expect(service.elsewhere).toEqual([]);
  });

  it.each(['stall', 'cut', 'end_early', 'truncated_frame', 'no_finish'] as const)(
    'an answer that begins and does not end as it should (%s)',
    async (fault) => {
      const { run, app } = await connected();
      await app.main.settings.change({ stallSeconds: 1 });
      const failed = await run({ fault, on: 'generation' });
      expect(statesOf(failed)).toMatchObject({ key: 'passed', first_token: 'passed', streaming: 'failed' });
      expect(failed.spent).not.toBeNull();
      expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
    },
  );

  it('an answer without a word', async () => {
    const failed = await (await connected()).run('empty');
    expect(statesOf(failed)).toMatchObject({ first_token: 'failed', streaming: 'waiting' });
    expect(failed.failure?.sentence).toBe('Mine ended its answer without a word.');
  });

  it('an error in words that say nothing', async () => {
    const failed = await (await connected()).run({ fault: 'null_body', on: 'all' });
    expect(failed.failure?.sentence).not.toMatch(/null/);
    expect(failed.failure?.sentence).toMatch(/^Mine /);
    expect(failed.state).toBe('failed');
  });

  it('a service that takes the call and says nothing', async () => {
    const { run } = await connected();
    hasten(20);
    const failed = await run('hang');
    expect(statesOf(failed)).toMatchObject({ address: 'passed', key: 'failed' });
    expect(failed.failure).toMatchObject({ class: 'timeout', sentence: 'Mine did not begin to answer in time.' });
  });

  it('a list that drips in byte by byte', async () => {
    const { run } = await connected();
    hasten(20);
    const failed = await run({ fault: 'slow_drip', on: 'all', msPerByte: 100 });
    expect(failed.failure?.class).toBe('timeout');
    expect(stageOf(failed, 'key').state).toBe('failed');
  });

  it('an answer that never begins', async () => {
    const { run, app } = await connected();
    await app.main.settings.change({ firstTokenSeconds: 1 });
    const failed = await run({ fault: 'headers_then_hang', on: 'generation' });
    expect(statesOf(failed)).toMatchObject({ model: 'passed', first_token: 'failed' });
    expect(failed.failure?.reason).toBe('no_first_token');
  });

  it('an address at which nothing is any more', async () => {
    const { run, service } = await connected();
    await service.goDown();
    const failed = await run();
    expect(statesOf(failed)).toEqual({
      address: 'failed',
      certificate: 'waiting',
      key: 'waiting',
      credits: 'waiting',
      model: 'waiting',
      first_token: 'waiting',
      streaming: 'waiting',
    });
    expect(failed.failure?.sentence).toMatch(/^Mine cannot be reached: nothing answers at 127\.0\.0\.1:\d+\.$/);
    expect(failed.spent).toBeNull();
  });

  it('a name with two numbers: the one that answers counts, and only then', async () => {
    const { app, service } = await connected();
    const baseUrl = service.url.replace('127.0.0.1', 'localhost');
    const access = { kind: 'openai', baseUrl, apiKey: KEY } as const;
    const { id } = await app.main.connections.add({ ...access, label: 'Named', defaultModel: service.models[0]!.id });
    expect((await app.main.connections.test({ id })).state).toBe('passed');
    await service.goDown();
    const failed = await app.main.connections.test({ id });
    expect(stageOf(failed, 'address').state).toBe('failed');
    expect(failed.failure?.reason).toBe('refused_connection');
  });

  it('a name that nobody has', async () => {
    const { app } = await connected();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      // Longer than a name may be, so that no other computer is asked for it.
      baseUrl: `http://${'nobody'.repeat(12)}.test/v1`,
      label: 'Nobody',
      defaultModel: 'theirs',
      unproven: true,
    });
    const failed = await app.main.connections.test({ id });
    expect(stageOf(failed, 'address').state).toBe('failed');
    expect(failed.failure?.class).toBe('network');
  });

  it('what is true of another connection to the same service', async () => {
    const { run, app, service, id } = await connected();
    const second = await app.main.connections.add({
      kind: 'openai',
      baseUrl: service.url,
      apiKey: KEY,
      label: 'Second',
      defaultModel: 'a-model-of-its-own',
    });
    service.forget();
    expect((await run()).state).toBe('passed');
    expect((await app.main.connections.test({ id: second.id })).failure?.class).toBe('model');
    const models = service.requests
      .filter(({ method }) => method === 'POST')
      .map(({ json }) => (json as { model: string }).model);
    expect(models).toEqual([service.models[0]!.id, 'a-model-of-its-own']);
    const [mine] = await app.main.connections.list();
    expect(mine).toMatchObject({ id, health: { dot: 'responding' } });
  });
});
