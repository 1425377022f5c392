import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { KEY } from '../../support/add-mine';
import { startTestApp } from '../../support/test-app';

const MODELS = ['claude-haiku-5', 'claude-sonnet-5', 'claude-opus-5', 'claude-haiku-4'];
const HARD = `Design a distributed job queue in TypeScript, write the state machine, the SQL schema and the code of the worker,
explain every trade-off in detail and handle: 1. crashes 2. retries 3. cancellation. It must never run a job twice.`;

async function withClaude(options: { home?: string; rootKey?: string } = {}) {
  const service = await fakeService({ wire: 'anthropic', apiKey: KEY, models: MODELS.map((id) => ({ id })) });
  const app = await startTestApp(options);
  const claude = await app.main.connections.add({
    kind: 'anthropic',
    label: 'Claude',
    baseUrl: service.url,
    apiKey: KEY,
    defaultModel: 'claude-sonnet-5',
  });
  const asked = () =>
    service.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => (JSON.parse(body) as { model: string }).model);
  return { app, service, claude, asked };
}

describe('the level of Claude that answers', () => {
  it('is picked for each message by what it asks, from the list that connecting has read', async () => {
    const { app, asked } = await withClaude();
    const small = await app.ask('thanks!');
    const hard = await app.ask(HARD);
    expect(asked()).toEqual(['claude-haiku-5', 'claude-opus-5']);
    expect(small.source).toMatchObject({
      model: 'claude-haiku-5',
      level: { level: 'haiku', why: expect.stringContaining('courtesy') },
    });
    expect(hard.source).toMatchObject({ model: 'claude-opus-5', level: { level: 'opus' } });
  });

  it('follows the person when they chose', async () => {
    const { app, asked } = await withClaude();
    const pins = { haiku: null, sonnet: 'claude-haiku-4', opus: null };
    await app.main.settings.change({ claudeSelection: { choice: { mode: 'one', level: 'opus' }, pins } });
    await app.ask('thanks!');
    await app.main.settings.change({ claudeSelection: { choice: { mode: 'one', level: 'sonnet' }, pins } });
    await app.ask('thanks!');
    expect(asked()).toEqual(['claude-opus-5', 'claude-haiku-4']);
  });

  it('is known after a restart without asking the network first', async () => {
    const rootKey = 'ab'.repeat(32);
    const { app, asked } = await withClaude({ rootKey });
    await app.dispose();
    const again = await startTestApp({ home: app.home, rootKey });
    await again.ask('thanks!');
    expect(asked()).toEqual(['claude-haiku-5']);
  });

  it('is the default model where the list has none of the level', async () => {
    const service = await fakeService({ wire: 'anthropic', apiKey: KEY, models: [{ id: 'claude-sonnet-5' }] });
    const app = await startTestApp();
    const access = { kind: 'anthropic', baseUrl: service.url, apiKey: KEY } as const;
    await app.main.connections.add({ ...access, label: 'Claude', defaultModel: 'claude-sonnet-5' });
    const answer = await app.ask('thanks!');
    expect(answer.source).toMatchObject({ model: 'claude-sonnet-5', level: null });
  });

  it('tells the window which models stand for the levels', async () => {
    const { app, claude } = await withClaude();
    expect(await eventually(() => app.main.claude.models({ connectionId: claude.id }))).toMatchObject({
      haiku: 'claude-haiku-5',
      opus: 'claude-opus-5',
      listed: { haiku: ['claude-haiku-5', 'claude-haiku-4'] },
    });
  });
});
