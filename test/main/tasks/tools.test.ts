import { describe, expect, it } from 'vitest';
import type { TaskDetail, ToolUse } from '../../../src/shared/domain/task';
import { TOOL_TEXT_MAX } from '../../../src/main/tasks/tool-calls';
import type { Tasks } from '../../../src/main/tasks/tasks';
import { eventually } from '../../support/eventually';
import { agent, SERVER, says, type Said } from './scripted';
import { create, problemOf, taskBed, until } from './task-bed';

const OTHER_SERVER = '00000000-0000-4000-8000-0000000000ff';

const allowed = (tool: string, asks = false) => ({ serverId: SERVER, tool, asks });

/** A bed whose builder has tools, and whose model says these things, one turn after the other. */
async function bedWith(may: ReturnType<typeof allowed>[], turns: readonly Said[]) {
  const bed = await taskBed();
  bed.agents.set('builder', agent('builder', { tools: may }));
  bed.router.script = (_turn, count) => says(turns[count - 1] ?? { text: 'Done.' });
  bed.tasks.begin();
  return bed;
}

function tools(detail: TaskDetail): ToolUse[] {
  return detail.steps.flatMap((step) => (step.type === 'turn' ? step.tools : []));
}

/** Answers for the first tool that waits. */
function answer(tasks: Tasks, id: string, word: Parameters<Tasks['answerTool']>[3]) {
  const step = tasks.detail(id).steps.find((one) => one.type === 'turn' && one.tools.some(isOpen))!;
  const tool = step.type === 'turn' ? step.tools.find(isOpen)! : null;
  return tasks.answerTool(id, step.id, tool!.callId, word);
}

const isOpen = ({ state }: ToolUse): boolean => state === 'asking' || state === 'unsure';

