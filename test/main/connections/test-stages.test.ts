import { describe, expect, it, test } from 'vitest';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import type { DialectName, FakeService, WireName } from '../../support/fake-services';
import { startTestApp, type TestApp } from '../../support/test-app';
import { withoutList } from '../../support/without-list';
import { remarksOf, stageOf, statesOf } from './test-bed';

interface Kind {
  readonly kind: ProviderKind;
  readonly wire: WireName;
  readonly dialect?: DialectName;
}

const CLOUD: readonly Kind[] = [
  { kind: 'anthropic', wire: 'anthropic' },
  { kind: 'openai', wire: 'openai-chat' },
  { kind: 'google', wire: 'gemini' },
  { kind: 'deepseek', wire: 'openai-chat', dialect: 'deepseek' },
  { kind: 'openrouter', wire: 'openai-chat', dialect: 'openrouter' },
  { kind: 'mistral', wire: 'openai-chat', dialect: 'mistral' },
  { kind: 'groq', wire: 'openai-chat', dialect: 'groq' },
  { kind: 'xai', wire: 'openai-chat', dialect: 'xai' },
  { kind: 'azure', wire: 'openai-chat', dialect: 'azure' },
  { kind: 'openai-compatible', wire: 'openai-chat' },
];

const LOCAL: readonly Kind[] = [
  { kind: 'ollama', wire: 'ollama' },
  { kind: 'vllm', wire: 'openai-chat', dialect: 'vllm' },
  { kind: 'lm-studio', wire: 'openai-chat', dialect: 'lm-studio' },
  { kind: 'llama-cpp', wire: 'openai-chat', dialect: 'llama-cpp' },
];

/** Patient with a machine that is busy with other tests. */
async function patientApp(): Promise<TestApp> {
  const app = await startTestApp();
  await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  return app;
}

async function connected({ main }: TestApp, service: FakeService, kind: ProviderKind, apiKey?: string) {
  const access = { kind, baseUrl: service.url, ...(apiKey !== undefined && { apiKey }) };
  return main.connections.add({ ...access, label: 'Mine', defaultModel: service.models[0]!.id });
}

describe('every stage is passed', () => {
  it.each(CLOUD)('by $kind, whose answer shows what free requests do not', async ({ kind, ...service }) => {
    const fake = await fakeService({ ...service, apiKey: KEY });
    const app = await patientApp();
    const { id } = await connected(app, fake, kind, KEY);
    const run = await app.main.connections.test({ id });
    expect({ failure: run.failure, ...statesOf(run) }).toEqual({
      failure: null,
      address: 'passed',
      certificate: 'skipped',
      key: 'passed',
      credits: 'passed',
      model: 'passed',
      first_token: 'passed',
      streaming: 'passed',
    });
    expect(run).toMatchObject({ connectionId: id, state: 'passed' });
    expect(run.endedAt).toBeGreaterThanOrEqual(run.startedAt);
    expect(run.spent).not.toBeNull();
    expect(remarksOf(run)).toMatchObject({
      address: '127.0.0.1 answers',
      certificate: 'plain http, within this computer',
      credits: 'shown by the answer',
      model: expect.stringMatching(/^[23] models listed$/),
    });
    for (const stage of ['address', 'key', 'model', 'first_token', 'streaming'] as const) {
      expect(stageOf(run, stage).ms, stage).toBeGreaterThanOrEqual(0);
    }
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'responding', lastFailure: null } }]);
  });

  it.each(LOCAL)('by $kind without a key, and nothing is to pay', async ({ kind, ...service }) => {
    const fake = await fakeService(service);
    const app = await patientApp();
    const { id } = await connected(app, fake, kind);
    const run = await app.main.connections.test({ id });
    expect({ failure: run.failure, ...statesOf(run) }).toEqual({
      failure: null,
      address: 'passed',
      certificate: 'skipped',
      key: 'skipped',
      credits: 'skipped',
      model: 'passed',
      first_token: 'passed',
      streaming: 'passed',
    });
    expect(remarksOf(run)).toMatchObject({ key: 'no key is used here', credits: 'nothing to pay for here' });
    expect(run.spent).toMatchObject({ dollars: 0 });
  });

  test('by the practice provider, inside the app', async () => {
    const app = await patientApp();
    const { id } = await app.main.connections.add({
      kind: 'practice',
      label: 'Practice',
      defaultModel: 'practice-fast',
    });
    const run = await app.main.connections.test({ id });
    expect(run.state).toBe('passed');
    expect(statesOf(run)).toMatchObject({ address: 'passed', key: 'skipped', credits: 'passed', streaming: 'passed' });
    expect(stageOf(run, 'address').remark).toBe('inside Signalbox');
    expect(run.spent).toMatchObject({ dollars: 0 });
  });
});

