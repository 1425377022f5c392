import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AllowedTool, WorkLimits } from '../../../src/shared/domain/agent';
import type { TaskDetail, ToolUse } from '../../../src/shared/domain/task';
import { startTestApp, type TestApp } from '../../support/test-app';
import { begun, settled, worked } from './at-work';
import { callingModel, connectedModel, told, type Turn } from './calling-model';

const SERVER = join(import.meta.dirname, '../../support/tool-servers/server.ts');

/** Adds a tool server that behaves in one way, and connects it. @returns its id */
async function server({ main }: TestApp, name: string, ...args: string[]): Promise<string> {
  const id = randomUUID();
  const transport = { type: 'stdio' as const, command: process.execPath, args: [SERVER, ...args], secrets: [] };
  await main.tools.add({ id, name, transport, isOn: true, secretValues: {} });
  await main.tools.connect({ id });
  return id;
}

/** Gives the builder its tools. */
async function allow({ main }: TestApp, tools: AllowedTool[], limits: Partial<WorkLimits> = {}): Promise<void> {
  const builder = (await main.agents.all()).find(({ name }) => name === 'builder')!;
  await main.agents.update({ ...builder, tools, limits: { ...builder.limits, ...limits } });
}

async function house(turnOf: (turn: number) => Turn) {
  const app = await startTestApp();
  const model = await callingModel(turnOf);
  await connectedModel(app, model);
  return { app, model };
}

const uses = ({ steps }: TaskDetail): ToolUse[] => steps.flatMap((step) => (step.type === 'turn' ? step.tools : []));

async function answer({ main }: TestApp, { task, steps }: TaskDetail, word: 'allow' | 'always' | 'refuse') {
  const step = steps.findLast((one) => one.type === 'turn' && one.tools.some(({ state }) => state === 'asking'))!;
  const { callId } = uses({ steps: [step] } as TaskDetail).find(({ state }) => state === 'asking')!;
  await main.tasks.answerTool({ id: task.id, stepId: step.id, callId, answer: word });
}

