import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { useNavigation } from '../../../src/renderer/app/navigation';
import { useTasks } from '../../../src/renderer/state/tasks';
import { inputsOf } from '../connect/in-window';
import { pausedTask, runningTask, sampleDetail, sampleTask } from '../support/sample-tasks';
import { NOON, sampleFailure, sampleId, sampleProblem } from '../support/samples';
import { go, opened } from './opened';

const task = (n: number, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleDetail({ task: sampleTask({ id: sampleId(n, 7), title: `Work ${n}`, createdAt: NOON - n * 1000, ...change }) });
const titles = () => screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'));

describe('the list of tasks', () => {
  it('shows the newest first, each with its state, agent, backend, cost and time', async () => {
    const { task: row } = await opened([task(2), task(1)]);
    const first = await row('Work 1');
    expect(titles()).toEqual(['Work 1', 'Work 2']);
    expect(first.getByRole('status').textContent).toBe('Done');
    expect(await first.findByText('Builder · DeepSeek · deepseek-flash')).toBeTruthy();
    expect(first.getByText('$0.0021')).toBeTruthy();
    expect(first.getByText('12 s')).toBeTruthy();
  });

  it('says why in words: what a paused one waits for, and what a failed one met', async () => {
    const failure = { sentence: 'Claude has no credits left.', advice: 'Top up.', cause: sampleFailure() };
    const { task: row } = await opened([
      sampleDetail({ task: pausedTask({}, { title: 'Waits' }) }),
      task(2, { state: 'failed', failure }),
    ]);
    expect((await row('Waits')).getByRole('status').textContent).toBe('Paused: Claude is out of credits');
    expect((await row('Work 2')).getByRole('status').textContent).toBe('Failed: Claude has no credits left');
  });

  it('never reads an unknown cost as nothing', async () => {
    const { task: row } = await opened([
      task(1, { cost: { dollars: 0, unpriced: 2 } }),
      task(2, { cost: { dollars: 0.5, unpriced: 1 } }),
    ]);
    expect((await row('Work 1')).getByText('cost unknown')).toBeTruthy();
    expect((await row('Work 2')).getByText('at least $0.50')).toBeTruthy();
  });

  it('counts the steps of a long one', async () => {
    const { task: row } = await opened([sampleDetail({ task: runningTask({ title: 'Long', steps: 3 }) })]);
    expect((await row('Long')).getByText(/step 4/)).toBeTruthy();
  });

  it('puts what needs the person on top, and only there', async () => {
    const { task: row, user } = await opened([
      task(1),
      sampleDetail({
        task: pausedTask(
          { why: 'approval', sentence: 'Its call of the tool “write_file” of files waits for your yes.' },
          { id: sampleId(9, 7), title: 'Asks', createdAt: NOON - 90_000 },
        ),
      }),
    ]);
    const region = within(await screen.findByRole('region', { name: 'Needs you' }));
    expect(region.getByRole('status').textContent).toBe('Paused: asks before it uses a tool');
    expect(region.getByText(/waits for your yes/)).toBeTruthy();
    expect(titles()).toEqual(['Asks', 'Work 1']);
    await user.click((await row('Asks')).getByRole('button', { name: 'Decide about Asks' }));
    await waitFor(() => expect(useNavigation.getState().place).toEqual({ screen: 'tasks', id: sampleId(9, 7) }));
  });

  it('is filtered by state, and asks main for that state alone', async () => {
    const { fake, user } = await opened([task(1), task(2, { state: 'cancelled' })]);
    await screen.findByRole('article', { name: 'Work 1' });
    await user.click(screen.getByRole('radio', { name: 'Cancelled' }));
    await waitFor(() => expect(titles()).toEqual(['Work 2']));
    expect(inputsOf(fake, 'tasks.page')).toContainEqual({ limit: 100, states: ['cancelled'] });
    await user.click(screen.getByRole('radio', { name: 'Paused' }));
    expect(await screen.findByText('Nothing is paused.')).toBeTruthy();
  });

  it('follows what main tells; an older state never replaces a newer one', async () => {
    const { fake, task: row } = await opened([task(1, { state: 'running', revision: 4 })]);
    const status = (await row('Work 1')).getByRole('status');
    const { task: known } = task(1, { revision: 5 });
    fake.emit({ type: 'task_changed', task: known });
    await waitFor(() => expect(status.textContent).toBe('Done'));
    fake.emit({ type: 'task_changed', task: { ...known, state: 'running', revision: 3 } });
    fake.emit({ type: 'task_changed', task: task(0).task });
    await row('Work 0');
    expect(status.textContent).toBe('Done');
    fake.emit({ type: 'task_removed', id: known.id });
    await waitFor(() => expect(titles()).toEqual(['Work 0']));
  });

  it('of three thousand draws what is in sight, and reads page by page', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => task(n));
    const { fake } = await opened(many);
    await screen.findByRole('article', { name: 'Work 0' });
    const feed = screen.getByRole('feed', { name: 'All tasks' });
    expect(within(feed).getAllByRole('article').length).toBeLessThan(60);
    expect(Object.keys(useTasks.getState().byId)).toHaveLength(100);
    await act(async () => screen.getByRole('button', { name: 'Show earlier' }).click());
    await waitFor(() => expect(Object.keys(useTasks.getState().byId)).toHaveLength(200));
    expect(inputsOf(fake, 'tasks.page').at(-1)).toEqual({
      limit: 100,
      before: { createdAt: NOON - 99_000, id: sampleId(99, 7) },
    });
  });

  it('is walked through with the arrow keys', async () => {
    const { user } = await opened([task(1), task(2)]);
    (await screen.findByRole('link', { name: 'Work 1' })).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Work 2' }));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Work 1' }));
  });

  it('is come back to where one left it', async () => {
    const { user } = await opened([task(1), task(2)]);
    const link = await screen.findByRole('link', { name: 'Work 2' });
    link.focus();
    // jsdom follows no links: the address changes as the link says.
    await go({ screen: 'tasks', id: sampleId(2, 7) });
    await user.click(await screen.findByRole('button', { name: 'Back to the list' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Work 2' })));
  });

  it('teaches where nothing was given yet, with examples that fill the dialog', async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole('button', { name: /Plan our move/ }));
    const { newTask } = useDialogRequests.getState();
    expect(newTask?.preset.agent).toBe('planner');
    const field: HTMLTextAreaElement = await screen.findByRole('textbox', { name: 'What should be done?' });
    expect(field.value).toMatch(/^Plan our move/);
  });

  it('says when it cannot be read, and reads again', async () => {
    const { fake, user } = await opened([task(1)], {});
    await screen.findByRole('article', { name: 'Work 1' });
    fake.failNext('tasks.page', sampleProblem({ sentence: 'The tasks could not be read.' }));
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    expect(await screen.findByText('The tasks could not be read.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('The tasks could not be read.')).toBeNull());
    expect(titles()).toEqual(['Work 1']);
  });

  it('lets go of what was removed while the line was broken', async () => {
    const { fake } = await opened([task(1), task(2)]);
    await screen.findByRole('article', { name: 'Work 2' });
    fake.state.tasks = fake.state.tasks.filter(({ task: one }) => one.title !== 'Work 2');
    fake.cut();
    await waitFor(() => expect(titles()).toEqual(['Work 1']), { timeout: 5000 });
  });
});
