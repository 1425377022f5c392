import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../src/renderer/app/navigation';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { useTasks } from '../../../src/renderer/state/tasks';
import * as files from '../../../src/renderer/ui/save-file';
import { inputsOf } from '../connect/in-window';
import {
  pausedTask,
  runningTask,
  sampleAttachment,
  sampleAttempt,
  samplePause,
  sampleTask,
  sampleToolUse,
  sampleTurn,
} from '../support/sample-tasks';
import { sampleFailure, sampleId } from '../support/samples';
import { deepseek, opened, openedPage } from './opened';

const running = runningTask();
const stepId = sampleId(1, 9);
const delta = (offset: number, text: string, part: 'text' | 'reasoning' = 'text') =>
  ({ type: 'task_delta', taskId: running.id, stepId, part, offset, text }) as const;
const openTurn = () => sampleTurn({ state: 'running', text: 'One ', endedAt: null });
const whole = { task: running, steps: [openTurn()], answer: '', attempts: [], plan: null };

describe('the page of a task', () => {
  it('shows what was asked, the answer as Markdown, its agent and what it took', async () => {
    const { page } = await openedPage({ attachments: [sampleAttachment()] });
    expect(page.getByRole('heading', { level: 1, name: 'Rename the photos by their date' })).toBeTruthy();
    expect(page.getByRole('status').textContent).toBe('Done');
    expect(page.getByText(/renames my photos/)).toBeTruthy();
    expect(page.getByText('notes.txt')).toBeTruthy();
    const answer = within(page.getByRole('region', { name: 'Answer' }));
    expect(answer.getByText('script').tagName).toBe('STRONG');
    expect(await page.findByText('Builder')).toBeTruthy();
    expect(page.getByText(/chosen by you/)).toBeTruthy();
  });

  it('lets the answer grow as it arrives, whatever comes twice', async () => {
    const { fake, page } = await openedPage(whole);
    expect(await page.findByText('One')).toBeTruthy();
    fake.emit(delta(4, 'two '));
    fake.emit(delta(2, 'e two three'));
    expect(await page.findByText('One two three')).toBeTruthy();
    expect(inputsOf(fake, 'tasks.detail')).toHaveLength(1);
  });

  it('reads the task again when something was missed', async () => {
    const { fake, page } = await openedPage(whole);
    await page.findByText('One');
    fake.state.tasks = fake.state.tasks.map((one) => ({ ...one, steps: [{ ...openTurn(), text: 'One two three' }] }));
    fake.emit(delta(8, 'three'));
    expect(await page.findByText('One two three')).toBeTruthy();
    expect(inputsOf(fake, 'tasks.detail')).toHaveLength(2);
  });

  it('never shows text that was thrown away as the answer', async () => {
    const { fake, page } = await openedPage(whole);
    await page.findByText('One');
    fake.emit({ type: 'task_step_changed', step: { ...openTurn(), state: 'discarded' } });
    await waitFor(() => expect(page.queryByText('One')).toBeNull());
    const next = sampleTurn({ id: sampleId(2, 9), index: 1, state: 'running', text: 'Anew', endedAt: null });
    fake.emit({ type: 'task_step_changed', step: next });
    expect(await page.findByText('Anew')).toBeTruthy();
  });

  it('shows nothing of an agent whose work was begun anew', async () => {
    const { page } = await openedPage({
      ...whole,
      task: { ...running, steps: 0 },
      steps: [sampleTurn({ text: 'Of before' })],
    });
    expect(await page.findByText('Waiting for DeepSeek…')).toBeTruthy();
    expect(page.queryByRole('heading', { name: 'So far' })).toBeNull();
  });

  it('says what was asked for once where its title says all of it', async () => {
    const region = { name: 'What should be done' };
    const { page, unmount } = await openedPage({
      prompt: ' Sort the mail ',
      task: sampleTask({ title: 'Sort the mail' }),
    });
    expect(page.queryByRole('region', region)).toBeNull();
    unmount();
    const other = await openedPage({ prompt: 'Sort the mail', task: sampleTask({ title: 'The mail' }) });
    expect(within(other.page.getByRole('region', region)).getByText('Sort the mail')).toBeTruthy();
  });

  it('tells of a refused tool that it was refused, and nothing that was meant for the model', async () => {
    const use = sampleToolUse({ state: 'refused', problem: 'The person refused this call.' });
    const { page, user } = await openedPage({ steps: [sampleTurn({ tools: [use] })] });
    await user.click(page.getByRole('heading', { name: 'Steps' }));
    expect(page.getByText('refused by you')).toBeTruthy();
    expect(page.queryByText('The person refused this call.')).toBeNull();
  });

  it('draws nothing of what a model or a tool wrote as anything but text', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const use = sampleToolUse({ state: 'done', tool: hostile, input: hostile, output: hostile });
    const { page, user } = await openedPage({
      answer: hostile,
      prompt: hostile,
      steps: [sampleTurn({ text: hostile, tools: [use] })],
    });
    await user.click(page.getByRole('heading', { name: 'Steps' }));
    await user.click(page.getByText(`files · ${hostile}`));
    expect(page.getByLabelText('Output').textContent).toBe(hostile);
    expect(document.querySelector('article script, article img')).toBeNull();
  });

  it('shows structured data as it is, fences in it included', async () => {
    const answer = '{"text":"```\\nnot the end"}';
    const { page } = await openedPage({
      answer,
      outputSchema: '{"type":"object"}',
      steps: [sampleTurn({ text: answer })],
    });
    const region = page.getByRole('region', { name: 'Answer' });
    await waitFor(() => expect(region.querySelector('code')?.textContent).toContain('not the end"\n}'));
  });

  it('copies and saves the answer', async () => {
    const save = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
    const { page, user } = await openedPage({ task: sampleTask({ title: 'a/b: what?' }) });
    await user.click(page.getByRole('button', { name: 'Copy answer' }));
    expect(await navigator.clipboard.readText()).toBe('Here is the **script**.');
    await user.click(page.getByRole('button', { name: 'Save answer as file' }));
    expect(save).toHaveBeenCalledWith('a b what.md', 'Here is the **script**.', 'text/markdown');
  });

  it('says where it ran and why, and lists every attempt', async () => {
    const failure = sampleFailure();
    const { page } = await openedPage({
      attempts: [
        sampleAttempt({ id: sampleId(2, 10), label: 'Claude', outcome: 'failed', failure, usage: null, cost: null }),
        sampleAttempt(),
      ],
      plan: { candidates: [], passedOver: samplePause().passedOver },
    });
    const route = within(page.getByRole('region', { name: 'Route' }));
    expect(
      route.getByText(
        'Ran on DeepSeek (deepseek-flash) because of the rule for agent:builder (priority 0); Claude passed over: out of credits.',
      ),
    ).toBeTruthy();
    const rows = within(route.getByRole('table', { name: 'Attempts' })).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/Claude deepseek-flashFailed–unknown12 s$/);
    expect(rows[2]?.textContent).toBe('Claude has no credits left.');
    expect(rows[3]?.textContent).toMatch(/DeepSeek deepseek-flashAnswered812\$0\.002112 s$/);
  });

  it('says that there is no such task', async () => {
    await opened([], { id: sampleId(99, 7) });
    expect(await screen.findByText('This task does not exist')).toBeTruthy();
  });
});

