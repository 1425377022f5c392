import { expect, it } from 'vitest';
import { startTestApp } from '../../support/test-app';
import { connected, generations, keyed, priced, rule, worked } from './at-work';

const ALL_TIME = { from: 0, to: 8_640_000_000_000 };

it('every attempt is in the ledger with all that there is to know of it, the failed ones and the thrown away ones too', async () => {
  const app = await startTestApp();
  const [router, claude] = [await priced(), await keyed('anthropic')];
  const primary = await connected(app, 'openrouter', 'Router', router);
  const strong = await connected(app, 'anthropic', 'Claude', claude);
  const own = await rule(app, 'agent:writer', strong.id);
  claude.behave('cut');
  const { task, attempts } = await worked(app);
  const { conversationId } = await app.ask('Hello?');
  await app.main.connections.test({ id: primary.id });
  const { items } = await app.main.usage.attempts({ ...ALL_TIME, limit: 50 });
  expect(items.map(({ purpose, label, outcome }) => `${purpose} ${label} ${outcome}`)).toEqual([
    'test Router succeeded',
    'chat Router succeeded',
    'task Router succeeded',
    'task Claude discarded',
    'task Claude discarded',
  ]);
  const [, chat, served, , broken] = items;
  expect(served).toMatchObject({
    connectionId: primary.id,
    kind: 'openrouter',
    model: 'anthropic/claude-sonnet-5',
    agent: 'writer',
    taskId: task.id,
    conversationId: null,
    via: { by: 'primary' },
    failure: null,
    usage: { input: expect.any(Number), output: expect.any(Number) },
    cost: { source: expect.any(String), asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), isEstimate: false },
    latencyMs: expect.any(Number),
    firstTokenMs: expect.any(Number),
  });
  const { input, output } = served!.usage!;
  expect(served?.cost?.dollars).toBeCloseTo((input! * 3 + output! * 15) / 1_000_000, 12);
  expect(broken).toMatchObject({
    via: { by: 'rule', ruleId: own.id, fallback: null },
    failure: { class: 'malformed', reason: 'stream_cut' },
    cost: null,
  });
  expect(chat).toMatchObject({ conversationId, taskId: null, agent: null, via: null });
  expect(attempts.map(({ id }) => id)).toEqual(
    items
      .slice(2)
      .map(({ id }) => id)
      .toReversed(),
  );
  expect(task.cost).toEqual({ dollars: served?.cost?.dollars, unpriced: 2 });

  const by = async (key: 'day' | 'connection' | 'model' | 'agent') => {
    const sums = await app.main.usage.sums({ ...ALL_TIME, by: key });
    return sums.filter(({ attempts: count }) => count > 0).map(({ label, attempts: count }) => [label, count]);
  };
  expect(await by('connection')).toEqual([
    ['Router', 3],
    ['Claude', 2],
  ]);
  expect(await by('agent')).toContainEqual(['writer', 3]);
  expect((await by('day')).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(5);
  const made = generations(router).length + generations(claude).length;
  const called = items.filter(({ purpose }) => purpose !== 'test').length;
  expect(made).toBeGreaterThanOrEqual(called);
  const { content } = await app.main.usage.csv(ALL_TIME);
  const [head, ...lines] = content
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const cells = (name: string) => lines.map((line) => line[head!.indexOf(name)]);
  expect(cells('connection')).toEqual(['Router', 'Router', 'Router', 'Claude', 'Claude']);
  expect(cells('routed_by')).toEqual(['', '', 'primary', 'rule', 'rule']);
  expect(cells('rule_id').slice(2)).toEqual(['', own.id, own.id]);
  expect(cells('price_known').slice(2)).toEqual(['yes', 'no', 'no']);
});
