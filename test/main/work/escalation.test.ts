import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';
import { connected, keyed, rule, worked } from './at-work';

const [HAIKU, SONNET, OPUS] = ['claude-haiku-5', 'claude-sonnet-5-1', 'claude-opus-5-2'];
const SCHEMA = '{"type":"object","properties":{"total":{"type":"number"}},"required":["total"]}';

/** Claude for the writer, with this model; a cheap Primary beside it. */
async function house(model: string) {
  const app = await startTestApp();
  const deepseek = await keyed('openai-chat');
  await connected(app, 'deepseek', 'DeepSeek', deepseek);
  const service = await keyed('anthropic');
  const claude = await connected(app, 'anthropic', 'Claude', service, model);
  await rule(app, 'agent:writer', claude.id);
  await app.main.connections.models({ id: claude.id });
  return { app, deepseek, service, claude };
}

const went = async (app: TestApp, change: Parameters<typeof worked>[1] = {}) => {
  const { task, attempts, steps } = await worked(app, change);
  const notes = steps.flatMap((step) => (step.type === 'note' ? step.words : []));
  return { task, notes, models: attempts.map(({ model, outcome }) => `${model} ${outcome}`) };
};

describe('an answer of no use', () => {
  it.each([
    [HAIKU, SONNET],
    [SONNET, OPUS],
  ])('that is empty, of %s: %s is asked once, and both are told', async (weak, strong) => {
    const { app, service } = await house(weak);
    service.behaveOnce('empty');
    const { task, models, notes } = await went(app);
    expect(models).toEqual([`${weak} unusable`, `${strong} succeeded`]);
    expect(task.ranOn).toMatchObject({ label: 'Claude', model: strong, via: { by: 'escalation', learnt: false } });
    expect(notes.join(' ')).toContain(`${strong} is stronger and is asked once instead of ${weak}.`);
    expect(notes.join(' ')).toMatch(/The first answer cost .*, the second .*\. Both are kept\./);
  });

  it('that is not the structure that was asked for is no answer either; twice is the end', async () => {
    const { app, service } = await house(HAIKU);
    service.answers('{"total": "many"}');
    const { task, models } = await went(app, { outputSchema: SCHEMA });
    expect(models).toEqual([`${HAIKU} unusable`, `${SONNET} unusable`]);
    expect(task.state).toBe('failed');
    expect(task.failure?.sentence).toBe('Claude did not answer in the form that was asked for.');
    service.answers('{"total": 3}');
    expect((await worked(app, { outputSchema: SCHEMA })).answer).toBe('{"total": 3}');
  });

  it('is not tried elsewhere with the switch off', async () => {
    const { app, service } = await house(HAIKU);
    await app.main.settings.change({ escalation: false });
    service.answers('{"total": "many"}');
    const { models } = await went(app, { outputSchema: SCHEMA });
    expect(models.filter((one) => one.startsWith(SONNET))).toEqual([]);
  });

  it('three times of twenty puts the stronger model first, until it is forgotten', async () => {
    const { app, service } = await house(HAIKU);
    for (let n = 0; n < 3; n += 1) {
      expect((await app.main.routing.learnt()).some(({ isActive }) => isActive)).toBe(false);
      service.behaveOnce('empty');
      await went(app);
    }
    await eventually(async () => {
      expect(await app.main.routing.learnt()).toMatchObject([
        { agent: 'writer', output: 'text', label: 'Claude', model: HAIKU, failures: 3, isActive: true },
      ]);
    });
    const learnt = await went(app);
    expect(learnt.models).toEqual([`${SONNET} succeeded`]);
    expect(learnt.task.ranOn?.via).toEqual({ by: 'escalation', learnt: true });
    const outlook = await app.main.routing.outlook({ assume: [] });
    expect(outlook.find(({ context }) => context === 'agent:writer')?.plan.candidates[0]?.model).toBe(SONNET);
    await app.main.routing.forget({});
    expect((await went(app)).models).toEqual([`${HAIKU} succeeded`]);
  });
});
