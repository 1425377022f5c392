import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { startFakeService } from '../../../support/fake-services';
import { eventually } from '../../../support/eventually';
import { startTestApp } from '../../../support/test-app';

it('a real service: what was cut, what it cost and what the person wrote is there after a restart', async () => {
  const service = await startFakeService({
    wire: 'openai-chat',
    dialect: 'vllm',
    models: [{ id: 'tiny', contextTokens: 3000 }],
  });
  const rootKey = 'b2'.repeat(32);
  const app = await startTestApp({ rootKey });
  const { main } = app;
  await main.connections.add({ kind: 'openai-compatible', baseUrl: service.url, label: 'Mine', defaultModel: 'tiny' });
  const conversationId = randomUUID();
  service.answers('Porto lies on the Douro. '.repeat(60));
  let blocked = await app.ask('Question 0', conversationId);
  for (let n = 1; blocked.status === 'done' && n < 12; n++) blocked = await app.ask(`Question ${n}`, conversationId);
  expect(blocked).toMatchObject({ status: 'failed', failure: { class: 'context_length', status: null } });
  const before = (await main.usage.attempts({ from: 0, to: Date.now() + 1000, limit: 100 })).items.length;

  service.answers('They spoke of Porto.');
  const newAnswerId = randomUUID();
  await main.context.cut({ answerId: blocked.id, newAnswerId, mode: 'summary' });
  expect(await app.ended(newAnswerId)).toMatchObject({ status: 'done', text: 'They spoke of Porto.' });
  const context = await main.context.read({ conversationId });
  expect(context).toMatchObject({ mode: 'summary', growing: null, cut: { summary: 'They spoke of Porto.' } });
  expect(app.events.filter(({ type }) => type === 'context_changed').length).toBeGreaterThan(0);

  // The summary is a call like every other: it stands in the ledger, with the conversation that it was for.
  await eventually(async () => {
    const { items } = await main.usage.attempts({ from: 0, to: Date.now() + 1000, limit: 100 });
    expect(items).toHaveLength(before + 2);
    expect(items.slice(0, 2)).toMatchObject([
      { purpose: 'chat', conversationId, label: 'Mine', model: 'tiny' },
      { purpose: 'chat', conversationId, label: 'Mine', model: 'tiny' },
    ]);
  });
  const edited = await main.context.editSummary({ conversationId, cutId: context.cut!.id, text: 'About Porto.' });
  await app.dispose();

  const again = await startTestApp({ home: app.home, rootKey });
  expect(await again.main.context.read({ conversationId })).toEqual(edited);
  await again.ask('And now?', conversationId);
  const sent = JSON.stringify(service.requests.at(-1)!.json);
  expect(sent).toContain('About Porto.');
  expect(sent).not.toContain('Question 0');
  await service.close();
});
