import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_LIMITS, type LimitsDraft } from '../../../src/shared/domain/limits';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';
import { begun, connected, generations, keyed, priced, settled, worked } from './at-work';

const ALL_TIME = { from: 0, to: 8_640_000_000_000 };
const SOME_WORDS = Array.from({ length: 200 }, (_, n) => `word${n} `);

const limited = ({ main }: TestApp, connectionId: string, change: Partial<LimitsDraft>) =>
  main.limits.set({ connectionId, limits: { ...NO_LIMITS, ...change } });

describe('a budget', () => {
  it('stops tasks that come at once before it is overshot, and not chat', async () => {
    const app = await startTestApp();
    const service = await priced();
    service.answers(SOME_WORDS);
    const { id } = await connected(app, 'openrouter', 'Router', service);
    // Each is expected to cost about three cents and costs about a third of one.
    await limited(app, id, { monthlyBudget: 0.1, stopAtBudget: true });
    const ids = await Promise.all(Array.from({ length: 25 }, () => begun(app)));
    const ends = await Promise.all(ids.map((one) => settled(app, one)));
    const refused = ends.filter(({ task }) => task.state === 'paused');
    expect(refused.length).toBeGreaterThan(0);
    for (const { task } of refused) {
      expect(task.pause?.sentence).toMatch(/^The budget of Router for this month is spent, stopped until /);
    }
    expect(ends.some(({ task }) => task.state === 'done')).toBe(true);
    const [sum] = await app.main.usage.sums({ ...ALL_TIME, by: 'connection' });
    expect(sum?.cost.dollars).toBeGreaterThan(0);
    expect(sum?.cost.dollars).toBeLessThanOrEqual(0.1);
    expect((await app.ask('Hello?')).status).toBe('done');
  });

  it('is told at 50, 80 and 100 percent, each once', async () => {
    const app = await startTestApp();
    const service = await priced();
    service.answers(SOME_WORDS);
    const { id } = await connected(app, 'openrouter', 'Router', service);
    const { task } = await worked(app);
    await limited(app, id, { monthlyBudget: task.cost.dollars * 4.9 });
    const told = async () => {
      const { notices } = await app.main.app.snapshot();
      return notices.filter((notice) => notice.id.startsWith('budget-')).map(({ sentence }) => sentence);
    };
    for (const [tasks, marks] of [
      [2, 1],
      [1, 2],
      [1, 3],
    ] as const) {
      for (let n = 0; n < tasks; n += 1) await worked(app);
      await eventually(async () => expect(await told()).toHaveLength(marks));
    }
    await worked(app);
    expect((await told()).toSorted()).toEqual([
      expect.stringMatching(/^Router has used 50 % of its budget for \w+ \d{4}: \$\d\.\d\d of \$\d\.\d\d\.$/),
      expect.stringMatching(/^Router has used 80 % of its budget/),
      expect.stringMatching(/^The budget of Router for \w+ \d{4} is spent: /),
    ]);
  });
});

describe('limits per minute', () => {
  it('are learnt from the service’s own headers', async () => {
    const app = await startTestApp();
    const service = await keyed('openai-chat');
    const { id } = await connected(app, 'openai', 'GPT', service);
    service.behaveOnce({ fault: 'rate_limit', retryAfterSeconds: 1 });
    await worked(app);
    await eventually(async () => {
      expect(await app.main.limits.all()).toMatchObject([
        { connectionId: id, learnt: { requestsPerMinute: 500, tokensPerMinute: 30_000 } },
      ]);
    });
  });

  it('send a task on to the next who has room', async () => {
    const app = await startTestApp();
    const first = await connected(app, 'deepseek', 'First', await keyed('openai-chat'));
    const second = await connected(app, 'anthropic', 'Second', await keyed('anthropic'));
    await app.main.settings.change({ backups: true });
    await app.main.routing.setBackups({ connectionIds: [second.id] });
    await limited(app, first.id, { requestsPerMinute: 2 });
    const ranOn = [];
    for (let n = 0; n < 3; n += 1) ranOn.push((await worked(app)).task.ranOn?.label);
    expect(ranOn).toEqual(['First', 'First', 'Second']);
  });
});

describe('slots', () => {
  it('go to chat before tasks that have waited for longer', async () => {
    const app = await startTestApp();
    const service = await keyed('openai-chat');
    const { id } = await connected(app, 'deepseek', 'DeepSeek', service);
    await limited(app, id, { concurrency: 1 });
    service.answers('One two three.', { heldAfter: 1 });
    const tasks = [await begun(app, { prompt: 'Task one' })];
    await eventually(() => expect(generations(service)).toHaveLength(1));
    for (const prompt of ['Task two', 'Task three']) tasks.push(await begun(app, { prompt }));
    await eventually(async () => expect(await app.main.limits.all()).toMatchObject([{ running: 1, waiting: 2 }]));
    const ids = { conversationId: randomUUID(), questionId: randomUUID(), answerId: randomUUID() };
    await app.main.chat.send({ ...ids, text: 'The chat' });
    await eventually(async () => expect(await app.main.limits.all()).toMatchObject([{ running: 1, waiting: 3 }]));
    service.goOn();
    await app.ended(ids.answerId);
    for (const task of tasks) await settled(app, task, ['done']);
    const order = generations(service).map((body) => /The chat|Task \w+/.exec(JSON.stringify(body))?.[0]);
    expect(order).toEqual(['Task one', 'The chat', 'Task two', 'Task three']);
  });
});
