import { t } from '../../shared/language/t';
import type { Task } from '../../shared/domain/task';
import { onAppEvent } from '../state/events';
import { useTaskFilter } from '../state/task-pages';
import { closeToastsAbout, toast } from '../ui/toast';
import { goTo, useNavigation } from './navigation';
import { setPaletteOpen } from './shell-state';

/** What ended longer ago than this when it is told, in milliseconds, is no news: it was renamed, or read again. */
const NEWS_FOR_MS = 60_000;

/** What was said of each task last, so that nothing is said twice. */
const said = new Map<string, string>();

/** What has happened to a task that somebody elsewhere wants to know; null: nothing. */
function newsOf({ id, title, state, pause, failure, endedAt }: Task) {
  const open = { label: t('Open'), run: () => goTo('tasks', id) };
  switch (state) {
    case 'done':
      return { at: endedAt, text: t('“{title}” is done.', { title }), options: { action: open } };
    case 'failed':
      return {
        at: endedAt,
        text: t('“{title}” failed.', { title }),
        options: { action: open, tone: 'bad', ...(failure && { detail: failure.sentence }) },
      } as const;
    case 'paused':
      return {
        at: pause?.since ?? null,
        text: t('“{title}” is paused.', { title }),
        options: { action: open, ...(pause && { detail: pause.sentence }) },
      };
    case 'waiting':
    case 'running':
    case 'cancelled':
      return null;
  }
}

function hear(task: Task): void {
  const news = newsOf(task);
  if (news === null || news.at === null) return;
  const what = `${task.state} ${news.at}`;
  if (said.get(task.id) === what) return;
  said.set(task.id, what);
  const isInSight = useNavigation.getState().place.screen === 'tasks';
  if (isInSight || Date.now() - news.at > NEWS_FOR_MS) return;
  toast(news.text, { ...news.options, about: task.id });
}

/** Goes to what the system told of: one task, or all of them, whatever filter was chosen last. */
function show(id: string | null): void {
  setPaletteOpen(false);
  if (id === null) useTaskFilter.setState({ shown: 'all' });
  goTo('tasks', id);
}

/**
 * Says in a toast when a task ends or pauses while another screen is open, and goes to a task when the person clicked
 * what the system told of it. @returns a function that ends it
 */
export function followTasks(): () => void {
  const endHearing = onAppEvent((event) => {
    if (event.type === 'task_changed') hear(event.task);
    if (event.type === 'task_removed') said.delete(event.id);
    if (event.type === 'show_task') show(event.id);
  });
  // Whoever looks at a task needs no way to it.
  const endFollowing = useNavigation.subscribe(({ place }) => {
    if (place.screen === 'tasks' && place.id !== null) closeToastsAbout(place.id);
  });
  return () => {
    endHearing();
    endFollowing();
  };
}
