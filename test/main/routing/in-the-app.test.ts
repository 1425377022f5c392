import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Backend, RoutingRule } from '../../../src/shared/domain/rule';
import { eventually } from '../../support/eventually';
import { KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

const ALL = { stepTypes: [], purposes: [], hasImages: null };

function draft(context: RoutingRule['context'], backend: Backend, priority = 0) {
  return {
    id: randomUUID(),
    context,
    backend,
    priority,
    match: { ...ALL, stepTypes: [], purposes: [] },
    fallbacks: [],
    breakerFigures: null,
  };
}

const at = (connectionId: string, model: string | null = null): Backend => ({
  type: 'connection',
  connectionId,
  model,
});

/** DeepSeek as Primary and Claude beside it, each a service of its own on this computer. */
async function withBoth() {
  const app = await startTestApp();
  const connect = async (label: string) => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      label,
      baseUrl: service.url,
      apiKey: KEY,
      defaultModel: service.models[0]?.id ?? '',
    });
    return { id, service };
  };
  const [deepseek, claude] = [await connect('DeepSeek'), await connect('Claude')];
  return { app, deepseek, claude };
}

const outlookOf = async ({ main }: TestApp, context: string) =>
  (await main.routing.outlook({ assume: [] })).find((one) => one.context === context)?.plan;

describe('routing over the contract', () => {
  it('answers for every agent what would happen now, and follows credits without moving chat', async () => {
    const { app, deepseek, claude } = await withBoth();
    for (const agent of ['builder', 'planner'] as const)
      await app.main.routing.addRule(draft(`agent:${agent}`, at(claude.id)));
    await app.main.routing.addRule(draft('default', at(deepseek.id)));
    const where = async (context: string) => (await outlookOf(app, context))?.candidates[0]?.label;
    expect([
      await where('agent:builder'),
      await where('agent:planner'),
      await where('agent:writer'),
      await where('default'),
    ]).toEqual(['Claude', 'Claude', 'DeepSeek', 'DeepSeek']);

    claude.service.behave('credits');
    await app.main.connections.test({ id: claude.id });
    expect(await where('agent:builder')).toBe('DeepSeek');
    expect((await outlookOf(app, 'agent:builder'))?.passedOver).toMatchObject([
      { label: 'Claude', reason: 'out_of_credits' },
    ]);
    expect((await app.main.routing.rules()).map(({ trouble }) => trouble?.reason)).toEqual([
      'out_of_credits',
      'out_of_credits',
      undefined,
    ]);
    expect((await app.ask()).source?.label).toBe('DeepSeek');
  });

  it('says in words what of a rule cannot be used, and changes nothing', async () => {
    const { app, claude } = await withBoth();
    const good = draft('default', at(claude.id));
    const bad = async (change: object) => {
      const { field, sentence, advice } = await problemFrom(app.main.routing.addRule({ ...good, ...change }));
      return { field, words: `${sentence} ${advice}` };
    };
    expect(await bad({ priority: 2_000_000 })).toEqual({
      field: 'priority',
      words: 'The priority is too large. Enter 1,000,000 or less.',
    });
    expect((await bad({ priority: 0.5 })).words).toBe(
      'The priority is not in a form that can be used. Enter a whole number such as 0 or 10.',
    );
    expect((await bad({ context: 'everything' })).words).toContain('Choose default, or type agent:');
    expect(await bad({ backend: at(randomUUID()) })).toMatchObject({ field: 'backend' });
    expect(await app.main.routing.rules()).toEqual([]);
  });

  it('tries every entry, and tells that routing has changed', async () => {
    const { app, deepseek, claude } = await withBoth();
    await app.main.routing.addRule(draft('default', at(claude.id)));
    const { id } = await app.main.routing.addRule(draft('agent:builder', at(deepseek.id, 'of no list')));
    await eventually(() => expect(app.events.some(({ type }) => type === 'routing_changed')).toBe(true));
    const results = await app.main.routing.testEntries({});
    expect(results.map(({ ok, words }) => [ok, words])).toEqual([
      [false, 'DeepSeek responded, but does not list a model called of no list.'],
      [true, 'Claude responded.'],
    ]);
    expect(await app.main.routing.testEntries({ ruleId: id })).toHaveLength(1);
    expect((await problemFrom(app.main.routing.testEntries({ ruleId: randomUUID() }))).code).toBe('not_found');
  });
});
