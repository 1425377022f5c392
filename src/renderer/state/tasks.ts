import { create } from 'zustand';
import type { Task, TaskState } from '../../shared/domain/task';
import type { Main } from './client';
import { onAppEvent } from './events';
import { useSession } from './session';

/** Milliseconds in which changes of states are gathered before their numbers are read again. */
const COUNT_AFTER_MS = 100;

/** How many tasks there are in each state that is not over. */
export interface TaskCounts {
  readonly waiting: number;
  readonly running: number;
  readonly paused: number;
}

interface Tasks {
  /** Every task that this window has been told of and that was not removed. */
  readonly byId: Readonly<Record<string, Task>>;
  /** Their ids, newest first. */
  readonly order: readonly string[];
  /** Null until main has said. */
  readonly counts: TaskCounts | null;
}

/** The tasks as main last told them. */
export const useTasks = create<Tasks>(() => ({ byId: {}, order: [], counts: null }));

/** Removed here, and main has not yet said so: what it still tells of them is let go. */
const removed = new Set<string>();

/** Newest first, as main orders them: by when they were made, then by id. */
export function byNewest(a: Pick<Task, 'createdAt' | 'id'>, b: Pick<Task, 'createdAt' | 'id'>): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** Takes over tasks as main gave them. An older state never replaces a newer one. */
export function keepTasks(...tasks: readonly Task[]): void {
  useTasks.setState((state) => {
    const news = tasks.filter((task) => {
      const known = state.byId[task.id];
      return !removed.has(task.id) && (!known || task.revision >= known.revision);
    });
    if (news.length === 0) return state;
    const byId = { ...state.byId, ...Object.fromEntries(news.map((task) => [task.id, task])) };
    if (news.every(({ id }) => state.byId[id])) return { byId };
    const order = Object.values(byId)
      .sort(byNewest)
      .map(({ id }) => id);
    return { byId, order };
  });
}

/** Lets go of tasks. */
export function dropTasks(...ids: readonly string[]): void {
  useTasks.setState(({ byId, order }) => {
    const gone = new Set(ids);
    return {
      byId: Object.fromEntries(Object.entries(byId).filter(([id]) => !gone.has(id))),
      order: order.filter((id) => !gone.has(id)),
    };
  });
}

/** Takes a task off the screen before main has removed it. */
export function hideTask(id: string): void {
  removed.add(id);
  dropTasks(id);
}

/** Shows a task again that was hidden. */
export function showTask(task: Task): void {
  removed.delete(task.id);
  keepTasks(task);
}

/** One task; undefined while nothing was told of it. */
export function useTask(id: string): Task | undefined {
  return useTasks(({ byId }) => byId[id]);
}

/** Whether a task can still change by itself. */
export function isOver(state: TaskState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

async function readCounts(main: Main): Promise<void> {
  try {
    useTasks.setState({ counts: await main.tasks.counts() });
  } catch {
    // The numbers beside a link are no reason to interrupt anyone: they are read again with the next change.
  }
}

let counting: ReturnType<typeof setTimeout> | undefined;

function countSoon(): void {
  if (counting !== undefined) return;
  counting = setTimeout(() => {
    counting = undefined;
    const { main } = useSession.getState();
    if (main) void readCounts(main);
  }, COUNT_AFTER_MS);
}

useSession.subscribe(({ main }, before) => {
  if (!main || main === before.main) return;
  removed.clear();
  void readCounts(main);
});

onAppEvent((event) => {
  if (event.type === 'task_changed') {
    if (useTasks.getState().byId[event.task.id]?.state !== event.task.state) countSoon();
    keepTasks(event.task);
  }
  if (event.type === 'task_removed') {
    removed.delete(event.id);
    dropTasks(event.id);
    countSoon();
  }
});
