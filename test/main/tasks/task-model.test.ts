import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { tempHome } from '../../support/temp-home';
import { World, type Does } from './model-world';
import { problemOf } from './task-bed';

/** How a task stands in the model. `turn`, `tool`: it is running, at its model or at a slow tool. */
type Standing = 'turn' | 'tool' | 'approval' | 'unsure' | 'no_backend' | 'done' | 'failed' | 'cancelled';

interface ModelTask {
  standing: Standing;
  effects: number;
}
type Model = Map<string, ModelTask>;
type Step = fc.AsyncCommand<Model, World>;

const OVER: readonly Standing[] = ['done', 'failed', 'cancelled'];

/** How a task really stands. */
function standingOf(world: World, id: string): string {
  const { task } = world.tasks.detail(id);
  if (task.state === 'paused') return task.pause?.why ?? 'paused for nothing';
  if (task.state !== 'running') return task.state;
  return world.isAtTurn(id) ? 'turn' : world.isAtSlowTool(id) ? 'tool' : 'on its way';
}

/** Until everything stands as the model has it, with every effect exactly as often. */
async function settled(model: Model, world: World): Promise<void> {
  await eventually(() => {
    for (const [id, { standing, effects }] of model) {
      expect([standingOf(world, id), world.effects.get(id) ?? 0]).toEqual([standing, effects]);
    }
  });
}

/** Something that happens to one of the tasks, or of those that stand so; the number says to which. */
function toTask(
  name: string,
  which: number,
  happen: (id: string, task: ModelTask, world: World, model: Model) => void | Promise<void>,
  standings: readonly Standing[] | null = null,
): Step {
  const choice = (model: Model) => [...model].filter(([, { standing }]) => standings?.includes(standing) ?? true);
  return {
    check: (model) => choice(model).length > 0,
    async run(model, world) {
      const fitting = choice(model);
      const [id, task] = fitting[which % fitting.length]!;
      await happen(id, task, world, model);
      await settled(model, world);
    },
    toString: () => `${name}(${which})`,
  };
}

const create: Step = {
  check: (model) => model.size < 8,
  async run(model, world) {
    model.set(world.create(), { standing: 'turn', effects: 0 });
    await settled(model, world);
  },
  toString: () => 'create',
};

const AFTER: Readonly<Record<Does, Standing>> = {
  answer: 'done',
  ask: 'approval',
  slow: 'tool',
  nobody: 'no_backend',
  fail: 'failed',
};

const turn = (which: number, does: Does): Step =>
  toTask(
    `turn ${does}`,
    which,
    (id, task, world) => {
      world.endTurn(id, does);
      task.standing = AFTER[does];
      if (does === 'slow') task.effects += 1;
    },
    ['turn'],
  );

const toolEnds = (which: number): Step =>
  toTask(
    'tool ends',
    which,
    (id, task, world) => {
      world.endSlowTool(id);
      task.standing = 'turn';
    },
    ['tool'],
  );

const cancel = (which: number): Step =>
  toTask('cancel', which, (id, task, world) => {
    const refused = task.standing === 'done' || task.standing === 'failed';
    expect(problemOf(() => world.tasks.cancel(id))?.code).toBe(refused ? 'task' : undefined);
    if (!refused) task.standing = 'cancelled';
  });

const resume = (which: number): Step =>
  toTask('resume', which, (id, task, world) => {
    const isFine = task.standing === 'no_backend';
    expect(problemOf(() => world.tasks.resume(id))?.code).toBe(isFine ? undefined : 'task');
    if (isFine) task.standing = 'turn';
  });

const retry = (which: number): Step =>
  toTask('retry', which, (id, task, world, model) => {
    if (!OVER.includes(task.standing)) return;
    const newId = randomUUID();
    world.tasks.retry(id, newId);
    world.tasks.retry(id, newId);
    model.set(newId, { standing: 'turn', effects: 0 });
  });

const setAgent = (which: number): Step =>
  toTask('set agent', which, (id, task, world) => {
    const isOver = OVER.includes(task.standing);
    expect(problemOf(() => world.tasks.setAgent(id, 'planner'))?.code).toBe(isOver ? 'task' : undefined);
    if (isOver) return;
    world.endTurn(id, 'answer');
    world.endSlowTool(id);
    task.standing = 'turn';
  });

type Word = 'allow' | 'refuse' | 'run_again' | 'done';
const FITS: Partial<Record<Standing, readonly Word[]>> = {
  approval: ['allow', 'refuse'],
  unsure: ['run_again', 'refuse', 'done'],
};

const answer = (which: number, word: Word, standings: readonly Standing[] | null): Step => {
  const happen = (id: string, task: ModelTask, world: World): void => {
    const step = world.tasks.detail(id).steps.findLast((one) => one.type === 'turn' && one.tools.length > 0);
    if (step?.type !== 'turn') return;
    const isFine = FITS[task.standing]?.includes(word) === true;
    const callId = step.tools.at(-1)!.callId;
    expect(problemOf(() => world.tasks.answerTool(id, step.id, callId, word))?.code).toBe(isFine ? undefined : 'task');
    if (!isFine) return;
    if (word === 'allow' || word === 'run_again') task.effects += 1;
    task.standing = word === 'run_again' ? 'tool' : 'turn';
  };
  return toTask(`answer ${word}`, which, happen, standings);
};

const kill: Step = {
  check: () => true,
  async run(model, world) {
    world.kill();
    await world.open();
    for (const task of model.values()) if (task.standing === 'tool') task.standing = 'unsure';
    await settled(model, world);
  },
  toString: () => 'kill',
};

it('tasks stand as the model has them whatever happens to them, kills included, and no effect comes twice', async () => {
  const which = fc.nat(7);
  const does = fc.constantFrom<Does>('answer', 'ask', 'slow', 'nobody', 'fail');
  const word = fc.constantFrom<Word>('allow', 'refuse', 'run_again', 'done');
  const commands = fc.commands(
    [
      fc.constant(create),
      fc.tuple(which, does).map(([one, what]) => turn(one, what)),
      fc.tuple(which, fc.constantFrom<Does>('ask', 'slow')).map(([one, what]) => turn(one, what)),
      which.map(toolEnds),
      which.map(cancel),
      which.map(resume),
      which.map(retry),
      which.map(setAgent),
      fc.tuple(which, word).map(([one, what]) => answer(one, what, null)),
      fc.tuple(which, word).map(([one, what]) => answer(one, what, ['approval', 'unsure'])),
      fc.tuple(which, word).map(([one, what]) => answer(one, what, ['approval', 'unsure'])),
      fc.constant(kill),
    ],
    { maxCommands: 60, size: 'max' },
  );
  const home = tempHome();
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const world = new World(join(home, `${randomUUID()}.db`));
      await world.open();
      try {
        await fc.asyncModelRun(() => ({ model: new Map() as Model, real: world }), steps);
      } finally {
        await world.tasks.dispose();
        world.kill();
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
