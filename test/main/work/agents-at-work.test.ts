import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';
import { begun, connected, generations, keyed, rule, settled, worked } from './at-work';

const ALL_TIME = { from: 0, to: 8_640_000_000_000 };

async function house() {
  const app = await startTestApp();
  const service = await keyed('openai-chat');
  const primary = await connected(app, 'deepseek', 'DeepSeek', service);
  return { app, service, primary };
}

async function own({ main }: TestApp, name: string) {
  const writer = (await main.agents.all()).find((agent) => agent.name === 'writer')!;
  return main.agents.add({ ...writer, id: randomUUID(), name, title: name, instructions: `I am ${name}.` });
}

describe('an agent that is chosen for the work', () => {
  it('is chosen by Primary with a structured answer, which is in the ledger, and says why', async () => {
    const { app, service } = await house();
    service.answers('{"agent":"translator","reason":"It is to be put into French."}');
    const { task } = await worked(app, { agent: null, prompt: 'Put this letter into French: …' });
    expect(task).toMatchObject({
      agent: 'translator',
      agentChoice: { by: 'primary', why: 'It is to be put into French.' },
      state: 'done',
    });
    const [question, work] = generations(service);
    expect(JSON.stringify(question)).toContain('Choose which agent should do a piece of work.');
    expect(JSON.stringify(work)).not.toContain('Choose which agent');
    const { items } = await app.main.usage.attempts({ ...ALL_TIME, limit: 10 });
    expect(items.map(({ purpose, agent, taskId }) => [purpose, agent, taskId])).toEqual([
      ['task', 'translator', task.id],
      ['choose_agent', null, task.id],
    ]);
  });

  it.each([
    ['says something else', null],
    ['fails', 'server_error'],
    ['is out of credits', 'credits'],
  ] as const)('is chosen on this computer when Primary %s, and says why', async (_, fault) => {
    const { app, service } = await house();
    const spare = await keyed('anthropic');
    const claude = await connected(app, 'anthropic', 'Claude', spare);
    await rule(app, 'default', claude.id);
    if (fault) service.behave(fault);
    const { task } = await worked(app, { agent: null, prompt: 'Translate this letter into German.' });
    expect(task).toMatchObject({ agent: 'translator', agentChoice: { by: 'scorer' }, ranOn: { label: 'Claude' } });
    expect(task.agentChoice?.why).not.toBe('');
    expect(spare.requests.filter((one) => one.body.includes('Choose which agent'))).toEqual([]);
  });

  it('can be changed: the work begins anew with the other one', async () => {
    const { app, service } = await house();
    service.behave('credits');
    const { task } = await worked(app, { agent: null, prompt: 'Translate this letter into German.' });
    expect(task).toMatchObject({ state: 'paused', agent: 'translator' });
    service.behave(null);
    await app.main.tasks.setAgent({ id: task.id, agent: 'writer' });
    await app.main.connections.testAll();
    const done = await settled(app, task.id, ['done']);
    expect(done.task).toMatchObject({ agent: 'writer', agentChoice: { by: 'person' } });
  });
});

describe('an agent, while its task runs', () => {
  it('that is renamed takes its rules and its tasks with it', async () => {
    const { app, service } = await house();
    const clerk = await own(app, 'clerk');
    const claude = await connected(app, 'anthropic', 'Claude', await keyed('anthropic'));
    await rule(app, 'agent:clerk', claude.id);
    await app.main.connections.update({ id: claude.id, backgroundTasks: false });
    service.answers('One two three.', { heldAfter: 1 });
    const id = await begun(app, { agent: 'clerk' });
    await eventually(() => expect(generations(service)).toHaveLength(1));
    await app.main.agents.update({ ...clerk, name: 'secretary' });
    await eventually(async () => expect((await app.main.tasks.detail({ id })).task.agent).toBe('secretary'));
    service.goOn();
    expect((await settled(app, id)).task).toMatchObject({ state: 'done', agent: 'secretary' });
    await app.main.connections.update({ id: claude.id, backgroundTasks: true });
    expect((await worked(app, { agent: 'secretary' })).task.ranOn?.label).toBe('Claude');
    await expect(begun(app, { agent: 'clerk' })).rejects.toMatchObject({
      data: { sentence: 'There is no agent “clerk”.' },
    });
  });

  it('that is deleted lets it end with what it had, and can be brought back', async () => {
    const { app, service } = await house();
    const clerk = await own(app, 'clerk');
    service.answers('One two three.', { heldAfter: 1 });
    const id = await begun(app, { agent: 'clerk' });
    await eventually(() => expect(generations(service)).toHaveLength(1));
    await app.main.agents.remove({ id: clerk.id });
    service.goOn();
    expect((await settled(app, id)).task).toMatchObject({ state: 'done', agent: 'clerk' });
    await expect(begun(app, { agent: 'clerk' })).rejects.toMatchObject({
      data: { sentence: 'There is no agent “clerk”.', advice: 'Choose another agent, or let one be chosen.' },
    });
    await app.main.agents.undoRemove({ id: clerk.id });
    expect((await worked(app, { agent: 'clerk' })).task.state).toBe('done');
  });
});

it('a rule for an agent that does not exist yet is taken, says so, and holds once it exists', async () => {
  const { app } = await house();
  const claude = await connected(app, 'anthropic', 'Claude', await keyed('anthropic'));
  await rule(app, 'agent:clerk', claude.id);
  expect(await app.main.routing.rules()).toMatchObject([{ agentExists: false, trouble: null }]);
  await own(app, 'clerk');
  expect(await app.main.routing.rules()).toMatchObject([{ agentExists: true }]);
  expect((await worked(app, { agent: 'clerk' })).task.ranOn?.label).toBe('Claude');
});
