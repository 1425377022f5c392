import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import type { Assumption, RoutePlan } from '../../../src/shared/domain/route';
import { ALL_WORK } from '../../../src/shared/domain/rule';
import { startTestApp } from '../../support/test-app';
import { attached, connected, keyed, PICTURE, priced, rule, worked } from './at-work';

const SCHEMA = '{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}';

/** What counts of a plan: who is asked in which order, and who is not, why. */
const gist = ({ candidates, passedOver }: RoutePlan) => ({
  candidates: candidates.map(({ label, model, via }) => [label, model, via.by]),
  passedOver: passedOver.map(({ label, reason }) => [label, reason]),
});

async function house() {
  const app = await startTestApp();
  const [deepseek, claude, router] = [await keyed('openai-chat'), await keyed('anthropic'), await priced()];
  const cheap = await connected(app, 'deepseek', 'DeepSeek', deepseek);
  const strong = await connected(app, 'anthropic', 'Claude', claude);
  const third = await connected(app, 'openrouter', 'Router', router);
  for (const { id } of [cheap, strong, third]) await app.main.connections.models({ id });
  await rule(app, 'agent:writer', strong.id);
  await rule(app, 'agent:writer', third.id, { match: { ...ALL_WORK, hasImages: true }, priority: -1 });
  await rule(app, 'agent:writer', third.id, { match: { ...ALL_WORK, stepTypes: ['extraction'] }, priority: -2 });
  const writer = async (assume: Assumption[]) => {
    const all = await app.main.routing.outlook({ assume });
    return gist(all.find(({ context }) => context === 'agent:writer')!.plan);
  };
  const happened = async (change: Parameters<typeof worked>[1] = {}) => {
    const { task, plan } = await worked(app, change);
    expect(task.ranOn?.label).toBe(plan?.candidates[0]?.label);
    return gist(plan!);
  };
  return { app, cheap, strong, third, deepseek, claude, router, writer, happened };
}

describe('what would happen now is what then happens', () => {
  it('as things are', async () => {
    const { writer, happened } = await house();
    expect(await happened()).toEqual(await writer([]));
  });

  it('with one of them red', async () => {
    const { app, writer, happened, strong, claude } = await house();
    const foreseen = await writer([{ that: 'is_red', connectionId: strong.id }]);
    await app.main.connections.update({
      id: strong.id,
      breakerFigures: { failures: 1, withinSeconds: 60, openSeconds: 600 },
    });
    claude.behave('server_error');
    await worked(app);
    expect(await happened()).toEqual(foreseen);
    expect(foreseen.passedOver).toEqual([['Claude', 'circuit_open']]);
    claude.behave(null);
    const mended = await writer([{ that: 'responding', connectionId: strong.id }]);
    await app.main.connections.test({ id: strong.id });
    expect(await happened()).toEqual(mended);
  });

  it('over budget', async () => {
    const { app, writer, happened, third } = await house();
    const image = async () => ({ attachmentIds: [await attached(app, 'a.png', PICTURE)] });
    const foreseen = await writer([{ that: 'over_budget', connectionId: third.id }, { that: 'has_image' }]);
    const { task } = await worked(app, await image());
    expect(task.ranOn?.label).toBe('Router');
    const limits = { ...NO_LIMITS, monthlyBudget: task.cost.dollars / 2, stopAtBudget: true };
    await app.main.limits.set({ connectionId: third.id, limits });
    expect(await happened(await image())).toEqual(foreseen);
    expect(foreseen.passedOver).toContainEqual(['Router', 'over_budget']);
  });

  it('with an image, and with a structure', async () => {
    const { app, writer, happened, router } = await house();
    const image = { attachmentIds: [await attached(app, 'a.png', PICTURE)] };
    expect(await happened(image)).toEqual(await writer([{ that: 'has_image' }]));
    router.answers('{"a":1}');
    expect(await happened({ outputSchema: SCHEMA })).toEqual(await writer([{ that: 'needs_structured_output' }]));
  });
});