describe('an answer', () => {
  it('is asked for with the fewest tokens, once, and counted', async () => {
    const fake = await fakeService({ wire: 'anthropic', apiKey: KEY });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'anthropic', KEY);
    fake.forget();
    const run = await app.main.connections.test({ id });
    const asked = fake.requests.filter(({ method }) => method === 'POST');
    expect(asked.map(({ json }) => json)).toMatchObject([{ max_tokens: 16, stream: true }]);
    expect(run.spent).toEqual({ inputTokens: 12, outputTokens: 6, dollars: null });
    const [call] = (await app.main.connections.health({ id })).calls;
    expect(call).toMatchObject({ purpose: 'test', failure: null, model: fake.models[0]!.id });
    expect(call?.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(call?.latencyMs).toBeGreaterThanOrEqual(call?.firstTokenMs ?? Infinity);
  });

  it('that is thought alone passes, as far as its few tokens went', async () => {
    const fake = await fakeService({ wire: 'anthropic', apiKey: KEY });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'anthropic', KEY);
    fake.answers([], { reasoning: ['Hm', '…'], finish: 'length' });
    const run = await app.main.connections.test({ id });
    expect(statesOf(run)).toMatchObject({ key: 'passed', first_token: 'passed', streaming: 'passed' });
  });

  it('that is thought alone and not shown passes with a remark', async () => {
    const fake = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'openai', KEY);
    fake.answers([], { finish: 'length' });
    const run = await app.main.connections.test({ id });
    expect(run.state).toBe('passed');
    expect(stageOf(run, 'first_token').remark).toBe('ended before a visible word');
  });
});

describe('the model', () => {
  it('that the list lacks is decided by the answer: an alias passes', async () => {
    const fake = await fakeService({ wire: 'anthropic', apiKey: KEY, anyModel: true });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'anthropic', KEY);
    await app.main.connections.update({ id, defaultModel: 'claude-alias' });
    const run = await app.main.connections.test({ id });
    expect(stageOf(run, 'model')).toMatchObject({ state: 'passed', remark: 'not listed, and it answers' });
  });

  it('that is invented fails its own stage, and the key is not blamed', async () => {
    const fake = await fakeService({ wire: 'anthropic', apiKey: KEY });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'anthropic', KEY);
    await app.main.connections.update({ id, defaultModel: 'claude-of-my-dreams' });
    const run = await app.main.connections.test({ id });
    expect(statesOf(run)).toMatchObject({
      key: 'skipped',
      model: 'failed',
      first_token: 'waiting',
      streaming: 'waiting',
    });
    expect(run.failure).toMatchObject({
      class: 'model',
      sentence: 'Mine does not have the model “claude-of-my-dreams”.',
    });
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'saved' }]);
  });

  it('has no list to be in at some servers: the answer decides there', async () => {
    const fake = await fakeService({ wire: 'openai-chat', apiKey: KEY, anyModel: true });
    const baseUrl = `${await withoutList(fake.origin)}/v1`;
    const app = await patientApp();
    const bare = { kind: 'openai-compatible', baseUrl, apiKey: KEY, label: 'Mine', defaultModel: 'theirs' } as const;
    const { id } = await app.main.connections.add(bare);
    const passed = await app.main.connections.test({ id });
    expect(statesOf(passed)).toMatchObject({ key: 'passed', credits: 'passed', model: 'skipped', streaming: 'passed' });
    expect(stageOf(passed, 'model').remark).toBe('no list of models here: the answer decides');
    fake.behave('model_missing');
    const failed = await app.main.connections.test({ id });
    expect(statesOf(failed)).toMatchObject({ model: 'failed', first_token: 'waiting' });
    fake.behave('key_rejected');
    const rejected = await app.main.connections.test({ id });
    expect(statesOf(rejected)).toMatchObject({ key: 'failed', credits: 'waiting', model: 'waiting' });
  });

  it('of Ollama may be named without its "latest"', async () => {
    const fake = await fakeService({ wire: 'ollama', models: [{ id: 'qwen3:latest' }], anyModel: true });
    const app = await patientApp();
    const { id } = await connected(app, fake, 'ollama');
    await app.main.connections.update({ id, defaultModel: 'qwen3' });
    expect(stageOf(await app.main.connections.test({ id }), 'model').remark).toBe('1 model listed');
  });
});
