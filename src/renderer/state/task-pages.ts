import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Problem } from '../../shared/domain/problem';
import { type Task, TaskState } from '../../shared/domain/task';
import { type Main, problemOf } from './client';
import { currentMain } from './session';
import { byNewest, dropTasks, keepTasks, useTasks } from './tasks';

/** Rows per page: more than any window shows at once. */
const PAGE_ROWS = 100;

/** Which tasks of the list are shown. */
export const TASK_FILTERS = ['all', 'under_way', 'paused', 'done', 'failed', 'cancelled'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

/** Which filter is chosen. It stays while one looks at something else. */
export const useTaskFilter = create<{ readonly shown: TaskFilter }>(() => ({ shown: 'all' }));

/** The states that each filter lets through. */
const STATES: Readonly<Record<TaskFilter, readonly TaskState[]>> = {
  all: TaskState.options,
  under_way: ['waiting', 'running'],
  paused: ['paused'],
  done: ['done'],
  failed: ['failed'],
  cancelled: ['cancelled'],
};

/** How far one filter's list was read. */
export interface TaskList {
  /** The last row of the last page; null before the first, and for a list without rows. */
  readonly readTo: Pick<Task, 'createdAt' | 'id'> | null;
  readonly more: boolean;
  readonly isReading: boolean;
  /** Why the last page could not be read; null when it could. */
  readonly problem: Problem | null;
  /** The line that it was read over; read again after a reconnect. */
  readonly readFrom: Main | null;
}

const UNREAD: TaskList = { readTo: null, more: false, isReading: false, problem: null, readFrom: null };

/** How far the lists were read, by filter. */
export const useTaskPages = create<Partial<Record<TaskFilter, TaskList>>>(() => ({}));

function listOf(filter: TaskFilter): TaskList {
  return useTaskPages.getState()[filter] ?? UNREAD;
}

/** How far one filter's list was read. */
export function useTaskList(filter: TaskFilter): TaskList {
  return useTaskPages((pages) => pages[filter] ?? UNREAD);
}

function change(filter: TaskFilter, next: Partial<TaskList>): void {
  useTaskPages.setState({ [filter]: { ...listOf(filter), ...next } });
}

/** Whether a task belongs to what was read of a list: one below its last page is left to its own page. */
function isShown(task: Task, filter: TaskFilter, { readTo, more }: TaskList): boolean {
  if (!STATES[filter].includes(task.state)) return false;
  return !more || readTo === null || byNewest(task, readTo) <= 0;
}

/** The ids that a filter lets through, newest first, as far as its list was read. */
export function useTaskIds(filter: TaskFilter): readonly string[] {
  const list = useTaskList(filter);
  return useTasks(
    useShallow(({ byId, order }) =>
      order.filter((id) => {
        const task = byId[id];
        return task !== undefined && isShown(task, filter, list);
      }),
    ),
  );
}

async function readPage(main: Main, filter: TaskFilter, above: TaskList['readTo']): Promise<void> {
  change(filter, { isReading: true, problem: null });
  const before = useTasks.getState().byId;
  const states = filter === 'all' ? {} : { states: [...STATES[filter]] };
  try {
    const page = await main.tasks.page({
      limit: PAGE_ROWS,
      ...states,
      ...(above ? { before: { createdAt: above.createdAt, id: above.id } } : {}),
    });
    const readTo = page.items.at(-1) ?? above;
    const now = { readTo, more: page.more, isReading: false, readFrom: main };
    letGoOfMissing(before, page.items, filter, { ...listOf(filter), ...now }, above);
    keepTasks(...page.items);
    change(filter, now);
  } catch (error) {
    change(filter, { isReading: false, problem: problemOf(error) });
  }
}

/** What this window knew before the page was asked for, and what stands within it no more, is gone. */
function letGoOfMissing(
  before: Readonly<Record<string, Task>>,
  items: readonly Task[],
  filter: TaskFilter,
  list: TaskList,
  above: TaskList['readTo'],
): void {
  const present = new Set(items.map(({ id }) => id));
  const gone = Object.values(before).filter(
    (task) =>
      !present.has(task.id) &&
      task === useTasks.getState().byId[task.id] &&
      isShown(task, filter, list) &&
      (above === null || byNewest(task, above) > 0),
  );
  if (gone.length > 0) dropTasks(...gone.map(({ id }) => id));
}

/** Reads the newest page of a list, unless it was read over this line or is being read. A failure is kept as its `problem`. */
export async function openTaskList(main: Main, filter: TaskFilter): Promise<void> {
  const list = listOf(filter);
  if (list.readFrom === main || list.isReading) return;
  await readPage(main, filter, null);
}

/** Reads the newest page of a list again, after it could not be read. */
export async function readTaskListAgain(main: Main, filter: TaskFilter): Promise<void> {
  await readPage(main, filter, null);
}

/** Reads the next older page, when there is one and none is being read. A failure is kept as the list's `problem`. */
export async function readOlderTasks(filter: TaskFilter): Promise<void> {
  const { more, isReading, readTo, problem } = listOf(filter);
  if (!more || isReading || problem !== null) return;
  await readPage(currentMain(), filter, readTo);
}
