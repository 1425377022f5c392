import '../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../src/renderer/app/app';
import { useNavigation } from '../../../src/renderer/app/navigation';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { useTaskFilter } from '../../../src/renderer/state/task-pages';
import { useToasts } from '../../../src/renderer/ui/toast';
import { openWindow } from '../support/open-window';
import { pausedTask, runningTask, sampleAttachment, sampleDetail, sampleTask } from '../support/sample-tasks';
import { sampleAnswer, sampleConnection, sampleConversation, sampleId, sampleQuestion } from '../support/samples';
import { forgetTasks, go } from './opened';

let end: () => void = () => undefined;
afterEach(() => {
  end();
  forgetTasks();
  act(() => useDialogRequests.setState({ newTask: null }));
});

async function open(state: Parameters<typeof openWindow>[0] = {}) {
  forgetTasks();
  const window = await openWindow({ ...state, snapshot: { connections: [sampleConnection({ isPrimary: true })] } });
  end = window.end;
  render(<App />);
  await screen.findByRole('textbox', { name: 'Message' });
  return window.fake;
}

const texts = () => useToasts.getState().toasts.map(({ text }) => text);

describe('tasks, from elsewhere in the window', () => {
  it('are counted beside their link while they wait or run', async () => {
    const fake = await open({
      tasks: [
        sampleDetail({ task: runningTask() }),
        sampleDetail({ task: sampleTask({ id: sampleId(2, 7), state: 'waiting' }) }),
        sampleDetail({ task: sampleTask({ id: sampleId(3, 7) }) }),
      ],
    });
    const link = screen.getByRole('link', { name: 'Tasks' });
    const note = () => document.querySelector(`#${link.getAttribute('aria-describedby') ?? 'none'}`)?.textContent;
    await waitFor(() => expect(note()).toBe('1 running, 1 waiting'));
    expect(link.textContent).toBe('Tasks2');
    fake.state.tasks = fake.state.tasks.slice(1);
    fake.emit({ type: 'task_removed', id: sampleId(1, 7) });
    await waitFor(() => expect(note()).toBe('1 waiting'));
  });

  it('are counted beside their link while they are paused, apart from those under way', async () => {
    await open({
      tasks: [
        sampleDetail({ task: pausedTask() }),
        sampleDetail({ task: pausedTask({}, { id: sampleId(2, 7) }) }),
        sampleDetail({ task: runningTask({ id: sampleId(3, 7) }) }),
      ],
    });
    const link = screen.getByRole('link', { name: 'Tasks' });
    await waitFor(() => expect(link.textContent).toBe('Tasks21'));
    const note = document.querySelector(`#${link.getAttribute('aria-describedby') ?? 'none'}`);
    expect(note?.textContent).toBe('1 running, 2 paused');
  });

  it('say once when they end or pause, with a way to them', async () => {
    const fake = await open();
    const done = sampleTask({ title: 'The letter', endedAt: Date.now() });
    fake.emit({ type: 'task_changed', task: done });
    fake.emit({ type: 'task_changed', task: { ...done, revision: 2 } });
    const paused = pausedTask({ since: Date.now() }, { id: sampleId(2, 7), title: 'The garden' });
    fake.emit({ type: 'task_changed', task: paused });
    await waitFor(() => expect(texts()).toEqual(['“The letter” is done.', '“The garden” is paused.']));
    expect(useToasts.getState().toasts[1]?.detail).toBe('Claude is out of credits.');
    await userEvent.click((await screen.findAllByRole('button', { name: 'Open' }))[0] as HTMLElement);
    await waitFor(() => expect(useNavigation.getState().place).toEqual({ screen: 'tasks', id: done.id }));
  });

  it('say their latest news in place of the older, and nothing more once they are looked at', async () => {
    const task = sampleTask({ title: 'The letter', endedAt: Date.now() });
    const fake = await open({ tasks: [sampleDetail({ task })] });
    fake.emit({ type: 'task_changed', task: pausedTask({ since: Date.now() }, { title: 'The letter' }) });
    await waitFor(() => expect(texts()).toEqual(['“The letter” is paused.']));
    fake.emit({ type: 'task_changed', task });
    await waitFor(() => expect(texts()).toEqual(['“The letter” is done.']));
    await go({ screen: 'tasks', id: task.id });
    expect(texts()).toEqual([]);
  });

  it('say nothing of what is in sight, and of what is long over', async () => {
    const fake = await open();
    fake.emit({ type: 'task_changed', task: sampleTask({ title: 'Old' }) });
    await go({ screen: 'tasks', id: null });
    fake.emit({ type: 'task_changed', task: sampleTask({ id: sampleId(2, 7), endedAt: Date.now() }) });
    await screen.findByRole('article', { name: 'Rename the photos by their date' });
    expect(texts()).toEqual([]);
  });

  it('are gone to when the person clicks what the system told of them', async () => {
    const task = sampleTask({ title: 'The letter' });
    const fake = await open({ tasks: [sampleDetail({ task })] });
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.findByPlaceholderText(/Search chats/);
    fake.emit({ type: 'show_task', id: task.id });
    expect(await screen.findByRole('heading', { name: 'The letter' })).toBeTruthy();
    expect(screen.queryByPlaceholderText(/Search chats/)).toBeNull();
    act(() => useTaskFilter.setState({ shown: 'failed' }));
    fake.emit({ type: 'show_task', id: null });
    expect(await screen.findByRole('link', { name: 'The letter' })).toBeTruthy();
    expect(useNavigation.getState().place).toEqual({ screen: 'tasks', id: null });
  });

  it('are made of a question of a chat', async () => {
    await open({
      conversations: [sampleConversation(0)],
      messages: [sampleQuestion({ attachments: [sampleAttachment()] }), sampleAnswer()],
    });
    await go({ screen: 'chat', id: sampleId(0, 2) });
    const question = within(await screen.findByRole('article', { name: 'You' }));
    await userEvent.click(question.getByRole('button', { name: 'Turn into a task' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New task' }));
    const field: HTMLTextAreaElement = dialog.getByRole('textbox', { name: 'What should be done?' });
    expect(field.value).toBe('Could you plan three days in Porto?');
    expect(dialog.getByText(sampleAttachment().name)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(texts()).toEqual(['“Could you plan three days in Porto?” is in your tasks.']));
  });

  it('are reached from the palette and by a key', async () => {
    await open();
    await userEvent.keyboard('{Control>}t{/Control}');
    expect(await screen.findByRole('dialog', { name: 'New task' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByPlaceholderText(/Search chats/), 'under way{Enter}');
    await waitFor(() => expect(useNavigation.getState().place.screen).toBe('tasks'));
    expect(useTaskFilter.getState().shown).toBe('under_way');
  });
});