describe('tools', () => {
  it('ask before they act, run once when allowed, and hand their results on', async () => {
    const { app, model } = await house((turn) => (turn === 0 ? [{ tool: 'add', input: { a: 2, b: 3 } }] : 'It is 5.'));
    const id = await server(app, 'Sums', 'good');
    await allow(app, [{ serverId: id, tool: 'add', asks: true }]);
    const asked = await worked(app, { agent: 'builder' });
    expect(asked.task).toMatchObject({
      state: 'paused',
      pause: { why: 'approval', sentence: 'Its call of the tool “add” of Sums waits for your yes.' },
    });
    expect(uses(asked)).toMatchObject([{ state: 'asking', input: '{"a":2,"b":3}', output: null }]);
    await answer(app, asked, 'allow');
    const done = await settled(app, asked.task.id, ['done']);
    expect([done.answer, uses(done)[0]?.output, told(model)]).toEqual(['It is 5.', '5', ['5']]);
    expect(done.plan?.candidates[0]?.via.by).toBe('primary');
  });

  it('that are refused are not called, and the model is told', async () => {
    const { app, model } = await house((turn) => (turn === 0 ? [{ tool: 'say', input: { text: 'x' } }] : 'Then not.'));
    const id = await server(app, 'Sums', 'good');
    await allow(app, [{ serverId: id, tool: 'say', asks: true }]);
    const asked = await worked(app, { agent: 'builder' });
    await answer(app, asked, 'refuse');
    await settled(app, asked.task.id, ['done']);
    expect(told(model)).toEqual(['The person refused this call. It was not made.']);
  });

  it('of two servers that are called the same are told apart', async () => {
    const { app, model } = await house((turn) =>
      turn === 0
        ? [
            { tool: 'One_say', input: { text: 'first' } },
            { tool: 'Two_say', input: { text: 'second' } },
          ]
        : 'Said.',
    );
    const [one, two] = [await server(app, 'One', 'good'), await server(app, 'Two', 'good')];
    await allow(app, [
      { serverId: one, tool: 'say', asks: false },
      { serverId: two, tool: 'say', asks: false },
    ]);
    const done = await worked(app, { agent: 'builder' });
    expect(model.questions[0]?.tools?.map(({ function: { name } }) => name)).toEqual(['One_say', 'Two_say']);
    expect(uses(done).map(({ serverName, output }) => [serverName, output])).toEqual([
      ['One', 'first'],
      ['Two', 'second'],
    ]);
  });

  it.each([
    ['dies', 'die', {}, 'unsure'],
    ['floods', 'much', {}, 'unsure'],
  ])(
    'of a server that %s in a call: the person is asked what is to be done, and nothing runs twice',
    async (_, tool, input, state) => {
      const { app } = await house((turn) => (turn === 0 ? [{ tool, input }] : 'Done.'));
      const id = await server(app, 'Bad', 'good');
      await allow(app, [{ serverId: id, tool, asks: false }]);
      const asked = await worked(app, { agent: 'builder' });
      expect(asked.task.pause?.why).toBe('unsure');
      expect(asked.task.pause?.sentence).toMatch(
        /^[A-Z].*\. Whether the tool “\w+” of Bad did what it was asked is not known\.$/,
      );
      expect(uses(asked)).toMatchObject([{ state }]);
      await app.main.tasks.answerTool({
        id: asked.task.id,
        stepId: asked.steps.findLast(({ type }) => type === 'turn')!.id,
        callId: uses(asked)[0]!.callId,
        answer: 'done',
      });
      await settled(app, asked.task.id, ['done']);
    },
  );

  it.each(['dies', 'nonsense', 'flood', 'wrong-answers', 'error'])(
    'of a server that cannot be used (%s): the work goes on without them and says so',
    async (mode) => {
      const { app } = await house(() => 'Done without.');
      const id = await server(app, 'Bad', mode);
      await allow(app, [{ serverId: id, tool: 'say', asks: false }]);
      const done = await worked(app, { agent: 'builder' });
      expect(done.task.state).toBe('done');
      const notes = done.steps.flatMap((step) => (step.type === 'note' ? [step.words] : []));
      expect(notes).toEqual([expect.stringMatching(/^It works without the tools of Bad\. .+\. .+\.$/)]);
    },
  );

  it('that are called with the same input again and again stop the task before the third time', async () => {
    const { app } = await house(() => [{ tool: 'say', input: { text: 'again' } }]);
    const id = await server(app, 'Sums', 'good');
    await allow(app, [{ serverId: id, tool: 'say', asks: false }]);
    const looped = await worked(app, { agent: 'builder' });
    expect(looped.task.pause).toMatchObject({
      why: 'loop',
      sentence: 'It calls the tool “say” of Sums with the same input again and again.',
    });
    expect(uses(looped).filter(({ state }) => state === 'done')).toHaveLength(2);
  });

  it('are called for so many steps as the agent may, and further when it is allowed more', async () => {
    const { app } = await house((turn) => (turn < 4 ? [{ tool: 'say', input: { text: `${turn}` } }] : 'Done.'));
    const id = await server(app, 'Sums', 'good');
    await allow(app, [{ serverId: id, tool: 'say', asks: false }], { steps: 2 });
    const { task } = await worked(app, { agent: 'builder' });
    expect(task.pause).toMatchObject({ why: 'steps', sentence: 'It has taken 2 steps, as many as it may.' });
    const { limits } = await app.main.tasks.detail({ id: task.id });
    await expect(app.main.tasks.resume({ id: task.id })).rejects.toMatchObject({
      data: { sentence: 'It has taken 2 steps, as many as it may.' },
    });
    await app.main.tasks.resume({ id: task.id, limits: { ...limits, steps: 10 } });
    expect((await settled(app, task.id, ['done'])).task.steps).toBe(5);
  });

  it('that have run are not run again when another takes over in the middle', async () => {
    const { app, model } = await house((turn) => (turn === 0 ? [{ tool: 'say', input: { text: 'once' } }] : 'Done.'));
    const id = await server(app, 'Sums', 'good');
    await allow(app, [{ serverId: id, tool: 'say', asks: true }]);
    const asked = await worked(app, { agent: 'builder' });
    const spare = await callingModel(() => 'Finished by another.');
    const other = await app.main.connections.add({
      kind: 'openai-compatible',
      label: 'Other',
      baseUrl: spare.url,
      defaultModel: 'caller',
    });
    await app.main.connections.makePrimary({ id: other.id });
    await answer(app, asked, 'allow');
    const done = await settled(app, asked.task.id, ['done']);
    expect([done.answer, done.task.ranOn?.label]).toEqual(['Finished by another.', 'Other']);
    expect([told(spare), model.questions.length]).toEqual([['once'], 1]);
  });
});

it('a task that is cancelled while its tool asks is over', async () => {
  const { app } = await house(() => [{ tool: 'say', input: { text: 'x' } }]);
  const serverId = await server(app, 'Sums', 'good');
  await allow(app, [{ serverId, tool: 'say', asks: true }]);
  const id = await begun(app, { agent: 'builder' });
  const asked = await settled(app, id, ['paused']);
  await app.main.tasks.cancel({ id });
  await expect(answer(app, asked, 'allow')).rejects.toMatchObject({
    data: { sentence: 'This task was cancelled.' },
  });
});
