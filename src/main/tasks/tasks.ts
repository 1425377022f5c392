import type { WorkLimits } from '../../shared/domain/agent';
import type { Task, TaskDetail } from '../../shared/domain/task';
import { tidyTitle } from '../../shared/titles';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { againLike, checkDraft, newTask, type TaskDraft } from './new-task';
import { leaveSteps, putBack } from './leave';
import { DiskTrouble } from './disk-trouble';
import { LiveTexts } from './live-texts';
import { limitPause } from './pauses';
import { resumeAfterCrash } from './resume-after-crash';
import type { RunSeams } from './run-seams';
import { settleCost } from './settle-cost';
import { taskOf, type StoredTask, type TaskPatch } from './stored-task';
import { TaskQueue } from './task-queue';
import { TaskRun } from './task-run';
import { isOver, nextState, TaskMovedOn, type TaskEvent } from './task-state';
import { TaskStore } from './task-store';
import { TaskViews } from './task-views';
import type { TasksOptions } from './tasks-options';
import { answered, type ToolAnswer } from './tool-answer';
import { Waker } from './waker';

/** How long a removed task can be brought back, in milliseconds. */
export const UNDO_REMOVE_MS = 24 * 60 * 60_000;
const PURGE_EVERY_MS = 60 * 60_000;

/** Tasks in the background: a queue on disk, and the work of each, step by step. */
export class Tasks {
  readonly #options: TasksOptions;
  readonly #seams: RunSeams;
  readonly #views: TaskViews;
  readonly #queue: TaskQueue;
  readonly #waker: Waker;
  readonly #end = new AbortController();
  #purging: NodeJS.Timeout | null = null;
  #isOver = false;

