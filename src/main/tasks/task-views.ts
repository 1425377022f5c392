import type { Attachment } from '../../shared/domain/attachment';
import type { Task, TaskDetail, TaskState } from '../../shared/domain/task';
import type { RunSeams } from './run-seams';
import { stepOf } from './stored-step';
import { taskOf } from './stored-task';
import { isOver } from './task-state';

/** Tasks as the window sees them: as they are on disk, with what is ahead of it. */
export class TaskViews {
  readonly #seams: RunSeams;

  constructor(seams: RunSeams) {
    this.#seams = seams;
  }

  /** Newest first; `before` is the last row of the page above. */
  page(
    limit: number,
    before: { createdAt: number; id: string } | null,
    states: readonly TaskState[] | null,
  ): { items: Task[]; more: boolean } {
    const rows = this.#seams.stores.tasks.page(limit + 1, before, states);
    return { items: rows.slice(0, limit).map((task) => this.shown(task)), more: rows.length > limit };
  }

  /** @throws ProblemError `not_found` */
  detail(id: string): TaskDetail {
    const { stores, store, contents, ledger, roster, live } = this.#seams;
    const task = store.need(id);
    const steps = stores.steps.ofTask(id).map((step) => stepOf(live.current(step)));
    const growing = steps.findLast((step) => step.type === 'turn' && step.state === 'running');
    const agent = task.agent === null ? null : roster.find(task.agent);
    return {
      task: this.shown(taskOf(task)),
      prompt: stores.tasks.promptOf(id) ?? '',
      attachments: task.attachmentIds.flatMap((one): Attachment | [] => contents.find(one) ?? []),
      outputSchema: task.outputSchema,
      limits: task.limits,
      purpose: task.work ? task.work.purpose : (agent?.purpose ?? null),
      steps,
      answer: task.answer === '' && growing?.type === 'turn' ? growing.text : task.answer,
      attempts: ledger.ofTask(id),
      plan: task.plan,
    };
  }

  /** A task that waits for the disk is shown as that: it cannot be written down. */
  shown(task: Task): Task {
    const pause = this.#seams.disk.pauseOf(task.id);
    return pause && !isOver(task.state) ? { ...task, state: 'paused', pause } : task;
  }
}
