import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { connected, keyed, priced, rule, worked } from './at-work';

it('a rule says on its row that its backend cannot be used and why, and stops saying it when it can', async () => {
  const app = await startTestApp();
  const { main } = app;
  const [router, blind] = [
    await priced(),
    await keyed('openai-chat', { dialect: 'openrouter', models: [{ id: 'a/b' }] }),
  ];
  const one = await connected(app, 'openrouter', 'Router', router);
  const two = await connected(app, 'openrouter', 'Blind', blind);
  for (const { id } of [one, two]) await main.connections.models({ id });
  const own = await rule(app, 'agent:writer', one.id);
  const trouble = async () => {
    const view = (await main.routing.rules()).find(({ rule: { id } }) => id === own.id)!;
    return view.trouble?.reason ?? null;
  };
  expect(await trouble()).toBeNull();

  router.behave('credits');
  await worked(app);
  expect(await trouble()).toBe('out_of_credits');
  router.behave('key_rejected');
  await main.connections.test({ id: one.id });
  expect(await trouble()).toBe('credential');
  router.behave(null);
  await main.connections.test({ id: one.id });
  expect(await trouble()).toBeNull();

  const spent = { ...NO_LIMITS, monthlyBudget: 0.000_001, stopAtBudget: true };
  await worked(app);
  await main.limits.set({ connectionId: one.id, limits: spent });
  expect(await trouble()).toBe('over_budget');
  await main.limits.set({ connectionId: one.id, limits: NO_LIMITS });
  expect(await trouble()).toBeNull();

  await main.connections.update({ id: one.id, backgroundTasks: false });
  expect(await trouble()).toBe('switched_off');
  await main.connections.update({ id: one.id, backgroundTasks: true });
  await main.connections.disconnect({ id: one.id, nextPrimaryId: two.id });
  expect(await trouble()).toBe('disconnected');
  await main.connections.undoDisconnect({ id: one.id });
  expect(await trouble()).toBeNull();

  const { trouble: lack } = await eventually(async () => {
    const added = await rule(app, 'agent:vision_agent', two.id);
    return (await main.routing.rules()).find(({ rule: { id } }) => id === added.id)!;
  });
  expect(lack).toMatchObject({ label: 'Blind', reason: 'no_image_input' });
});

it('what a logical model must be able to do passes over the targets that cannot', async () => {
  const app = await startTestApp();
  const { main } = app;
  const blind = await connected(
    app,
    'openrouter',
    'Blind',
    await keyed('openai-chat', { dialect: 'openrouter', models: [{ id: 'a/b' }] }),
  );
  const seeing = await connected(app, 'anthropic', 'Seeing', await keyed('anthropic'));
  for (const { id } of [blind, seeing]) await main.connections.models({ id });
  const logical = await main.routing.addLogicalModel({
    id: randomUUID(),
    name: 'Eyes',
    capabilities: { ...NO_NEEDS, imageInput: true },
    parameters: NO_PARAMETERS,
    targets: [blind, seeing].map(({ id }) => ({ type: 'connection', connectionId: id, model: null })),
  });
  await rule(app, 'agent:writer', blind.id, { backend: { type: 'logical', logicalModelId: logical.id } });
  const { task, plan } = await worked(app);
  expect(task.ranOn?.label).toBe('Seeing');
  expect(plan?.candidates[0]?.logicalModel?.name).toBe('Eyes');
  // As a target it is passed over; as Primary, without those demands, it is still the last resort.
  expect(plan?.candidates.at(-1)).toMatchObject({ label: 'Blind', via: { by: 'primary' } });
});
