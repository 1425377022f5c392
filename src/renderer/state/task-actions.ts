import type { NewTask } from '../../shared/contract/tasks';
import type { WorkLimits } from '../../shared/domain/agent';
import type { Task } from '../../shared/domain/task';
import { currentMain } from './session';
import { hideTask, keepTasks, showTask, useTasks } from './tasks';

function kept(task: Task): Task {
  keepTasks(task);
  return task;
}

/** What each of these does is told in the contract (`shared/contract/tasks.ts`). All reject with main's problem. */
export async function createTask(task: NewTask): Promise<Task> {
  return kept(await currentMain().tasks.create(task));
}

/** Ends a task at once. What its tools did stays done. */
export async function cancelTask(id: string): Promise<Task> {
  return kept(await currentMain().tasks.cancel({ id }));
}

/** Does the work of a task that is over again, as a new one. @returns the new task, or the same when it was paused */
export async function retryTask(id: string): Promise<Task> {
  return kept(await currentMain().tasks.retry({ id, newId: crypto.randomUUID() }));
}

/** The same work again, first on a backend of the person's choice. @returns the new task */
export async function runTaskOn(id: string, connectionId: string, model: string | null): Promise<Task> {
  return kept(await currentMain().tasks.runOn({ id, newId: crypto.randomUUID(), connectionId, model }));
}

/** A second task of the same work. @returns the new task */
export async function duplicateTask(id: string): Promise<Task> {
  return kept(await currentMain().tasks.duplicate({ id, newId: crypto.randomUUID() }));
}

/** Lets a paused task go on: now, or with other limits than those that it reached. */
export async function resumeTask(id: string, limits?: WorkLimits): Promise<Task> {
  return kept(await currentMain().tasks.resume({ id, ...(limits && { limits }) }));
}

/** What the person says of one tool call. */
export type ToolAnswer = 'allow' | 'always' | 'refuse' | 'run_again' | 'done';

/** Gives the person's word on a tool that waits for it. */
export async function answerTool(id: string, stepId: string, callId: string, answer: ToolAnswer): Promise<Task> {
  return kept(await currentMain().tasks.answerTool({ id, stepId, callId, answer }));
}

/** Gives a task that is not over to another agent, from its beginning. */
export async function setTaskAgent(id: string, agent: string): Promise<Task> {
  return kept(await currentMain().tasks.setAgent({ id, agent }));
}

/** Renames a task; an empty title changes nothing. */
export async function renameTask(id: string, typed: string): Promise<void> {
  const title = typed.trim();
  if (title === '' || title === useTasks.getState().byId[id]?.title) return;
  kept(await currentMain().tasks.rename({ id, title }));
}

/** Removes from the screen at once and in main; {@link restoreTask} brings it back. Rejects, and shows it again. */
export async function removeTask(task: Task): Promise<void> {
  hideTask(task.id);
  try {
    await currentMain().tasks.remove({ id: task.id });
  } catch (error) {
    showTask(task);
    throw error;
  }
}

/** Undoes a removal. */
export async function restoreTask(id: string): Promise<Task> {
  const task = await currentMain().tasks.undoRemove({ id });
  showTask(task);
  return task;
}
