import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { begun, connected, generations, keyed, settled, worked } from './at-work';

const ROOT_KEY = randomBytes(32).toString('hex');
const PASSPHRASE = 'correct horse battery staple';

it('a task waits for locked keys, and goes on when they are unlocked', async () => {
  const first = await startTestApp({ rootKey: null });
  await first.main.vault.protect({ with: 'passphrase', passphrase: PASSPHRASE });
  const service = await keyed('anthropic');
  await connected(first, 'anthropic', 'Claude', service);
  await first.dispose();
  const app = await startTestApp({ home: first.home, rootKey: null });
  const { task } = await worked(app);
  expect(task).toMatchObject({ state: 'paused', pause: { sentence: 'The key or sign-in of Claude cannot be used.' } });
  expect(generations(service)).toEqual([]);
  await app.main.vault.unlock({ passphrase: PASSPHRASE });
  const from = performance.now();
  await settled(app, task.id, ['done']);
  expect(performance.now() - from).toBeLessThan(2500);
});

it('a task that runs when the app is closed goes on at the next start, with what was waiting behind it', async () => {
  const first = await startTestApp({ rootKey: ROOT_KEY });
  const service = await keyed('openai-chat');
  const { id: connectionId } = await connected(first, 'deepseek', 'DeepSeek', service);
  await first.main.limits.set({
    connectionId,
    limits: {
      concurrency: 1,
      requestsPerMinute: null,
      tokensPerMinute: null,
      monthlyBudget: null,
      stopAtBudget: false,
    },
  });
  service.answers('One two three.', { heldAfter: 1 });
  const ids = [await begun(first), await begun(first)];
  await eventually(() => expect(generations(service)).toHaveLength(1));
  await first.dispose();
  service.answers('All of it.');
  const app = await startTestApp({ home: first.home, rootKey: ROOT_KEY });
  for (const id of ids) {
    const { task, answer } = await settled(app, id);
    expect([task.state, answer]).toEqual(['done', 'All of it.']);
  }
});

it('what was due while the app was closed is done once at the next start, where the schedule catches up', async () => {
  const first = await startTestApp({ rootKey: ROOT_KEY });
  const service = await keyed('openai-chat');
  await connected(first, 'deepseek', 'DeepSeek', service);
  const soon = Date.now() + 700;
  const draft = {
    prompt: 'Water the plants',
    agent: 'writer',
    timing: { type: 'once', at: soon },
    catchesUp: true,
    isOn: true,
    attachmentIds: [],
  } as const;
  const id = randomUUID();
  await first.main.tasks.addSchedule({ ...draft, attachmentIds: [], id });
  await first.dispose();
  await eventually(() => expect(Date.now()).toBeGreaterThan(soon));
  const app = await startTestApp({ home: first.home, rootKey: ROOT_KEY });
  await eventually(async () => {
    const { items } = await app.main.tasks.page({ limit: 10 });
    expect(items).toMatchObject([{ title: 'Water the plants', scheduleId: id, state: 'done' }]);
  });
  expect(await app.main.tasks.schedules()).toMatchObject([{ id, nextAt: null, lastAt: expect.any(Number) }]);
  await app.dispose();
  const again = await startTestApp({ home: first.home, rootKey: ROOT_KEY });
  expect((await again.main.tasks.page({ limit: 10 })).items).toHaveLength(1);
});

it('a line of cron is read in plain words, and one that cannot be is refused in a sentence', async () => {
  const { main } = await startTestApp();
  const read = (text: string) => main.tasks.readTiming({ timing: { type: 'cron', text } });
  expect(await read('30 7 * * 1-5')).toMatchObject({ words: 'At 07:30, Monday through Friday', next: { length: 5 } });
  await expect(read('every day')).rejects.toMatchObject({
    data: { sentence: '“every day” does not have five fields.' },
  });
  await expect(read('61 7 * * *')).rejects.toMatchObject({ data: { sentence: '“61 7 * * *” cannot be read.' } });
  await expect(read('0 0 31 2 *')).rejects.toMatchObject({ data: { sentence: '“0 0 31 2 *” never comes.' } });
});