describe('what can be done with a task', () => {
  it('is renamed in its heading', async () => {
    const { fake, page, user, id } = await openedPage();
    await user.click(page.getByRole('button', { name: 'Rename the photos by their date' }));
    await user.clear(page.getByRole('textbox', { name: 'Title' }));
    await user.type(page.getByRole('textbox', { name: 'Title' }), 'Photos{Enter}');
    expect(await screen.findByRole('article', { name: 'Photos' })).toBeTruthy();
    expect(inputsOf(fake, 'tasks.rename')).toEqual([{ id, title: 'Photos' }]);
  });

  it('is cancelled while it goes on, and done again once it is over', async () => {
    const { fake, page, user, id } = await openedPage(whole);
    expect(page.queryByRole('button', { name: 'Retry' })).toBeNull();
    await user.click(page.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(page.getByRole('status').textContent).toBe('Cancelled'));
    await user.click(page.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.retry')).toHaveLength(1));
    const [{ newId }] = inputsOf(fake, 'tasks.retry') as [{ newId: string }];
    await waitFor(() => expect(useNavigation.getState().place.id).toBe(newId));
    expect(newId).not.toBe(id);
  });

  it('is done again on a provider and a model of choice', async () => {
    const { fake, page, user, id } = await openedPage();
    await user.click(page.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Run again on…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Run again on…' }));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Provider' }).value).toBe('Claude');
    await user.type(dialog.getByRole('combobox', { name: 'Model' }), 'claude-opus');
    await user.click(dialog.getByRole('button', { name: 'Run again' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.runOn')).toMatchObject([{ id, connectionId: sampleId(2, 1), model: 'claude-opus' }]),
    );
  });

  it('is deleted, and comes back', async () => {
    const { fake, page, user, id } = await openedPage();
    await user.click(page.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(useNavigation.getState().place).toEqual({ screen: 'tasks', id: null }));
    await waitFor(() => expect(fake.state.tasks).toEqual([]));
    expect(useTasks.getState().byId[id]).toBeUndefined();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(useNavigation.getState().place.id).toBe(id));
    expect(fake.state.tasks).toHaveLength(1);
  });

  it('is given to another agent while it is not over', async () => {
    const agentChoice = { by: 'primary', why: 'It is about code.' } as const;
    const { fake, page, user, id } = await openedPage({ ...whole, task: { ...running, agentChoice } });
    expect(await page.findByText(/chosen by Primary. It is about code\.$/)).toBeTruthy();
    await user.click(await page.findByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Change the agent' }));
    const field = dialog.getByRole('combobox', { name: 'Agent' });
    await user.clear(field);
    await user.type(field, 'Planner{Enter}');
    await user.click(dialog.getByRole('button', { name: 'Change' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.setAgent')).toEqual([{ id, agent: 'planner' }]));
    expect(await page.findByText(/chosen by you/)).toBeTruthy();
  });
});

describe('a paused task', () => {
  it('says what it waits for, what wakes it, and tests who was passed over', async () => {
    const { fake, page, user, id } = await openedPage({ task: pausedTask(), steps: [], answer: '' });
    const why = within(page.getByRole('region', { name: 'Why it is paused' }));
    expect(why.getByText('Claude is out of credits.')).toBeTruthy();
    expect(why.getByText(/goes on by itself as soon as one of them can take it/)).toBeTruthy();
    await user.click(why.getByRole('button', { name: 'Test connection' }));
    await waitFor(() => expect(inputsOf(fake, 'connections.test')).toEqual([{ id: sampleId(2, 1) }]));
    await user.click(why.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.resume')).toEqual([{ id }]));
    await waitFor(() => expect(page.queryByRole('region', { name: 'Why it is paused' })).toBeNull());
  });

  it('says of nobody that it ran on them, and of a call that came to nothing no cost', async () => {
    const attempt = sampleAttempt({ outcome: 'failed', usage: null, cost: null, firstTokenMs: null });
    const plan = { candidates: [], passedOver: samplePause().passedOver };
    const { page } = await openedPage({ task: pausedTask(), attempts: [attempt], plan });
    const route = within(page.getByRole('region', { name: 'Route' }));
    expect(route.queryByText(/Ran on/)).toBeNull();
    expect(route.getAllByRole('row')[1]?.textContent).toMatch(/Failed––12 s$/);
  });

  it('that was cancelled does not say of what it ran on that it was passed over before', async () => {
    const ranOn = { ...sampleTask().ranOn!, connectionId: sampleId(2, 1), label: 'Claude', model: 'claude-haiku' };
    const plan = { candidates: [], passedOver: samplePause().passedOver };
    const { page } = await openedPage({ task: sampleTask({ state: 'cancelled', ranOn }), plan });
    const sentence = within(page.getByRole('region', { name: 'Route' })).getByText(/^Ran on Claude/);
    expect(sentence.textContent).not.toContain('passed over');
  });

  it.each([
    ['Allow', 'allow'],
    ['Always allow for this agent', 'always'],
    ['Refuse', 'refuse'],
  ])('asks before a tool acts, with all that it wants to do: %s', async (words, answer) => {
    const input = JSON.stringify({ path: 'a'.repeat(5000), text: 'end of it' });
    const { fake, page, user, id } = await openedPage({
      task: pausedTask({ why: 'approval', passedOver: [] }),
      steps: [sampleTurn({ tools: [sampleToolUse({ input })] })],
    });
    const question = within(page.getByRole('group', { name: 'files · write_file' }));
    expect(question.getByLabelText('Input').textContent).toContain('end of it');
    await user.click(question.getByRole('button', { name: words }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.answerTool')).toEqual([{ id, stepId, callId: 'call_1', answer }]));
  });

  it.each([
    ['It did run', 'done'],
    ['Run again', 'run_again'],
    ['Refuse', 'refuse'],
  ])('asks what became of a tool of which nobody knows: %s', async (words, answer) => {
    const { fake, page, user } = await openedPage({
      task: pausedTask({ why: 'unsure', passedOver: [] }),
      steps: [sampleTurn({ tools: [sampleToolUse({ state: 'unsure' })] })],
    });
    await user.click(page.getByRole('button', { name: words }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.answerTool')).toMatchObject([{ answer }]));
  });

  it('goes on beyond its limit with new figures, and only with possible ones', async () => {
    const { fake, page, user, id } = await openedPage({ task: pausedTask({ why: 'spending', passedOver: [] }) });
    const dollars: HTMLInputElement = page.getByRole('spinbutton', { name: 'Dollars' });
    expect(dollars.value).toBe('2');
    await user.clear(page.getByRole('spinbutton', { name: 'Steps' }));
    await user.type(page.getByRole('spinbutton', { name: 'Steps' }), '0');
    await user.click(page.getByRole('button', { name: 'Go on with these' }));
    expect(page.getByRole('alert').textContent).toMatch(/Steps from 1 to 500/);
    await user.clear(page.getByRole('spinbutton', { name: 'Steps' }));
    await user.type(page.getByRole('spinbutton', { name: 'Steps' }), '40');
    await user.click(page.getByRole('button', { name: 'Go on with these' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.resume')).toEqual([{ id, limits: { steps: 40, dollars: 2, minutes: 30 } }]),
    );
  });

  it('names everyone who was passed over, each with what helps', async () => {
    const [passed] = samplePause().passedOver;
    if (!passed) throw new Error('somebody is passed over');
    const other = { ...passed, connectionId: deepseek.id, label: 'DeepSeek', reason: 'no_tools' as const };
    const gone = { ...passed, connectionId: sampleId(77, 1), label: 'Gone', reason: 'disconnected' as const };
    const { page } = await openedPage({ task: pausedTask({ passedOver: [passed, other, gone, passed] }) });
    const rows = within(page.getByRole('list', { name: 'Passed over' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Claude is out of creditsTest connection',
      'DeepSeek (claude-haiku) cannot use toolsEdit DeepSeek',
      'Gone is no longer connected',
    ]);
  });

  it('opens the limits of who is over budget', async () => {
    const [passed] = samplePause().passedOver;
    const over = passed && { ...passed, connectionId: deepseek.id, label: 'DeepSeek', reason: 'over_budget' as const };
    const { page } = await openedPage({ task: pausedTask({ passedOver: over ? [over] : [] }) });
    expect(page.getByRole('button', { name: 'Limits of DeepSeek' })).toBeTruthy();
  });

  it('asks for the passphrase where keys are locked', async () => {
    const { page, user } = await openedPage({ task: pausedTask({ why: 'keys', passedOver: [] }) });
    await user.click(page.getByRole('button', { name: 'Unlock keys' }));
    await waitFor(() => expect(useDialogRequests.getState().unlockKeys).not.toBeNull());
  });
});
