import '../support/browser-parts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { type Place, hashOf, placeOf, useNavigation } from '../../../src/renderer/app/navigation';
import { TasksScreen } from '../../../src/renderer/screens/tasks/tasks-screen';
import { emptyForm, useKeptForm } from '../../../src/renderer/screens/tasks/new-task/task-form';
import { useAgentStore } from '../../../src/renderer/state/agents';
import { useDrafts } from '../../../src/renderer/state/chat-drafts';
import { useSchedules } from '../../../src/renderer/state/schedules';
import { useOpenTasks } from '../../../src/renderer/state/task-details';
import { useTaskFilter, useTaskPages } from '../../../src/renderer/state/task-pages';
import { useTasks } from '../../../src/renderer/state/tasks';
import type { TaskDetail } from '../../../src/shared/domain/task';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleDetail } from '../support/sample-tasks';
import { sampleConnection, sampleId } from '../support/samples';

/** The Primary of these tests, and another one. */
export const deepseek = sampleConnection({ isPrimary: true });
export const claude = sampleConnection({
  id: sampleId(2, 1),
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-haiku',
});

/** Puts everything that the window knows of tasks back to nothing. */
export function forgetTasks(): void {
  useTasks.setState(useTasks.getInitialState(), true);
  useTaskPages.setState({}, true);
  useTaskFilter.setState({ shown: 'all' });
  useOpenTasks.setState({ byId: {} });
  useSchedules.setState(useSchedules.getInitialState(), true);
  useKeptForm.setState(emptyForm(), true);
  useAgentStore.setState(useAgentStore.getInitialState(), true);
  useDrafts.setState({ byScope: {}, isUnsaved: false });
}

/** Goes somewhere as the person does, and waits until the window is there. */
export async function go(place: Place): Promise<void> {
  act(() => {
    window.location.hash = hashOf(place);
  });
  await waitFor(() => {
    const { screen: at, id } = useNavigation.getState().place;
    if (hashOf({ screen: at, id }) !== hashOf(placeOf(hashOf(place)))) throw new Error('not there yet');
  });
}

/** The screen with these tasks: its list, or the one with that id. */
export async function opened(
  tasks: TaskDetail[] = [],
  { id = null, ...state }: Parameters<typeof fakeState>[0] & { id?: string | null } = {},
) {
  forgetTasks();
  await go({ screen: 'tasks', id });
  onTestFinished(async () => {
    await go({ screen: 'chat', id: null });
    forgetTasks();
  });
  const fake = createFakeMain(
    fakeState({ tasks, ...state, snapshot: { connections: [deepseek, claude], ...state.snapshot } }),
  );
  const { user, unmount } = await inWindow(fake, <TasksScreen />);
  const task = async (name: string) => within(await screen.findByRole('article', { name }));
  return { fake, user, task, unmount };
}

/** The page of one task. */
export async function openedPage(detail: Partial<TaskDetail> = {}, state: Parameters<typeof fakeState>[0] = {}) {
  const whole = sampleDetail(detail);
  const open = await opened([whole], { ...state, id: whole.task.id });
  const page = await open.task(whole.task.title);
  return { ...open, page, id: whole.task.id };
}
