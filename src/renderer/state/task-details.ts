import { create } from 'zustand';
import type { AppEvent } from '../../shared/domain/app-event';
import type { Problem } from '../../shared/domain/problem';
import type { TaskDetail } from '../../shared/domain/task';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { useSession } from './session';
import { addDelta, keepStep, mergeSteps } from './task-steps';
import { keepTasks, useTasks } from './tasks';

type Delta = Extract<AppEvent, { type: 'task_delta' }>;

/** How many tasks stay in memory in full after they were looked at. */
const DETAILS_MAX = 8;
/** Milliseconds in which changes are gathered before a task is read again for its attempts and its plan. */
const READ_AFTER_MS = 150;

/** All of one task, as far as it was read. */
export interface OpenTask {
  readonly detail: TaskDetail | null;
  readonly isReading: boolean;
  /** Why it could not be read; null when it could. */
  readonly problem: Problem | null;
  /** The line that it was read over; read again after a reconnect. */
  readonly readFrom: Main | null;
}

const UNREAD: OpenTask = { detail: null, isReading: false, problem: null, readFrom: null };

/** The tasks that were opened in this window. */
export const useOpenTasks = create<{ readonly byId: Readonly<Record<string, OpenTask>> }>(() => ({ byId: {} }));

function openTaskOf(id: string): OpenTask | undefined {
  return useOpenTasks.getState().byId[id];
}

function change(id: string, next: Partial<OpenTask>): void {
  useOpenTasks.setState(({ byId }) => ({ byId: { ...byId, [id]: { ...(byId[id] ?? UNREAD), ...next } } }));
}

/** Lets go of the tasks that were opened longest ago. */
function letGo(opened: string): void {
  useOpenTasks.setState(({ byId }) => {
    const { [opened]: task, ...others } = byId;
    const kept = Object.entries(others).slice(-(DETAILS_MAX - 1));
    return { byId: { ...Object.fromEntries(kept), ...(task ? { [opened]: task } : {}) } };
  });
}

/** Tasks of which something was missed while they were being read. */
const readOnceMore = new Set<string>();

/** Reads all of a task, unless it was read over this line. A failure is kept as its `problem`. */
export async function openTask(main: Main, id: string): Promise<void> {
  letGo(id);
  if (openTaskOf(id)?.readFrom === main) return;
  await readTask(main, id);
}

/** Reads all of a task again: something was missed, or has changed that no event carries. */
export async function readTask(main: Main, id: string): Promise<void> {
  if (openTaskOf(id)?.isReading) {
    readOnceMore.add(id);
    return;
  }
  change(id, { isReading: true, problem: null });
  try {
    const read = await main.tasks.detail({ id });
    const before = openTaskOf(id)?.detail;
    draw(id);
    const steps = before ? mergeSteps(before.steps, read.steps) : read.steps;
    keepTasks(read.task);
    change(id, { detail: { ...read, steps }, isReading: false, readFrom: main });
  } catch (error) {
    change(id, { isReading: false, problem: problemOf(error) });
  }
  if (readOnceMore.delete(id)) void readTask(main, id);
}

/** Reads an open task again over the line that there is now. While there is none, coming back reads it anyway. */
function readAgain(id: string): void {
  const { main } = useSession.getState();
  if (main && openTaskOf(id)) void readTask(main, id);
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

function readSoon(id: string): void {
  if (timers.has(id)) return;
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      readAgain(id);
    }, READ_AFTER_MS),
  );
}

/** What arrived since the last frame, by task. */
const arrived = new Map<string, Delta[]>();
let frame: number | null = null;

/** Puts what arrived into the steps of a task. Where something before it is missing, the task is read again. */
function draw(id: string): void {
  const deltas = arrived.get(id) ?? [];
  arrived.delete(id);
  const detail = openTaskOf(id)?.detail;
  if (deltas.length === 0 || !detail) return;
  const added = addDelta(detail.steps, deltas);
  change(id, { detail: { ...detail, steps: added.steps } });
  if (added.hasGap) readAgain(id);
}

function drawAll(): void {
  frame = null;
  for (const id of arrived.keys()) draw(id);
}

function hear(event: AppEvent): void {
  switch (event.type) {
    case 'task_delta':
      if (!openTaskOf(event.taskId)) return;
      arrived.set(event.taskId, [...(arrived.get(event.taskId) ?? []), event]);
      frame ??= requestAnimationFrame(drawAll);
      return;
    case 'task_step_changed': {
      const { taskId } = event.step;
      // What was written before a step changed belongs to the step as it was.
      draw(taskId);
      const detail = openTaskOf(taskId)?.detail;
      if (detail) change(taskId, { detail: { ...detail, steps: keepStep(detail.steps, event.step) } });
      else if (openTaskOf(taskId)?.isReading) readOnceMore.add(taskId);
      return;
    }
    case 'task_changed': {
      if (openTaskOf(event.task.id)) readSoon(event.task.id);
      return;
    }
    case 'task_removed':
      useOpenTasks.setState(({ byId }) => {
        const { [event.id]: _gone, ...rest } = byId;
        return { byId: rest };
      });
      return;
    default:
  }
}

/** A task with all that belongs to it; its state is always the newest that main has told. */
export function useOpenTask(id: string): OpenTask {
  const open = useOpenTasks(({ byId }) => byId[id] ?? UNREAD);
  const newest = useTasks(({ byId }) => byId[id]);
  if (!open.detail || !newest || newest === open.detail.task) return open;
  return newest.revision >= open.detail.task.revision ? { ...open, detail: { ...open.detail, task: newest } } : open;
}

onAppEvent(hear);
