import { t } from '../../../../shared/language/t';
import { useNavigation, goTo } from '../../../app/navigation';
import { draftText } from '../../../state/chat-drafts';
import { addSchedule, updateSchedule } from '../../../state/schedules';
import { createTask } from '../../../state/task-actions';
import { useTaskFilter } from '../../../state/task-pages';
import { toast } from '../../../ui/toast';
import type { TaskForm } from './task-form';
import { timingOf } from './when';

/** Whether a task that is waiting appears before the person's eyes. */
function isInSight(): boolean {
  const { place } = useNavigation.getState();
  const { shown } = useTaskFilter.getState();
  return place.screen === 'tasks' && place.id === null && (shown === 'all' || shown === 'under_way');
}

/** Gives a task, or saves a schedule. Resolves once it is on disk; rejects with main's problem. */
export async function giveTask(form: TaskForm): Promise<void> {
  const { id, agent, catchesUp, editing } = form;
  const prompt = draftText(form.text);
  const attachmentIds = form.files.flatMap(({ attachment }) => (attachment ? [attachment.id] : []));
  const timing = timingOf(form.when);
  if (timing !== null) {
    const draft = { prompt, agent, timing, catchesUp, isOn: editing?.isOn ?? true };
    const schedule = await (editing
      ? updateSchedule(editing.id, draft, attachmentIds)
      : addSchedule(id, draft, attachmentIds));
    const { place } = useNavigation.getState();
    const isListed = place.screen === 'tasks' && place.id === 'schedules';
    toast(
      t('Saved. {timing}.', { timing: schedule.words }),
      isListed ? {} : { action: { label: t('Schedules'), run: () => goTo('tasks', 'schedules') } },
    );
    return;
  }
  const { level, schema, conversationId } = form;
  const outputSchema = schema === null || schema.trim() === '' ? null : schema;
  const task = await createTask({ id, prompt, agent, level, attachmentIds, outputSchema, conversationId });
  if (!isInSight())
    toast(t('“{title}” is in your tasks.', { title: task.title }), {
      about: task.id,
      action: { label: t('Open'), run: () => goTo('tasks', task.id) },
    });
}
