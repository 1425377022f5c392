import { expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { startTestApp } from '../../support/test-app';
import { connected, generations, keyed, rule, worked } from './at-work';

it('chat goes to Primary, whatever rules, budgets, limits, breakers, backups and levels say', async () => {
  const app = await startTestApp();
  const { main } = app;
  const [mine, other] = [await keyed('openai-chat'), await keyed('anthropic')];
  const primary = await connected(app, 'deepseek', 'Primary one', mine);
  const second = await connected(app, 'anthropic', 'Other', other);
  for (const context of ['default', 'agent:builder'] as const) await rule(app, context, second.id, { priority: -100 });
  await main.routing.setBackups({ connectionIds: [second.id] });
  await main.settings.change({ backups: true, capabilityAware: true, escalation: true });
  await main.connections.update({
    id: primary.id,
    breakerFigures: { failures: 1, withinSeconds: 60, openSeconds: 3600 },
    backgroundTasks: false,
  });
  await main.limits.set({
    connectionId: primary.id,
    limits: { ...NO_LIMITS, requestsPerMinute: 1, tokensPerMinute: 1, monthlyBudget: 0.000_001, stopAtBudget: true },
  });
  expect((await worked(app)).task.ranOn?.label).toBe('Other');
  other.forget();
  const asked = async (fault: Parameters<typeof mine.behave>[0]) => {
    mine.behave(fault);
    mine.forget();
    const answer = await app.ask('Hello?');
    return [answer.status, answer.source?.label, generations(mine).length > 0];
  };
  expect(await asked(null)).toEqual(['done', 'Primary one', true]);
  expect(await asked('server_error')).toEqual(['failed', 'Primary one', true]);
  // The circuit is open now: the message is sent all the same, and is the probe.
  expect(await asked('credits')).toEqual(['failed', 'Primary one', true]);
  expect(await asked('empty')).toEqual(['failed', 'Primary one', true]);
  expect(await asked('key_rejected')).toEqual(['failed', 'Primary one', true]);
  expect(await asked(null)).toEqual(['done', 'Primary one', true]);
  expect(other.requests).toEqual([]);
});
