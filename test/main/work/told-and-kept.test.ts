import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { attached, begun, connected, generations, keyed, settled, worked } from './at-work';

it('the system tells of a task that is done and of one that pauses, with the true reason, while no window is in front', async () => {
  const app = await startTestApp();
  const service = await keyed('anthropic');
  await connected(app, 'anthropic', 'Claude', service);
  await worked(app, { prompt: 'Water the plants' });
  await eventually(() =>
    expect(app.notes).toMatchObject([{ title: 'Done: Water the plants', body: 'Ran on Claude.' }]),
  );
  service.behave('credits');
  await worked(app, { prompt: 'Feed the cat' });
  await eventually(() =>
    expect(app.notes[1]).toMatchObject({ title: 'Paused: Feed the cat', body: 'Claude is out of credits.' }),
  );
  await app.main.app.inFront({ inFront: true });
  await worked(app, { prompt: 'Nobody is told of this' });
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(app.notes).toHaveLength(2);
});

it('a task whose file is gone pauses and says so, and goes on when the file is back', async () => {
  const app = await startTestApp();
  const service = await keyed('openai-chat');
  await connected(app, 'deepseek', 'DeepSeek', service);
  const file = await attached(app, 'notes.txt', Buffer.from('The blue door.'));
  const place = join(app.home, 'attachments', file);
  await rename(place, `${app.home}/elsewhere`);
  const id = await begun(app, { attachmentIds: [file] });
  const { task } = await settled(app, id);
  expect(task.pause).toMatchObject({ why: 'attachment', sentence: 'A file of it is gone or damaged.' });
  expect(generations(service)).toEqual([]);
  await rename(`${app.home}/elsewhere`, place);
  await app.main.tasks.resume({ id });
  await settled(app, id, ['done']);
  expect(JSON.stringify(generations(service))).toContain('The blue door.');
});

it('a task is taken, titled and given an agent even while nothing is connected', async () => {
  const app = await startTestApp();
  const { task } = await worked(app, { agent: null, prompt: 'Translate this letter into German: Hello.' });
  expect(task).toMatchObject({
    title: 'Translate this letter into German: Hello.',
    agent: 'translator',
    agentChoice: { by: 'scorer', why: expect.stringMatching(/./) },
    state: 'paused',
    pause: { sentence: 'No provider is connected that could take it.' },
  });
});
