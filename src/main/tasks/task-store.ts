import { randomUUID } from 'node:crypto';
import type { AppEvent } from '../../shared/domain/app-event';
import type { Pause, Task } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { stepOf, type StoredStep } from './stored-step';
import type { StepRepository } from './step-repository';
import { taskOf, type StoredTask, type TaskPatch } from './stored-task';
import type { TaskRepository } from './task-repository';
import { nextState, type TaskEvent } from './task-state';

/** What tasks keep on disk. */
export interface TaskStores {
  readonly tasks: TaskRepository;
  readonly steps: StepRepository;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  transaction<T>(work: () => T): T;
}

/** The changes of one transaction. */
export interface Changes {
  create(task: StoredTask, prompt: string): void;
  /**
   * Carries out an event on the task as it is now, and changes what comes with it.
   * @throws TaskMovedOn when the event does not fit its present state
   */
  task(id: string, event: TaskEvent, patch?: TaskPatch): StoredTask;
  addStep(step: StoredStep): void;
  changeStep(step: StoredStep): void;
  /** Something to know, behind all other steps. */
  note(taskId: string, words: string): void;
}

/** The one writer of tasks and their steps. What it wrote is told once it is on disk. */
export class TaskStore {
  readonly #stores: TaskStores;
  readonly #events: EventBus;
  readonly #now: () => number;
  /** Of tasks that were told in a state that could not be written: the revision that was told. */
  readonly #toldRevision = new Map<string, number>();

  constructor(stores: TaskStores, events: EventBus, now: () => number) {
    this.#stores = stores;
    this.#events = events;
    this.#now = now;
  }

  /** Runs work in one transaction and then tells what changed. Throws what work throws; nothing has changed then. */
  write<T>(work: (changes: Changes) => T): T {
    const told: AppEvent[] = [];
    const result = this.#stores.transaction(() => work(this.#changes(told)));
    for (const event of told) this.#events.emit(event);
    return result;
  }

  /** Saves what has arrived of a running turn. */
  saveText(stepId: string, text: string, reasoning: string): void {
    this.#stores.steps.saveText(stepId, text, reasoning);
  }

  /** Tells a task as paused that cannot be written now. What is on disk stays. */
  tellHeld(id: string, pause: Pause): void {
    const task = this.#stores.tasks.find(id);
    if (!task) return;
    const revision = this.#nextRevision(task);
    this.#toldRevision.set(id, revision);
    this.#events.emit({ type: 'task_changed', task: { ...taskOf(task), state: 'paused', pause, revision } });
  }

  /** @throws ProblemError `not_found` */
  need(id: string): StoredTask {
    const task = this.#stores.tasks.find(id);
    if (!task || task.removedAt !== null) throw gone();
    return task;
  }

  #changes(told: AppEvent[]): Changes {
    const { tasks, steps } = this.#stores;
    const tellTask = (task: StoredTask): void => {
      if (task.removedAt === null) told.push({ type: 'task_changed', task: taskOf(task) satisfies Task });
    };
    const tellStep = (step: StoredStep): void => void told.push({ type: 'task_step_changed', step: stepOf(step) });
    return {
      create: (task, prompt) => {
        tasks.insert(task, prompt);
        tellTask(task);
      },
      task: (id, event, patch = {}) => {
        const before = tasks.find(id);
        if (!before) throw gone();
        const state = nextState(before, event);
        const pause = state === 'paused' ? (patch.pause ?? before.pause) : null;
        const after: StoredTask = { ...before, ...patch, state, pause, revision: this.#nextRevision(before) };
        tasks.update(after);
        tellTask(after);
        return after;
      },
      addStep: (step) => {
        steps.insert(step);
        tellStep(step);
      },
      changeStep: (step) => {
        steps.update(step);
        tellStep(step);
      },
      note: (taskId, words) => {
        const index = steps.nextIndex(taskId);
        const note: StoredStep = { id: randomUUID(), taskId, index, createdAt: this.#now(), type: 'note', words };
        steps.insert(note);
        tellStep(note);
      },
    };
  }

  #nextRevision({ id, revision }: StoredTask): number {
    const told = this.#toldRevision.get(id) ?? 0;
    if (revision >= told) this.#toldRevision.delete(id);
    return Math.max(revision, told) + 1;
  }
}

function gone(): ProblemError {
  return new ProblemError('not_found', t('This task is not there any more.'), t('Choose another from the list.'));
}