  constructor(options: TasksOptions) {
    this.#options = options;
    const { stores, events, now, notify, onDefect, againAfterMs } = options;
    const store = new TaskStore(stores, events, now);
    const disk = new DiskTrouble({
      notify,
      onDefect,
      held: (id, pause) => store.tellHeld(id, pause),
      now,
      ...(againAfterMs !== undefined && { againAfterMs }),
    });
    this.#seams = { ...options, store, disk, live: new LiveTexts() };
    this.#views = new TaskViews(this.#seams);
    this.#queue = new TaskQueue({
      waiting: (limit) => stores.tasks.waiting(limit),
      run: (id, signal) => this.#run(id, signal),
      onDefect,
    });
    this.#waker = new Waker({ ...options, store, woke: () => this.#queue.look() });
  }

  /** Goes on with what the last run of the app left, and begins what waits. */
  begin(): void {
    const { signal } = this.#end;
    resumeAfterCrash({ ...this.#options, seams: this.#seams, signal, putBackLate: () => this.#queue.look() });
    this.#purge();
    this.#purging = setInterval(() => this.#purge(), PURGE_EVERY_MS);
    this.#purging.unref();
    this.#waker.begin();
    const { stores, leftAfterMs = 0 } = this.#options;
    this.#queue.begin(stores.tasks.counts().waiting > 0 ? leftAfterMs : 0);
  }

  /** Newest first; `before` is the last row of the page above. */
  page(...asked: Parameters<TaskViews['page']>): ReturnType<TaskViews['page']> {
    return this.#views.page(...asked);
  }

  counts(): { waiting: number; running: number; paused: number } {
    return this.#options.stores.tasks.counts();
  }

  /** @throws ProblemError `not_found` */
  detail(id: string): TaskDetail {
    return this.#views.detail(id);
  }

  /**
   * A new task, on disk when it returns. The same id again gives the task that there is. One of a schedule may name an
   * agent that is gone: it pauses and says so.
   * @throws ProblemError `invalid_input`, `task_too_large`, `attachment`, or `not_found` for an agent that is not there
   */
  create(draft: Omit<TaskDraft, 'scheduleId' | 'chosen'> & Partial<TaskDraft>): Task {
    const { stores, contents, roster, now } = this.#options;
    if (stores.tasks.find(draft.id)) return this.#views.shown(taskOf(this.#need(draft.id)));
    const whole: TaskDraft = { scheduleId: null, chosen: null, ...draft };
    checkDraft(whole, contents);
    const agent = whole.agent === null ? null : roster.find(whole.agent);
    if (!agent && whole.agent !== null && whole.scheduleId === null) throw noAgent(whole.agent);
    const task = newTask(whole, agent, now());
    this.#seams.store.write((changes) => changes.create(task, whole.prompt));
    this.#queue.look();
    return taskOf(task);
  }

  /** Ends a task at once. What tools did stays done. Does nothing when it was cancelled already. */
  cancel(id: string): Task {
    const task = this.#need(id);
    if (task.state === 'cancelled') return taskOf(task);
    return this.#change(id, 'cancel', { endedAt: this.#options.now() });
  }

  /** A task that is over, from its beginning, as a new one; a paused one from where it is. */
  retry(id: string, newId: string): Task {
    const task = this.#need(id);
    if (task.state === 'paused') return this.resume(id);
    return isOver(task.state) ? this.#again(task, newId, task.chosen) : this.#views.shown(taskOf(task));
  }

  /** The same work as a new task, first on this backend. One that is not over is cancelled: its work is the new one's. */
  runOn(id: string, newId: string, connectionId: string, model: string | null): Task {
    const task = this.#need(id);
    const again = this.#again(task, newId, { connectionId, model });
    if (!isOver(this.#need(id).state)) this.cancel(id);
    return again;
  }

  /** The same work as a new task, beside the old one. */
  duplicate(id: string, newId: string): Task {
    const task = this.#need(id);
    return this.#again(task, newId, task.chosen);
  }

  /**
   * Lets a paused task go on, within these limits from now on.
   * @throws TaskMovedOn when it is not paused, waits for another word, or would stop at its limit at once
   */
  resume(id: string, limits?: WorkLimits): Task {
    const task = this.#need(id);
    nextState(task, 'resume');
    const allowed = limits ?? task.limits;
    const used = { steps: task.steps, dollars: task.cost.dollars, ranMs: task.ranMs };
    const reached = limitPause(allowed, used, this.#options.now());
    if (reached) throw new TaskMovedOn(reached.sentence, t('Allow it more, then it goes on.'));
    return this.#change(id, 'resume', { limits: allowed, pauses: 0 });
  }

  /**
   * The person's word on a tool.
   * @throws TaskMovedOn when the tool does not wait for it
   */
  answerTool(id: string, stepId: string, callId: string, answer: ToolAnswer): Task {
    const { stores, allowTool, now } = this.#options;
    const task = this.#need(id);
    nextState(task, 'answer');
    const step = stores.steps.ofTask(id).find((one) => one.id === stepId);
    if (step?.type !== 'turn') {
      throw new ProblemError('not_found', t('This step is not there any more.'), t('Open the task anew.'));
    }
    const { step: next, tool } = answered(step, callId, answer, now());
    const patch: TaskPatch = {};
    if (answer === 'always' && tool.serverId !== null && task.work) {
      const { serverId } = tool;
      if (task.agent !== null) allowTool(task.agent, serverId, tool.tool);
      const tools = task.work.tools.map((one) =>
        one.serverId === serverId && one.tool === tool.tool ? { ...one, asks: false } : one,
      );
      Object.assign(patch, { work: { ...task.work, tools } } satisfies TaskPatch);
    }
    const after = this.#seams.store.write((changes) => {
      changes.changeStep(next);
      return changes.task(id, 'answer', patch);
    });
    this.#queue.look();
    return taskOf(after);
  }

  /**
   * Gives a task that is not over to another agent, from its beginning.
   * @throws ProblemError `not_found`, or TaskMovedOn when it is over
   */
  setAgent(id: string, name: string): Task {
    const agent = this.#options.roster.find(name);
    if (!agent) throw noAgent(name);
    nextState(this.#need(id), 'begin_anew');
    const { stores, store } = this.#seams;
    const after = store.write((changes) => {
      leaveSteps(this.#seams, changes, id);
      if (stores.steps.nextIndex(id) > 0) changes.note(id, t('Begun anew with {agent}.', { agent: agent.title }));
      return changes.task(id, 'begin_anew', {
        agent: agent.name,
        agentId: agent.id,
        agentChoice: { by: 'person', why: null },
        work: null,
        limits: agent.limits,
        request: null,
        steps: 0,
        ranMs: 0,
        pauses: 0,
        loopFrom: 0,
        fromPosition: stores.steps.nextIndex(id),
      });
    });
    this.#queue.end(id);
    this.#queue.look();
    return taskOf(after);
  }

  /** @throws ProblemError `invalid_input` for a title with nothing in it */
  rename(id: string, typed: string): Task {
    this.#need(id);
    const title = tidyTitle(typed);
    if (title === null) {
      throw new ProblemError('invalid_input', t('A task needs a title.'), t('Type a few words.'), { field: 'title' });
    }
    return this.#amend(id, { title, titleBy: 'person' });
  }

  /** Takes a task away, for a day undoably; one that is not over is cancelled first. */
  remove(id: string): void {
    const task = this.#need(id);
    if (!isOver(task.state)) this.cancel(id);
    this.#amend(id, { removedAt: this.#options.now() });
    this.#options.events.emit({ type: 'task_removed', id });
  }

  /** @throws ProblemError `not_found` when it is gone for good */
  undoRemove(id: string): Task {
    const task = this.#options.stores.tasks.find(id);
    if (!task || (task.removedAt !== null && this.#options.now() - task.removedAt > UNDO_REMOVE_MS)) {
      throw new ProblemError('not_found', t('This task can no longer be brought back.'), t('Make it anew.'));
    }
    return task.removedAt === null ? this.#views.shown(taskOf(task)) : this.#amend(id, { removedAt: null });
  }

  /** Stops every run where it is, to go on at the next start. What has arrived is on disk when it is called, and stays. */
  async dispose(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#end.abort();
    this.#waker.dispose();
    if (this.#purging) clearInterval(this.#purging);
    const { stores, store } = this.#seams;
    try {
      // All at once: the disk is waited for once, however many there are.
      store.write((changes) => {
        for (const task of stores.tasks.inState('running')) putBack(this.#seams, changes, task);
      });
    } catch (error) {
      // The next start finds them running and puts them back then.
      this.#options.onDefect(error);
    }
    await this.#queue.dispose();
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    try {
      await new TaskRun(this.#seams, id, signal, this.#options.onDefect).run();
    } finally {
      if (!this.#isOver) settleCost(this.#seams, id, this.#options.onDefect);
    }
  }

  #again(task: StoredTask, newId: string, chosen: StoredTask['chosen']): Task {
    const prompt = this.#options.stores.tasks.promptOf(task.id) ?? '';
    return this.create({ ...againLike(task, prompt), id: newId, chosen });
  }

  /** An event of the person's that ends the present run, if there is one. */
  #change(id: string, event: TaskEvent, patch: TaskPatch): Task {
    const after = this.#seams.store.write((changes) => {
      const task = changes.task(id, event, patch);
      if (isOver(task.state)) leaveSteps(this.#seams, changes, id);
      return task;
    });
    if (isOver(after.state)) this.#queue.end(id);
    this.#queue.look();
    return taskOf(after);
  }

  #amend(id: string, patch: TaskPatch): Task {
    return this.#views.shown(taskOf(this.#seams.store.write((changes) => changes.task(id, 'amend', patch))));
  }

  #need(id: string): StoredTask {
    return this.#seams.store.need(id);
  }

  #purge(): void {
    try {
      this.#options.stores.tasks.purge(this.#options.now() - UNDO_REMOVE_MS);
    } catch (error) {
      this.#options.onDefect(error);
    }
  }
}

function noAgent(name: string): ProblemError {
  return new ProblemError(
    'not_found',
    t('There is no agent “{agent}”.', { agent: name }),
    t('Choose another agent, or let one be chosen.'),
    {
      field: 'agent',
    },
  );
}
