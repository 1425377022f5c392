import type { Pause, TaskState } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';

/**
 * What can happen to a task. `go_on`: something of its run is saved. `put_back`: the app closed in its middle.
 * `look_again`: what it waits for has changed, and it still waits. `wake`: by itself; `resume`, `answer`: by the person.
 * `begin_anew`: with another agent. `amend`: what does not touch its course.
 */
export type TaskEvent =
  | 'begin'
  | 'go_on'
  | 'finish'
  | 'fail'
  | 'pause'
  | 'put_back'
  | 'look_again'
  | 'wake'
  | 'resume'
  | 'answer'
  | 'cancel'
  | 'begin_anew'
  | 'amend';

/** What the state machine looks at of a task. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly pause: Pause | null;
}

/** A change that does not fit the present state: somebody else was faster, or it makes no sense any more. */
export class TaskMovedOn extends ProblemError {
  constructor(sentence: string, advice: string) {
    super('task', sentence, advice);
  }
}

const NEXT: Readonly<Record<TaskEvent, Partial<Record<TaskState, TaskState>>>> = {
  begin: { waiting: 'running' },
  go_on: { running: 'running' },
  finish: { running: 'done' },
  fail: { running: 'failed' },
  pause: { running: 'paused' },
  put_back: { running: 'waiting' },
  look_again: { paused: 'paused' },
  wake: { paused: 'waiting' },
  resume: { paused: 'waiting' },
  answer: { paused: 'waiting' },
  cancel: { waiting: 'cancelled', running: 'cancelled', paused: 'cancelled' },
  begin_anew: { waiting: 'waiting', running: 'waiting', paused: 'waiting' },
  amend: {
    waiting: 'waiting',
    running: 'running',
    paused: 'paused',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
  },
};

/**
 * The state after an event. Pure.
 *
 * ```
 *             begin             finish
 *  waiting ──────────▶ running ─────────▶ done
 *   ▲ ▲  ▲   put_back  │ │  │    fail
 *   │ │  └─────────────┘ │  └───────────▶ failed
 *   │ │ wake, resume,    │ pause
 *   │ └─ answer ─ paused ◀
 *   └─ begin_anew: from waiting, running, paused
 *
 *  cancel: from waiting, running, paused ▶ cancelled
 * ```
 *
 * @throws TaskMovedOn when the event does not fit the state: the state stays then
 */
export function nextState(task: TaskStanding, event: TaskEvent): TaskState {
  const next = NEXT[event][task.state];
  if (next === undefined) throw new TaskMovedOn(...refusal(task.state));
  if ((event === 'resume' || event === 'wake') && task.pause && asksThePerson(task.pause)) {
    throw new TaskMovedOn(
      t('This task waits for your answer about a tool.'),
      t('Open it and answer, then it goes on.'),
    );
  }
  return next;
}

/** Whether a pause ends with the person's word on one of its tools and with nothing else. */
export function asksThePerson({ why }: Pause): boolean {
  return why === 'approval' || why === 'unsure';
}

/** Whether a task in this state is over: it never runs again, only a new one made of it does. */
export function isOver(state: TaskState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function refusal(state: TaskState): [sentence: string, advice: string] {
  switch (state) {
    case 'waiting':
      return [t('This task already waits for its turn.'), t('It starts by itself.')];
    case 'running':
      return [t('This task is running.'), t('Wait for its end, or cancel it.')];
    case 'paused':
      return [t('This task is paused.'), t('Open it to see what it waits for.')];
    case 'done':
      return [t('This task is done already.'), t('Retry it to have the same work done anew.')];
    case 'failed':
      return [t('This task has failed already.'), t('Retry it to have the same work done anew.')];
    case 'cancelled':
      return [t('This task was cancelled.'), t('Retry it to have the same work done anew.')];
  }
}
