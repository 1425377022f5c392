import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Agent } from '../../../src/shared/domain/agent';
import type { Notice } from '../../../src/shared/domain/notice';
import type { Attachment } from '../../../src/shared/domain/attachment';
import type { Problem } from '../../../src/shared/domain/problem';
import type { Task, TaskState } from '../../../src/shared/domain/task';
import type { AttachmentContent } from '../../../src/main/attachments/contents';
import type { Roster } from '../../../src/main/agents/roster';
import { EventBus } from '../../../src/main/events/event-bus';
import { ProblemError } from '../../../src/main/problem-error';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { StepRepository } from '../../../src/main/tasks/step-repository';
import { TaskRepository } from '../../../src/main/tasks/task-repository';
import { Tasks } from '../../../src/main/tasks/tasks';
import type { TasksOptions } from '../../../src/main/tasks/tasks-options';
import { eventually } from '../../support/eventually';
import { freshDatabase } from '../storage/fresh-database';
import { agent, MemoryLedger, says, ScriptedBoxes, ScriptedRouter } from './scripted';

/** Everything around the tasks of one test. */
export interface Bed {
  readonly db: Db;
  readonly events: EventBus;
  readonly heard: AppEvent[];
  readonly router: ScriptedRouter;
  readonly boxes: ScriptedBoxes;
  readonly ledger: MemoryLedger;
  readonly agents: Map<string, Agent>;
  readonly files: Map<string, { attachment: Attachment; content: AttachmentContent | null }>;
  readonly successes: Map<string, number>;
  readonly allowed: string[];
  readonly notices: Notice[];
  readonly broke: unknown[];
  readonly clock: { offset: number };
  readonly roster: Roster;
  readonly tasks: Tasks;
  /** The same database and the same world, opened as by another start of the app. */
  reopen(): Tasks;
}

/** A world for tasks: everything else answers at once, and what the test scripts. */
export async function taskBed(more: Partial<TasksOptions> & { db?: Db } = {}): Promise<Bed> {
  const db = more.db ?? (await freshDatabase());
  const events = new EventBus();
  const heard: AppEvent[] = [];
  events.listen((event) => heard.push(event));
  const agents = new Map([agent('builder'), agent('planner')].map((one) => [one.name, one]));
  const roster: Roster = {
    find: (name) => agents.get(name) ?? null,
    choose: () => Promise.resolve({ agent: agent('planner'), choice: { by: 'scorer', why: 'It reads like a plan.' } }),
  };
  const bed = {
    db,
    events,
    heard,
    router: new ScriptedRouter(() => says({ text: 'Done.' })),
    boxes: new ScriptedBoxes(),
    ledger: new MemoryLedger(),
    agents,
    files: new Map<string, { attachment: Attachment; content: AttachmentContent | null }>(),
    successes: new Map<string, number>(),
    allowed: [] as string[],
    notices: [] as Notice[],
    broke: [] as unknown[],
    clock: { offset: 0 },
    roster,
  };
  const open = (): Tasks =>
    new Tasks({
      stores: {
        tasks: new TaskRepository(db),
        steps: new StepRepository(db),
        transaction: (work) => atomically(db, work),
      },
      router: bed.router,
      toolBoxes: bed.boxes,
      roster,
      contents: {
        find: (id) => bed.files.get(id)?.attachment ?? null,
        read: (id) => Promise.resolve(bed.files.get(id)?.content ?? null),
      },
      ledger: bed.ledger,
      events,
      notify: (notice) => bed.notices.push(notice),
      kindOf: () => 'deepseek',
      goodNewsAt: (id) => bed.successes.get(id) ?? null,
      allowTool: (name, serverId, tool) => bed.allowed.push(`${name} ${serverId} ${tool}`),
      now: () => Date.now() + bed.clock.offset,
      onDefect: (error) => bed.broke.push(error),
      againAfterMs: 20,
      ...more,
    });
  const all: Tasks[] = [];
  const reopen = (): Tasks => {
    const tasks = open();
    all.push(tasks);
    return tasks;
  };
  onTestFinished(async () => {
    for (const tasks of all) await tasks.dispose();
  });
  return { ...bed, tasks: reopen(), reopen };
}

/** A task with nothing particular about it. */
export function create(tasks: Tasks, more: Partial<Parameters<Tasks['create']>[0]> = {}): Task {
  return tasks.create({
    id: randomUUID(),
    prompt: 'Build a shed',
    agent: 'builder',
    level: null,
    attachmentIds: [],
    outputSchema: null,
    conversationId: null,
    ...more,
  });
}

/** Waits until a task is in this state. */
export function until(tasks: Tasks, id: string, state: TaskState): Promise<Task> {
  return eventually(() => {
    const { task } = tasks.detail(id);
    if (task.state !== state)
      throw new Error(`the task is ${task.state} (${task.pause?.why ?? task.failure?.sentence})`);
    return task;
  });
}

/** The problem that something is refused with. */
export function problemOf(work: () => unknown): Pick<Problem, 'code' | 'sentence' | 'advice' | 'field'> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
