import { t } from '../../../../shared/language/t';
import { goTo, useNavigation } from '../../../app/navigation';
import type { Task } from '../../../../shared/domain/task';
import { problemOf } from '../../../state/client';
import { removeTask, restoreTask } from '../../../state/task-actions';
import { toast, toastProblem } from '../../../ui/toast';

/** Does something to a task; what goes wrong is said in a toast. @returns what came of it, or null */
export async function orToast<T>(action: Promise<T>): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    toastProblem(problemOf(error));
    return null;
  }
}

/** Does something that makes a new task, and leads to it. */
export async function leadTo(action: Promise<Task>): Promise<void> {
  const task = await orToast(action);
  if (task) goTo('tasks', task.id);
}

function isOpen(id: string): boolean {
  const { place } = useNavigation.getState();
  return place.screen === 'tasks' && place.id === id;
}

async function undo(id: string, wasOpen: boolean): Promise<void> {
  const task = await orToast(restoreTask(id));
  if (task && wasOpen) goTo('tasks', id);
}

/** Deletes a task at once and offers to undo it. When it was open, the list takes its place. */
export async function removeWithUndo(task: Task): Promise<void> {
  const wasOpen = isOpen(task.id);
  if (wasOpen) goTo('tasks', null, { replace: true });
  try {
    await removeTask(task);
    toast(t('“{title}” was deleted.', { title: task.title }), {
      action: { label: t('Undo'), run: () => void undo(task.id, wasOpen) },
    });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
