import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp, type TestApp } from '../../support/test-app';
import { begun, connected, keyed, KEY, priced, rule, settled, worked } from './at-work';

/** How soon a task goes on once it can, in milliseconds: a second, and what a busy machine takes beside it. */
const SOON_MS = 2500;

/** Does what lets a paused task go on, and waits for its end. */
async function goesOn(app: TestApp, id: string, change: () => unknown): Promise<void> {
  await change();
  const from = performance.now();
  await settled(app, id, ['done']);
  expect(performance.now() - from).toBeLessThan(SOON_MS);
}

describe('a task that nobody can take goes on by itself within a second', () => {
  it('when credits came back and the connection was tested', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    const claude = await connected(app, 'anthropic', 'Claude', service);
    service.behave('credits');
    const { task } = await worked(app);
    expect(task).toMatchObject({
      state: 'paused',
      pause: { why: 'no_backend', sentence: 'Claude is out of credits.' },
    });
    service.behave(null);
    await goesOn(app, task.id, () => app.main.connections.test({ id: claude.id }));
  });

  it('when a rule for somebody who can was added', async () => {
    const app = await startTestApp();
    const [poor, rich] = [await keyed('anthropic'), await keyed('openai-chat')];
    await connected(app, 'anthropic', 'Claude', poor);
    const other = await connected(app, 'deepseek', 'DeepSeek', rich);
    poor.behave('credits');
    const { task } = await worked(app);
    expect(task.state).toBe('paused');
    await goesOn(app, task.id, () => rule(app, 'agent:writer', other.id));
  });

  it('when the key was replaced', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    const claude = await connected(app, 'anthropic', 'Claude', service);
    service.behave('key_rejected');
    const { task } = await worked(app);
    expect(task.pause?.sentence).toBe('The key or sign-in of Claude cannot be used.');
    service.behave(null);
    await goesOn(app, task.id, () => app.main.connections.update({ id: claude.id, apiKey: KEY }));
  });

  it('when a limit per minute was raised', async () => {
    const app = await startTestApp();
    const claude = await connected(app, 'anthropic', 'Claude', await keyed('anthropic'));
    const limits = (requestsPerMinute: number) =>
      app.main.limits.set({ connectionId: claude.id, limits: { ...NO_LIMITS, requestsPerMinute } });
    await limits(1);
    expect((await worked(app)).task.state).toBe('done');
    const { task } = await worked(app);
    expect(task.pause?.sentence).toMatch(/^Claude has no requests left for this minute, waits until \d\d:\d\d\.$/);
    await goesOn(app, task.id, () => limits(10));
  });

  it('when the first provider was connected', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    const { task } = await worked(app);
    expect(task.pause?.sentence).toBe('No provider is connected that could take it.');
    await goesOn(app, task.id, () => connected(app, 'anthropic', 'Claude', service));
  });

  it('when a provider that a rule names was connected again', async () => {
    const app = await startTestApp();
    const poor = await keyed('anthropic');
    await connected(app, 'anthropic', 'Claude', poor);
    const other = await connected(app, 'deepseek', 'DeepSeek', await keyed('openai-chat'));
    await rule(app, 'default', other.id);
    await app.main.connections.disconnect({ id: other.id });
    poor.behave('credits');
    const { task } = await worked(app);
    expect(task.pause?.sentence).toBe('DeepSeek is no longer connected and Claude is out of credits.');
    await goesOn(app, task.id, () => app.main.connections.undoDisconnect({ id: other.id }));
  });

  it('when the circuit is half-open', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    const claude = await connected(app, 'anthropic', 'Claude', service);
    const breakerFigures = { failures: 1, withinSeconds: 60, openSeconds: 2 };
    await app.main.connections.update({ id: claude.id, breakerFigures });
    service.behave('server_error');
    const first = await worked(app);
    expect(first.task.state).toBe('paused');
    service.behave(null);
    const { task } = await worked(app);
    const until = task.pause?.until ?? 0;
    expect(task.pause?.sentence).toMatch(/^Claude is failing, left alone until \d\d:\d\d\.$/);
    await settled(app, task.id, ['done']);
    expect(Date.now() - until).toBeLessThan(SOON_MS);
    await settled(app, first.task.id, ['done']);
  });

  it('when the time that the service asked for has passed', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    await connected(app, 'anthropic', 'Claude', service);
    service.behaveOnce({ fault: 'rate_limit', retryAfterSeconds: 2 });
    const id = await begun(app);
    const { task } = await settled(app, id, ['paused']);
    expect(task.pause?.sentence).toMatch(/Claude .*until \d\d:\d\d\.$/);
    const from = performance.now();
    await settled(app, id, ['done']);
    expect(performance.now() - from).toBeLessThan(2000 + SOON_MS);
  });

  it('when a budget was raised', async () => {
    const app = await startTestApp();
    const { id } = await connected(app, 'openrouter', 'Router', await priced());
    const budget = (monthlyBudget: number) =>
      app.main.limits.set({
        connectionId: id,
        limits: { ...NO_LIMITS, monthlyBudget, stopAtBudget: true },
      });
    await budget(0.000_01);
    const { task } = await worked(app);
    expect(task.pause?.sentence).toMatch(
      /^The budget of Router for this month is spent, stopped until \S+ on 1 \w+\.$/,
    );
    await goesOn(app, task.id, () => budget(100));
  });

  it('when a server that was not there got another address', async () => {
    const app = await startTestApp();
    const [gone, there] = [await fakeService({ wire: 'openai-chat' }), await fakeService({ wire: 'openai-chat' })];
    const { main } = app;
    const own = { kind: 'openai-compatible', label: 'Mine', baseUrl: gone.url } as const;
    const { id } = await main.connections.add({ ...own, defaultModel: gone.models[0]?.id ?? '' });
    await gone.goDown();
    const { task } = await worked(app);
    expect(task.pause?.sentence).toMatch(/^Mine failed a moment ago, waits until \d\d:\d\d\.$/);
    await goesOn(app, task.id, () => main.connections.update({ id, baseUrl: there.url }));
  });

  it('when the network is back', async () => {
    const app = await startTestApp();
    // There is no such name: what counts is that it is asked for again.
    const baseUrl = 'https://signalbox-test.invalid/v1';
    const draft = { kind: 'openai-compatible', label: 'Far', baseUrl, defaultModel: 'far', unproven: true } as const;
    app.network.online = false;
    await app.main.connections.add(draft);
    const { task, attempts } = await worked(app);
    expect(task.pause?.sentence).toMatch(/^Far failed a moment ago, waits until \d\d:\d\d\.$/);
    expect(attempts.map(({ failure }) => failure?.reason)).toEqual(['offline']);
    app.network.online = true;
    const from = performance.now();
    await eventually(async () => {
      const detail = await app.main.tasks.detail({ id: task.id });
      expect(detail.attempts.length).toBeGreaterThan(attempts.length);
    });
    expect(performance.now() - from).toBeLessThan(SOON_MS);
  });
});
