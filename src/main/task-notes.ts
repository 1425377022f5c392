import type { Task, TaskState } from '../shared/domain/task';
import { t } from '../shared/language/t';
import type { EventBus } from './events/event-bus';
import type { Platform, SystemNote } from './platform/platform';

/** What comes within this time is told as one, in milliseconds. */
const TOGETHER_MS = 1000;
/** A pause that ends by itself this soon is not worth a word, in milliseconds. */
const BRIEF_MS = 2 * 60_000;

/** What {@link TaskNotes} needs. */
export interface TaskNotesOptions {
  readonly events: EventBus;
  readonly notify: Platform['notify'];
  /** Whether a window is in front, where all of it is seen anyway. */
  readonly isInFront: () => boolean;
  readonly isOn: () => boolean;
  readonly now: () => number;
}

/** Has the system tell of tasks that end or pause while no window is in front. */
export class TaskNotes {
  readonly #options: TaskNotesOptions;
  readonly #states = new Map<string, TaskState>();
  readonly #stopListening: () => void;
  #waiting: Task[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(options: TaskNotesOptions) {
    this.#options = options;
    this.#stopListening = options.events.listen((event) => {
      if (event.type === 'task_changed') this.#take(event.task);
      else if (event.type === 'task_removed') this.#states.delete(event.id);
    });
  }

  dispose(): void {
    this.#stopListening();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #take(task: Task): void {
    const before = this.#states.get(task.id);
    const isOver = task.state === 'done' || task.state === 'failed' || task.state === 'cancelled';
    if (isOver) this.#states.delete(task.id);
    else this.#states.set(task.id, task.state);
    // What was over when it was first seen is old news: it was renamed, or brought back.
    if (before === undefined || before === task.state || !this.#isNews(task)) return;
    const { isOn, isInFront } = this.#options;
    if (!isOn() || isInFront()) return;
    this.#waiting = [...this.#waiting.filter(({ id }) => id !== task.id), task];
    this.#timer ??= setTimeout(() => this.#tell(), TOGETHER_MS);
    this.#timer.unref();
  }

  #isNews({ state, pause }: Task): boolean {
    if (state === 'paused') return pause?.until == null || pause.until - this.#options.now() > BRIEF_MS;
    return state === 'done' || state === 'failed';
  }

  #tell(): void {
    const { notify, events, isInFront } = this.#options;
    const tasks = this.#waiting;
    this.#waiting = [];
    this.#timer = null;
    const [first] = tasks;
    if (!first || isInFront()) return;
    const id = tasks.length === 1 ? first.id : null;
    notify(tasks.length === 1 ? noteOf(first) : noteOfAll(tasks), () => events.emit({ type: 'show_task', id }));
  }
}

function noteOf({ title, state, pause, failure, ranOn }: Task): SystemNote {
  switch (state) {
    case 'done':
      return { title: t('Done: {title}', { title }), body: ranOn ? t('Ran on {label}.', { label: ranOn.label }) : '' };
    case 'failed':
      return { title: t('Failed: {title}', { title }), body: failure?.sentence ?? '' };
    case 'paused':
      return {
        title: pause?.why === 'approval' ? t('Needs you: {title}', { title }) : t('Paused: {title}', { title }),
        body: pause?.sentence ?? '',
      };
    case 'waiting':
    case 'running':
    case 'cancelled':
      return { title, body: '' };
  }
}

function noteOfAll(tasks: readonly Task[]): SystemNote {
  const count = (wanted: TaskState): number => tasks.filter(({ state }) => state === wanted).length;
  const [done, failed, paused] = [count('done'), count('failed'), count('paused')];
  return {
    title: t('{count, plural, one {# task} other {# tasks}}', { count: tasks.length }),
    body: [
      ...(done === 0 ? [] : [t('{count, number} done', { count: done })]),
      ...(failed === 0 ? [] : [t('{count, number} failed', { count: failed })]),
      ...(paused === 0 ? [] : [t('{count, number} paused', { count: paused })]),
    ].join(', '),
  };
}