describe('tools', () => {
  it('are carried out in order, and their results handed to the next turn as data', async () => {
    const { tasks, router, boxes } = await bedWith(
      [allowed('saw'), allowed('nail')],
      [
        {
          text: 'First',
          calls: [
            { id: 'a', name: 'saw', input: '{"at":1}' },
            { id: 'b', name: 'nail' },
          ],
        },
      ],
    );
    const { id } = create(tasks);
    expect(await until(tasks, id, 'done')).toMatchObject({ steps: 2 });
    expect(boxes.calls).toEqual([
      { name: 'saw', input: '{"at":1}' },
      { name: 'nail', input: '{}' },
    ]);
    expect(router.turns[0]?.request).toMatchObject({ stepType: 'tool_call', needs: { tools: true } });
    expect(router.turns[1]?.prompt.slice(2)).toMatchObject([
      { role: 'assistant' },
      {
        role: 'tool',
        content: [
          { toolCallId: 'a', toolName: 'saw', output: { type: 'text', value: 'saw did it' } },
          { toolCallId: 'b', toolName: 'nail', output: { type: 'text', value: 'nail did it' } },
        ],
      },
    ]);
    expect(boxes.opened).toBe(boxes.closed);
  });

  it('are on disk as running before they leave', async () => {
    const { tasks, boxes, db } = await bedWith([allowed('saw')], [{ calls: [{ name: 'saw' }] }]);
    const seen: unknown[] = [];
    boxes.effect = () => {
      seen.push(db.prepare("SELECT tools ->> '$[0].state' FROM task_steps").pluck().get());
      return { ok: true, text: '', isError: false };
    };
    await until(tasks, create(tasks).id, 'done');
    expect(seen).toEqual(['running']);
  });

  it('are told as failed, with the words, where they fail or do not exist', async () => {
    const { tasks, router, boxes } = await bedWith(
      [allowed('saw'), allowed('nail')],
      [{ calls: [{ name: 'saw' }, { name: 'nail' }, { name: 'dream' }] }],
    );
    boxes.effect = (name) =>
      name === 'saw'
        ? { ok: true, text: 'no wood', isError: true }
        : { ok: false, sentence: 'Files is off.', mayHaveRun: false };
    const { id } = create(tasks);
    await until(tasks, id, 'done');
    expect(tools(tasks.detail(id)).map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(router.turns[1]?.prompt[3]?.content).toMatchObject([
      { output: { type: 'error-text', value: 'no wood' } },
      { output: { type: 'error-text', value: 'Files is off.' } },
      { output: { type: 'error-text', value: 'There is no tool dream.' } },
    ]);
  });

  it('have long results cut with a note', async () => {
    const { tasks, boxes } = await bedWith([allowed('saw')], [{ calls: [{ name: 'saw' }] }]);
    boxes.effect = () => ({ ok: true, text: 'x'.repeat(250_000), isError: false });
    const { id } = create(tasks);
    await until(tasks, id, 'done');
    const output = tools(tasks.detail(id))[0]?.output ?? '';
    expect(output).toHaveLength(TOOL_TEXT_MAX);
    expect(output).toMatch(/\[Cut here: 250,000 characters in all\]$/);
  });

  it('of which it is not known whether they ran are never made again unasked', async () => {
    const { tasks, boxes } = await bedWith([allowed('saw')], [{ calls: [{ name: 'saw' }] }]);
    boxes.effect = () => ({ ok: false, sentence: 'Files did not answer.', mayHaveRun: true });
    const { id } = create(tasks);
    const paused = await until(tasks, id, 'paused');
    expect(paused.pause).toMatchObject({ why: 'unsure', sentence: expect.stringContaining('Files did not answer.') });
    expect(problemOf(() => tasks.resume(id))?.sentence).toContain('waits for your answer');
    expect(boxes.calls).toHaveLength(1);
    answer(tasks, id, 'done');
    await until(tasks, id, 'done');
    expect(boxes.calls).toHaveLength(1);
  });

  it('tells of servers whose tools are not there, once', async () => {
    const { tasks, boxes } = await bedWith([allowed('saw', true)], [{ calls: [{ name: 'saw' }] }]);
    boxes.problems = [{ serverName: 'Mail', sentence: 'It is off.', advice: 'Switch it on.' }];
    const { id } = create(tasks);
    await until(tasks, id, 'paused');
    answer(tasks, id, 'allow');
    await until(tasks, id, 'done');
    const notes = tasks.detail(id).steps.flatMap((step) => (step.type === 'note' ? step.words : []));
    expect(notes).toEqual(['It works without the tools of Mail. It is off. Switch it on.']);
  });
});

describe('a tool that asks', () => {
  const inputs = ['{"at":1}', '{"at":2}', '{"at":3}'];
  const asking = () => bedWith([allowed('saw', true)], [{ calls: inputs.map((input) => ({ name: 'saw', input })) }]);

  it('pauses the task before it leaves, and goes on exactly there when it is allowed', async () => {
    const { tasks, boxes, router } = await asking();
    const { id } = create(tasks);
    expect((await until(tasks, id, 'paused')).pause).toMatchObject({
      why: 'approval',
      sentence: 'Its call of the tool “saw” of Files waits for your yes.',
    });
    expect(boxes.calls).toEqual([]);
    const states = () => tools(tasks.detail(id)).map(({ state }) => state);
    answer(tasks, id, 'allow');
    await eventually(() => expect(states()).toEqual(['done', 'asking']));
    await until(tasks, id, 'paused');
    answer(tasks, id, 'allow');
    await eventually(() => expect(states()).toEqual(['done', 'done', 'asking']));
    await until(tasks, id, 'paused');
    answer(tasks, id, 'refuse');
    await until(tasks, id, 'done');
    expect(boxes.calls.map(({ input }) => input)).toEqual(inputs.slice(0, 2));
    expect(router.turns).toHaveLength(2);
    expect(router.turns[1]?.prompt[3]?.content).toMatchObject([
      { output: { type: 'text' } },
      { output: { type: 'text' } },
      { output: { type: 'error-text', value: expect.stringContaining('refused') } },
    ]);
  });

  it('is for that tool alone, not for one of another server that has come to its name', async () => {
    const { tasks, boxes } = await bedWith([allowed('saw', true)], [{ calls: [{ name: 'saw' }] }]);
    const { id } = create(tasks);
    await until(tasks, id, 'paused');
    const open = boxes.open.bind(boxes);
    boxes.open = async (may, signal) => {
      const box = await open(may, signal);
      return { ...box, tools: box.tools.map((tool) => ({ ...tool, serverId: OTHER_SERVER })) };
    };
    answer(tasks, id, 'allow');
    await until(tasks, id, 'done');
    expect(boxes.calls).toEqual([]);
    expect(tools(tasks.detail(id))).toMatchObject([
      { state: 'failed', problem: expect.stringMatching(/has no tool “saw” any more\. Nothing was done\.$/) },
    ]);
  });

  it('asks no more after always, in this task and for its agent', async () => {
    const { tasks, boxes, allowed: told } = await asking();
    const { id } = create(tasks);
    await until(tasks, id, 'paused');
    answer(tasks, id, 'always');
    await until(tasks, id, 'done');
    expect(boxes.calls).toHaveLength(3);
    expect(told).toEqual([`builder ${SERVER} saw`]);
  });

  it('takes no answer twice, and none that does not fit', async () => {
    const { tasks, boxes } = await asking();
    const { id } = create(tasks);
    await until(tasks, id, 'paused');
    const step = tasks.detail(id).steps[0]!;
    const [tool] = tools(tasks.detail(id));
    expect(problemOf(() => tasks.answerTool(id, step.id, tool!.callId, 'run_again'))?.code).toBe('task');
    expect(problemOf(() => tasks.answerTool(id, step.id, 'other', 'allow'))?.code).toBe('task');
    tasks.answerTool(id, step.id, tool!.callId, 'allow');
    expect(problemOf(() => tasks.answerTool(id, step.id, tool!.callId, 'allow'))?.code).toBe('task');
    await until(tasks, id, 'paused');
    expect(boxes.calls).toHaveLength(1);
    tasks.cancel(id);
    expect(problemOf(() => answer(tasks, id, 'allow'))?.code).toBe('task');
  });
});

describe('limits of a task', () => {
  const forever = (bed: Awaited<ReturnType<typeof taskBed>>, dollars = 0): void => {
    bed.router.script = (_turn, count) => says({ calls: [{ name: 'saw', input: `{"n":${count}}` }], dollars });
  };

  it('pauses it after so many steps, and goes on within new ones', async () => {
    const bed = await taskBed();
    const limits = { steps: 3, dollars: null, minutes: 1 };
    bed.agents.set('builder', agent('builder', { tools: [allowed('saw')], limits }));
    forever(bed);
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    expect((await until(bed.tasks, id, 'paused')).pause).toMatchObject({
      why: 'steps',
      sentence: 'It has taken 3 steps, as many as it may.',
      wakes: 'It goes on when you allow it more steps.',
    });
    expect(problemOf(() => bed.tasks.resume(id))?.advice).toBe('Allow it more, then it goes on.');
    bed.tasks.resume(id, { ...limits, steps: 5 });
    await eventually(() => expect(bed.tasks.detail(id).task).toMatchObject({ state: 'paused', steps: 5 }));
    expect(bed.boxes.calls).toHaveLength(5);
  });

  it('pauses it when it has spent its dollars', async () => {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [allowed('saw')] }));
    forever(bed, 0.4);
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    expect((await until(bed.tasks, id, 'paused')).pause).toMatchObject({
      why: 'spending',
      sentence: 'It has spent $1.20; its limit is $1.00.',
    });
  });

  it('pauses it in the middle of a turn when its minutes are over, with what arrived', async () => {
    const bed = await taskBed();
    bed.router.script = async function* () {
      yield* says({ text: 'So far' }).slice(0, -1);
      await new Promise(() => undefined);
    };
    const { id } = create(bed.tasks);
    bed.db.prepare('UPDATE tasks SET ran_ms = ?').run(30 * 60_000 - 50);
    bed.tasks.begin();
    const paused = await until(bed.tasks, id, 'paused');
    expect(paused.pause).toMatchObject({ why: 'time', sentence: 'It has run for 30 minutes, as long as it may.' });
    expect(paused.ranMs).toBeGreaterThanOrEqual(30 * 60_000);
    expect(bed.tasks.detail(id).steps).toMatchObject([{ state: 'interrupted', text: 'So far' }]);
  });

  it('stops a model that goes round in circles before the third time, and lets it go on when told', async () => {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [allowed('saw')] }));
    bed.router.script = () => says({ calls: [{ name: 'saw', input: '{"a":1, "b":2}' }] });
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    expect((await until(bed.tasks, id, 'paused')).pause?.why).toBe('loop');
    expect(bed.boxes.calls).toHaveLength(2);
    bed.router.script = () => says({ text: 'Done.' });
    bed.tasks.resume(id);
    await until(bed.tasks, id, 'done');
    expect(bed.boxes.calls).toHaveLength(3);
  });
});
