import { expect, it } from 'vitest';
import type { Connection } from '../../../src/shared/domain/connection';
import { ALL_WORK } from '../../../src/shared/domain/rule';
import { eventually } from '../../support/eventually';
import type { FakeService } from '../../support/fake-services';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp, type TestApp } from '../../support/test-app';

const KEY = 'sk-test-0123456789abcdef';

async function connected(
  { main }: TestApp,
  kind: 'deepseek' | 'anthropic',
  label: string,
  service: FakeService,
): Promise<Connection> {
  const defaultModel = service.models[0]?.id ?? '';
  return main.connections.add({ kind, label, baseUrl: service.url, apiKey: KEY, defaultModel });
}

const done = (app: TestApp, id: string) =>
  eventually(async () => {
    const detail = await app.main.tasks.detail({ id });
    if (!['done', 'failed', 'paused'].includes(detail.task.state)) throw new Error(`it is ${detail.task.state}`);
    return detail;
  });

async function run(app: TestApp, agent: string) {
  const id = crypto.randomUUID();
  await app.main.tasks.create({
    id,
    prompt: `Work for the ${agent}`,
    agent,
    level: null,
    attachmentIds: [],
    outputSchema: null,
    conversationId: null,
  });
  return done(app, id);
}

it('a cheap Primary with two agents on Claude: each goes where it should, whatever becomes of Claude', async () => {
  const app = await startTestApp();
  const deepseek = await fakeService({ wire: 'openai-chat', apiKey: KEY });
  const claude = await fakeService({ wire: 'anthropic', apiKey: KEY });
  const cheap = await connected(app, 'deepseek', 'DeepSeek', deepseek);
  const strong = await connected(app, 'anthropic', 'Claude', claude);
  const rule = (context: 'default' | `agent:${string}`, connectionId: string) =>
    app.main.routing.addRule({
      id: crypto.randomUUID(),
      context,
      backend: { type: 'connection', connectionId, model: null },
      priority: 0,
      match: ALL_WORK,
      fallbacks: [],
      breakerFigures: null,
    });
  await rule('agent:builder', strong.id);
  await rule('agent:planner', strong.id);
  await rule('default', cheap.id);
  const ranOn = async (agent: string) => (await run(app, agent)).task.ranOn?.label;

  expect(await ranOn('builder')).toBe('Claude');
  expect(await ranOn('planner')).toBe('Claude');
  expect(await ranOn('writer')).toBe('DeepSeek');

  claude.behave('credits');
  const fellThrough = await run(app, 'builder');
  expect(fellThrough.task).toMatchObject({ state: 'done', ranOn: { label: 'DeepSeek' } });
  expect(fellThrough.attempts.map(({ label, outcome }) => [label, outcome])).toEqual([
    ['Claude', 'failed'],
    ['DeepSeek', 'succeeded'],
  ]);
  const passedOver = await run(app, 'planner');
  expect(passedOver.attempts.map(({ label }) => label)).toEqual(['DeepSeek']);
  expect(passedOver.plan?.passedOver).toMatchObject([{ label: 'Claude', reason: 'out_of_credits' }]);

  claude.behave(null);
  await app.main.connections.test({ id: strong.id });
  expect(await ranOn('builder')).toBe('Claude');

  const generations = claude.requests.length;
  await app.ask('Hello?');
  expect(claude.requests.length).toBe(generations);
});
