import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp } from '../../support/test-app';

const SPAN = { from: 0, to: 8_640_000_000_000 };

describe('limits and usage in the whole app', () => {
  it('chat and tests are in the ledger, count, and survive a restart', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      label: 'Work',
      baseUrl: service.url,
      defaultModel: service.models[0]!.id,
    });
    const { conversationId } = await app.ask();
    await app.main.connections.test({ id });
    service.behave('overloaded');
    await app.ask('again', conversationId);
    await eventually(async () => {
      const { items } = await app.main.usage.attempts({ ...SPAN, limit: 10 });
      expect(items).toMatchObject([
        { purpose: 'chat', outcome: 'failed', conversationId, cost: null },
        { purpose: 'test', outcome: 'succeeded', conversationId: null },
        { purpose: 'chat', outcome: 'succeeded', conversationId, label: 'Work' },
      ]);
    });
    await eventually(() => expect(app.events.some(({ type }) => type === 'usage_changed')).toBe(true));
    expect(await app.main.usage.sums({ ...SPAN, by: 'connection' })).toMatchObject([
      { key: id, label: 'Work', attempts: 3, succeeded: 2 },
    ]);
    expect((await app.main.usage.csv(SPAN)).content.split('\r\n')).toHaveLength(5);
    const own = { ...NO_LIMITS, concurrency: 1, monthlyBudget: 5 };
    expect(await app.main.limits.set({ connectionId: id, limits: own })).toMatchObject({ own, concurrency: 1 });
    await app.dispose();
    const again = await startTestApp({ home: app.home });
    expect(await again.main.limits.all()).toMatchObject([
      { connectionId: id, own, requestsInMinute: 3, running: 0, waiting: 0 },
    ]);
    expect(await again.main.limits.forgetLearnt({ connectionId: id })).toMatchObject({ learnt: { at: null } });
  });

  it('has an answer that the app was closed in, after the restart', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    await app.main.connections.add({
      kind: 'openai-compatible',
      label: 'Work',
      baseUrl: service.url,
      defaultModel: service.models[0]!.id,
    });
    service.behave('hang');
    service.forget();
    const ids = { conversationId: randomUUID(), questionId: randomUUID(), answerId: randomUUID() };
    await app.main.chat.send({ ...ids, text: 'Hello' });
    await eventually(() => expect(service.requests).toHaveLength(1));
    await app.dispose();
    const again = await startTestApp({ home: app.home });
    const { items } = await again.main.usage.attempts({ ...SPAN, limit: 10 });
    expect(items).toMatchObject([{ purpose: 'chat', outcome: 'cancelled', conversationId: ids.conversationId }]);
  });

  it('lets a second question wait for its slot, and stops it there', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      label: 'Work',
      baseUrl: service.url,
      defaultModel: service.models[0]!.id,
    });
    await app.main.limits.set({ connectionId: id, limits: { ...NO_LIMITS, concurrency: 1 } });
    service.behave('hang');
    service.forget();
    const send = async () => {
      const ids = { conversationId: randomUUID(), questionId: randomUUID(), answerId: randomUUID() };
      await app.main.chat.send({ ...ids, text: 'Hello' });
      return ids.answerId;
    };
    await send();
    await eventually(() => expect(service.requests).toHaveLength(1));
    const second = await send();
    await eventually(async () => expect(await app.main.limits.all()).toMatchObject([{ running: 1, waiting: 1 }]));
    await app.main.chat.stop({ answerId: second });
    expect(await app.ended(second)).toMatchObject({ status: 'stopped' });
    expect(service.requests).toHaveLength(1);
  });
});
