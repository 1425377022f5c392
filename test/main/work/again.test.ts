import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { attached, begun, connected, generations, keyed, PICTURE, rule, settled, worked } from './at-work';

async function house() {
  const app = await startTestApp();
  const [deepseek, claude] = [await keyed('openai-chat'), await keyed('anthropic')];
  const primary = await connected(app, 'deepseek', 'DeepSeek', deepseek);
  const other = await connected(app, 'anthropic', 'Claude', claude);
  return { app, deepseek, claude, primary, other };
}

describe('the same work again', () => {
  it('on another backend goes there first, past every rule, and falls through when that fails', async () => {
    const { app, primary, other, claude } = await house();
    await rule(app, 'agent:writer', primary.id, { priority: -5 });
    const { task } = await worked(app);
    const on = async (model: string | null) => {
      const newId = randomUUID();
      await app.main.tasks.runOn({ id: task.id, newId, connectionId: other.id, model });
      return settled(app, newId);
    };
    expect((await on(null)).task.ranOn).toMatchObject({ label: 'Claude', via: { by: 'chosen' } });
    expect((await on('claude-haiku-5')).task.ranOn?.model).toBe('claude-haiku-5');
    claude.behave('credits');
    const fell = await on(null);
    expect([fell.task.ranOn?.label, fell.attempts.map(({ outcome }) => outcome)]).toEqual([
      'DeepSeek',
      ['failed', 'succeeded'],
    ]);
    expect((await app.main.tasks.detail({ id: task.id })).task).toEqual(task);
  });

  it('as a copy, a retry and from a paused one, with its files and its structure', async () => {
    const { app, deepseek } = await house();
    deepseek.answers('{"a":1}');
    const outputSchema = '{"type":"object"}';
    const attachmentIds = [await attached(app, 'notes.txt', Buffer.from('The blue door.'))];
    const { task } = await worked(app, { attachmentIds, outputSchema });
    expect(task.state).toBe('done');
    const [retried, copied] = [randomUUID(), randomUUID()];
    await app.main.tasks.retry({ id: task.id, newId: retried });
    await app.main.tasks.duplicate({ id: task.id, newId: copied });
    for (const id of [retried, copied]) {
      const detail = await settled(app, id);
      expect(detail).toMatchObject({ task: { state: 'done', agent: 'writer' }, outputSchema, answer: '{"a":1}' });
      expect(detail.attachments).toMatchObject([{ name: 'notes.txt', kind: 'text' }]);
    }
    for (const body of generations(deepseek)) expect(JSON.stringify(body)).toContain('The blue door.');
  });
});

it('a task that is cancelled ends at once, and nothing of it comes afterwards', async () => {
  const { app, deepseek } = await house();
  deepseek.answers('One two three.', { heldAfter: 1 });
  const id = await begun(app);
  await eventually(() => expect(generations(deepseek)).toHaveLength(1));
  const from = performance.now();
  await app.main.tasks.cancel({ id });
  expect((await app.main.tasks.detail({ id })).task.state).toBe('cancelled');
  expect(performance.now() - from).toBeLessThan(500);
  await eventually(() => expect(deepseek.requests.at(-1)?.state).toBe('left'));
  await eventually(async () => {
    const { attempts } = await app.main.tasks.detail({ id });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['cancelled']);
  });
});

it('two hundred megabytes are refused before a byte is sent, and what is not what it says is told', async () => {
  const { app } = await house();
  const begin = (name: string, bytes: number) => app.main.tasks.beginAttachment({ id: randomUUID(), name, bytes });
  await expect(begin('film.pdf', 200 * 1_048_576)).rejects.toMatchObject({
    data: { sentence: '“film.pdf” has 200.0 MB, and at most 25 MB can be attached.' },
  });
  const program = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), randomBytes(400)]);
  await expect(attached(app, 'letter.pdf', program)).rejects.toMatchObject({
    data: {
      sentence: expect.stringMatching(/^“letter\.pdf” is .+, whatever its name says, and cannot be attached\.$/),
    },
  });
  expect((await worked(app, { attachmentIds: [await attached(app, 'x.txt', PICTURE)] })).attachments).toMatchObject([
    { kind: 'image', mediaType: 'image/png' },
  ]);
});
